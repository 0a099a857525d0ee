package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.OutcomeCode;

/** One assessment in an evidence tab: a column, and what its ratings count for. */
record EvidenceColumn(
    int column, List<OutcomeCode> outcomes, Assessment assessment, Optional<LocalDate> day) {}
