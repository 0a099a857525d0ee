package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.Gathering;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.roster.Student;

/** Reads an evidence log: a rating a row. */
final class EvidenceLogTab {

  private final Table table;
  private final int index;
  private final Known known;

  /** An evidence log, and its place among the tabs with evidence: logs come after all grids. */
  EvidenceLogTab(Table table, int index, Known known) {
    this.table = table;
    this.index = index;
    this.known = known;
  }

  /** Reads the log's ratings into what has been gathered. */
  void read(Gathering gathering) {
    if (LogRows.canBeRead(table, Heading.OUTCOME, Heading.RATING)) {
      table.rows().stream()
          .filter(row ->
              !row.isBlank(Heading.STUDENT_ID, Heading.NAME, Heading.OUTCOME, Heading.RATING))
          .forEach(row -> read(row, gathering));
    }
  }

  private void read(Row row, Gathering gathering) {
    Optional<Student> student = known.students().of(row);
    if (student.isPresent() && !student.get().active()) {
      return;
    }
    List<OutcomeCode> outcomes = outcomes(row);
    Optional<LocalDate> day = LogRows.date(row);
    Assessment assessment = assessment(row);
    RatingCell rating = rating(row, assessment);
    if (student.isPresent() && rating.isEvidence()) {
      known.marks().days().note(day).ifPresent(note -> row.note(LogRows.dateHeading(row), note));
      MarkReader.At at = new MarkReader.At(assessment, day, index, row.number(), 0);
      Gathering.Line line = gathering.about(outcomes);
      known
          .marks()
          .of(rating, at, note -> row.note(Heading.RATING, note))
          .forEach(mark -> line.add(student.get().id(), mark));
    }
  }

  private List<OutcomeCode> outcomes(Row row) {
    OutcomeIndex.Named named = known.outcomes().in(row.id(Heading.OUTCOME));
    if (!named.unknown().isEmpty()) {
      row.problem(Heading.OUTCOME, named.message());
    } else if (row.isBlank(Heading.OUTCOME) && !row.isBlank(Heading.RATING)) {
      row.problem(
          Heading.OUTCOME,
          "This rating is of no outcome, so it is not used. Type the outcome’s code here.");
    }
    return named.outcomes();
  }

  private Assessment assessment(Row row) {
    String type = row.text(Heading.TYPE);
    return new Assessment(row.text(Heading.ASSESSMENT), type, known.uncounted().counts(type));
  }

  private RatingCell rating(Row row, Assessment assessment) {
    RatingCell rating = known.ratings().read(row.cell(Heading.RATING));
    if (rating.kind() == RatingCell.Kind.UNREADABLE && assessment.counts()) {
      row.problem(Heading.RATING, rating.message());
    } else if (rating.kind() == RatingCell.Kind.EX) {
      table.findings().readAsExcused(row.number(), table.column(Heading.RATING));
    }
    return rating;
  }
}
