@NullMarked
package org.masteryhive.sheets.range;

import org.jspecify.annotations.NullMarked;
