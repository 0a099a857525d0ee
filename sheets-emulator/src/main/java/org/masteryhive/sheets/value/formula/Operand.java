package org.masteryhive.sheets.value.formula;

/** What a part of a formula gives: one value, or a rectangle of them. */
sealed interface Operand permits Scalar, Block {}
