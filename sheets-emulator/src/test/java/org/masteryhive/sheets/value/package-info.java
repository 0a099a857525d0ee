/** Claims about typed texts, number formats and formulas. */
@NullMarked
package org.masteryhive.sheets.value;

import org.jspecify.annotations.NullMarked;
