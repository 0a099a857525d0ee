@NullMarked
package org.masteryhive.sheets.fields;

import org.jspecify.annotations.NullMarked;
