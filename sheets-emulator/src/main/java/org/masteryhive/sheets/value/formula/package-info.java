/** Formulas: text to tree, tree to value, and the same text again after rows, columns and sheets have moved. */
@NullMarked
package org.masteryhive.sheets.value.formula;

import org.jspecify.annotations.NullMarked;
