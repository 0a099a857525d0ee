/** Claims about formulas. */
@NullMarked
package org.masteryhive.sheets.value.formula;

import org.jspecify.annotations.NullMarked;
