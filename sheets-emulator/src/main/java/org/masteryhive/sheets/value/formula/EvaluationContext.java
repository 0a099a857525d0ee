package org.masteryhive.sheets.value.formula;

import java.time.LocalDateTime;

/** Where and when a formula is worked out: the spreadsheet's locale, its local time, and the formula's own cell. */
public record EvaluationContext(String locale, LocalDateTime now, CellAt home) {}
