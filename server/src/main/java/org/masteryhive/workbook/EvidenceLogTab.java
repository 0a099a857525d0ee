package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.Mark;
import org.masteryhive.mastery.Observation;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.roster.Student;

/** Reads an evidence log: a rating a row. */
final class EvidenceLogTab {

  private final Table table;
  private final int index;
  private final Known known;
  private final List<Observation> observations = new ArrayList<>();

  /** An evidence log, and its place among the tabs with evidence: logs come after all grids. */
  EvidenceLogTab(Table table, int index, Known known) {
    this.table = table;
    this.index = index;
    this.known = known;
  }

  List<Observation> read() {
    if (LogRows.canBeRead(table, Heading.OUTCOME, Heading.RATING)) {
      table.rows().stream()
          .filter(row ->
              !row.isBlank(Heading.STUDENT_ID, Heading.NAME, Heading.OUTCOME, Heading.RATING))
          .forEach(this::read);
    }
    return observations;
  }

  private void read(Row row) {
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
      List<Mark> marks = known.marks().of(rating, at, note -> row.note(Heading.RATING, note));
      outcomes.forEach(outcome -> marks.forEach(
          mark -> observations.add(new Observation(student.get().id(), outcome, mark))));
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
