/** Mastery Hive: a mastery gradebook that lives in a teacher's own Google spreadsheet. */
@NullMarked
package org.masteryhive;

import org.jspecify.annotations.NullMarked;
