package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.mastery.Rating;
import org.masteryhive.mastery.TeacherOverride;
import org.masteryhive.roster.Student;

/** Reads Overrides: a teacher's own conclusion a row. */
final class OverridesTab {

  private static final String NEITHER =
      "A conclusion is one rating of the scale, or Excused. This override is not used until one stands here.";

  private final Table table;
  private final Known known;
  private final List<TeacherOverride> overrides = new ArrayList<>();
  private final Map<Integer, Spot> spots = new HashMap<>();

  OverridesTab(Table table, Known known) {
    this.table = table;
    this.known = known;
  }

  Table table() {
    return table;
  }

  List<TeacherOverride> read() {
    if (LogRows.canBeRead(table, Heading.OUTCOME, Heading.CONCLUSION)) {
      table.rows().stream()
          .filter(row ->
              !row.isBlank(Heading.STUDENT_ID, Heading.NAME, Heading.OUTCOME, Heading.CONCLUSION))
          .forEach(this::read);
    }
    return overrides;
  }

  /** Where each override stands, by its position. */
  Map<Integer, Spot> spots() {
    return spots;
  }

  private void read(Row row) {
    Optional<Student> student = known.students().of(row);
    if (student.isPresent() && !student.get().active()) {
      return;
    }
    List<OutcomeCode> outcomes = outcomes(row);
    Optional<Optional<Rating>> conclusion = conclusion(row);
    Optional<LocalDate> date = row.date(Heading.DATE);
    String reason = row.text("Reason");
    String by = row.text("By");
    if (student.isPresent() && conclusion.isPresent()) {
      outcomes.forEach(outcome -> overrides.add(new TeacherOverride(
          student.get().id(), outcome, conclusion.get(), reason, by, date, row.number())));
      spots.put(row.number(), row.spot(Heading.CONCLUSION));
    }
  }

  private List<OutcomeCode> outcomes(Row row) {
    OutcomeIndex.Named named = known.outcomes().in(row.id(Heading.OUTCOME));
    if (!named.unknown().isEmpty()) {
      row.problem(Heading.OUTCOME, named.message());
    } else if (row.isBlank(Heading.OUTCOME)) {
      row.problem(
          Heading.OUTCOME,
          "This override is of no outcome, so it is not used. Type the outcome’s code here.");
    }
    return named.outcomes();
  }

  /** A rating, or excused, which is none; nothing when it cannot be used. */
  private Optional<Optional<Rating>> conclusion(Row row) {
    RatingCell read = known.ratings().read(row.cell(Heading.CONCLUSION));
    return switch (read.kind()) {
      case RATED ->
        read.steps().size() == 1
            ? Optional.of(Optional.of(read.steps().get(0).rating()))
            : noConclusion(row, NEITHER);
      case EXCUSED -> Optional.of(Optional.empty());
      case EX -> {
        table.findings().readAsExcused(row.number(), table.column(Heading.CONCLUSION));
        yield Optional.of(Optional.empty());
      }
      case UNREADABLE -> noConclusion(row, read.message());
      case EMPTY, MADE_UP, MISSING, ABSENT -> noConclusion(row, NEITHER);
    };
  }

  private static Optional<Optional<Rating>> noConclusion(Row row, String message) {
    row.problem(Heading.CONCLUSION, message);
    return Optional.empty();
  }
}
