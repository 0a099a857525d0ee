package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * A course for a test. A student {@code 001} and an outcome {@code LO1} are there unless others are
 * given; what is said of a student without a name is said of {@code 001}, of an outcome without a
 * code of {@code LO1}. Marks stand in the order in which they are given.
 */
final class GivenCourse {

  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final List<Student> students = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<TeacherOverride> overrides = new ArrayList<>();
  private RatingScale scale = RatingScale.DEFAULT;
  private MasterySettings settings = MasterySettings.DEFAULT;
  private LocalDate today = TODAY;
  private String student = "001";
  private String outcome = "LO1";
  private int line;

  GivenCourse student(Student someone) {
    students.add(someone);
    return this;
  }

  GivenCourse outcome(Outcome some) {
    outcomes.add(some);
    return this;
  }

  GivenCourse settings(MasterySettings some) {
    this.settings = some;
    return this;
  }

  GivenCourse rule(String rule) {
    this.settings = settings.withRule(MasteryRule.parse(rule).orElseThrow());
    return this;
  }

  GivenCourse scale(RatingScale some) {
    this.scale = some;
    return this;
  }

  GivenCourse today(String day) {
    this.today = LocalDate.parse(day);
    return this;
  }

  /** Whom and what the next marks are about. */
  GivenCourse of(String newStudent, String newOutcome) {
    this.student = newStudent;
    this.outcome = newOutcome;
    return this;
  }

  /** A rating, on a date or on none (blank). */
  GivenCourse rated(String date, String title, String rating) {
    return typed(date, title, "", rating);
  }

  GivenCourse typed(String date, String title, String type, String rating) {
    boolean counts = settings.uncounted().counts(type);
    line++;
    return mark(new Piece(
        scale.find(rating).orElseThrow(),
        day(date),
        new Assessment(title, type, counts),
        false,
        new Place(0, line, 0, 0)));
  }

  /** A re-assessment without a date, in the cell of a piece on this day. */
  GivenCourse again(String dayBefore, String title, String rating) {
    line++;
    return mark(new Piece(
        scale.find(rating).orElseThrow(),
        day(dayBefore),
        new Assessment(title, "", true),
        true,
        new Place(0, line, 0, 0)));
  }

  GivenCourse missing(String date, String title) {
    return missing(date, title, "");
  }

  GivenCourse missing(String date, String title, String type) {
    line++;
    Assessment assessment = new Assessment(title, type, settings.uncounted().counts(type));
    return mark(new Missing(day(date), assessment, new Place(0, line, 0, 0)));
  }

  GivenCourse mark(Mark mark) {
    observations.add(new Observation(StudentId.of(student), OutcomeCode.of(outcome), mark));
    return this;
  }

  /** One rating a day, from a first day on: {@code ME, NY, Missing}. */
  GivenCourse ratings(String words) {
    LocalDate day = LocalDate.parse("2025-10-01");
    for (String word : words.isBlank() ? new String[0] : words.split(",", -1)) {
      String name = word.strip();
      day = day.plusDays(1);
      String date = day.toString();
      if (name.equals("Missing")) {
        missing(date, "Quiz");
      } else {
        rated(date, "Quiz", name);
      }
    }
    return this;
  }

  /** A teacher's own conclusion; {@code Excused} is one. */
  GivenCourse override(String date, String conclusion) {
    return override(date, conclusion, "", "");
  }

  GivenCourse override(String date, String conclusion, String by, String reason) {
    overrides.add(new TeacherOverride(
        StudentId.of(student),
        OutcomeCode.of(outcome),
        conclusion.equals("Excused")
            ? Optional.empty()
            : Optional.of(scale.find(conclusion).orElseThrow()),
        reason,
        by,
        day(date),
        overrides.size()));
    return this;
  }

  Gradebook gradebook() {
    return new Gradebook(
        new Roster(students.isEmpty() ? List.of(Student.named("001", "Ana Lima")) : students),
        outcomes.isEmpty() ? List.of(Outcome.of("LO1", "I can test")) : outcomes,
        scale,
        settings,
        observations,
        overrides);
  }

  List<Observation> observations() {
    return observations;
  }

  CourseMastery mastery() {
    return new MasteryCalculator(gradebook()).asOf(today);
  }

  StudentMastery row() {
    return row(student);
  }

  StudentMastery row(String id) {
    return mastery().of(StudentId.of(id)).orElseThrow();
  }

  OutcomeMastery cell() {
    return cell(outcome);
  }

  OutcomeMastery cell(String code) {
    return row().outcomes().stream()
        .filter(cell -> cell.outcome().code().equals(OutcomeCode.of(code)))
        .findFirst()
        .orElseThrow();
  }

  /** What the cell of the student and outcome last named shows. */
  String shown() {
    return cell().shown();
  }

  /** The note of that cell. */
  String why() {
    return new ReasonText(today, settings.year()).of(cell());
  }

  private static Optional<LocalDate> day(String date) {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
