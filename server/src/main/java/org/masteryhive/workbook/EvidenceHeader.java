package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Tab;

/** Reads the header rows of an evidence tab: which column is which assessment. A merged cell is read once. */
final class EvidenceHeader {

  private final EvidenceLayout layout;
  private final Tab tab;
  private final Known known;
  private final TabFindings findings;
  private final Map<String, int[]> sources = new HashMap<>();
  private final Map<Integer, List<OutcomeCode>> outcomes = new HashMap<>();
  private final Map<Integer, Optional<LocalDate>> days = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();

  EvidenceHeader(EvidenceLayout layout, Known known, TabFindings findings) {
    this.layout = layout;
    this.tab = layout.tab();
    this.known = known;
    this.findings = findings;
    int columns = layout.columns();
    layout.labels().forEach((label, row) -> sources.put(label, layout.sources(row, columns)));
  }

  /** The assessments from left to right. A column whose outcomes are all unknown is none. */
  List<EvidenceColumn> columns() {
    List<EvidenceColumn> columns = new ArrayList<>();
    for (int column = 0; column < layout.columns(); column++) {
      if (layout.isBeside(column) && !isBlank(Heading.OUTCOME, column)) {
        List<OutcomeCode> codes = outcomes(column);
        Optional<LocalDate> day = day(column);
        String type = text(Heading.TYPE, column);
        Assessment assessment = new Assessment(
            text(Heading.ASSESSMENT, column), type, known.uncounted().counts(type));
        if (!codes.isEmpty()) {
          columns.add(new EvidenceColumn(column, codes, assessment, day));
        }
      }
    }
    return columns;
  }

  /** Columns that have an assessment, a date or a type and no outcome. */
  List<Integer> withoutOutcome() {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < layout.columns(); column++) {
      if (layout.isBeside(column)
          && isBlank(Heading.OUTCOME, column)
          && !(isBlank(Heading.ASSESSMENT, column)
              && isBlank(Heading.DATE, column)
              && isBlank(Heading.TYPE, column))) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The cell that speaks for a column in the row of a label; none when there is no such row. */
  Optional<Spot> spot(String label, int column) {
    OptionalInt row = layout.row(label);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(Spot.of(tab, row.getAsInt(), source(label, column)));
  }

  boolean isBlank(String label, int column) {
    return Spelling.trimmed(cell(label, column).shown()).isEmpty();
  }

  private int source(String label, int column) {
    return sources.getOrDefault(label, new int[0])[column];
  }

  private Cell cell(String label, int column) {
    OptionalInt row = layout.row(label);
    return row.isEmpty() ? Cell.BLANK : tab.cells().at(row.getAsInt(), source(label, column));
  }

  private List<OutcomeCode> outcomes(int column) {
    int row = layout.row(Heading.OUTCOME).orElse(0);
    return outcomes.computeIfAbsent(source(Heading.OUTCOME, column), at -> {
      if (findings.problemIfFailed(row, at)) {
        return List.of();
      }
      findings.noteIfDate(row, at);
      OutcomeIndex.Named named =
          known.outcomes().in(Spelling.trimmed(tab.cells().at(row, at).shown()));
      if (!named.unknown().isEmpty()) {
        findings.problem(row, at, named.message());
      }
      return named.outcomes();
    });
  }

  private Optional<LocalDate> day(int column) {
    if (isBlank(Heading.DATE, column)) {
      return Optional.empty();
    }
    int row = layout.row(Heading.DATE).orElse(0);
    return days.computeIfAbsent(source(Heading.DATE, column), at -> {
      Optional<LocalDate> day = known.dates().read(tab.cells().at(row, at));
      if (day.isEmpty()) {
        findings.problem(row, at, Wording.NO_DAY + known.dates().example() + "/2026.");
      }
      return day;
    });
  }

  private String text(String label, int column) {
    OptionalInt row = layout.row(label);
    if (row.isEmpty()) {
      return "";
    }
    int at = source(label, column);
    return texts.computeIfAbsent(
        row.getAsInt() * layout.columns() + at,
        key -> findings.problemIfFailed(row.getAsInt(), at)
            ? ""
            : Spelling.trimmed(tab.cells().at(row.getAsInt(), at).shown()));
  }
}
