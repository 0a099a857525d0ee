package org.masteryhive.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

class MentoringTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final List<CheckIn> log = new ArrayList<>();
  private final List<List<Learning>> courses = new ArrayList<>();
  private List<Student> students = List.of(Student.named("001", "Ana Lima"));

  @Test
  void withoutACheckInItIsTheFirstOne() {
    MentoringRow row = row();

    assertThat(row.checkIn()).isEqualTo(CheckInStatus.FIRST_ONE);
    assertThat(row.daysSince()).isEmpty();
    assertThat(row.lastCheckIn()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} after {2} days")
  @CsvSource({
    "2026-03-02, UP_TO_DATE, 0",
    "2026-02-17, UP_TO_DATE, 13",
    "2026-02-16, DUE, 14",
    "2025-12-01, DUE, 91",
  })
  void aCheckInIsDueWhenTheDaysAreOver(String date, CheckInStatus status, long days) {
    checkIn(date, "Check-in");

    assertThat(row().checkIn()).isEqualTo(status);
    assertThat(row().daysSince()).contains(days);
  }

  @Test
  void theLatestCheckInCountsWhereverItStands() {
    checkIn("2026-02-20", "");
    checkIn("2026-02-10", "");

    assertThat(row().lastCheckIn()).contains(LocalDate.parse("2026-02-20"));
  }

  @Test
  void twoCheckInsOnADayAreThatDay() {
    checkIn("2026-02-20", "Check-in");
    checkIn("2026-02-20", "Missed");

    assertThat(row().lastCheckIn()).contains(LocalDate.parse("2026-02-20"));
  }

  @Test
  void aMissedAFutureAndAnUndatedOneAreNoCheckIn() {
    checkIn("2026-02-20", " missed ");
    checkIn("2026-03-03", "Check-in");
    checkIn("", "Check-in");

    assertThat(row().checkIn()).isEqualTo(CheckInStatus.FIRST_ONE);
  }

  @Test
  void twoMentorsOfOneNameStandApartAndEachOnesStudentsTogether() {
    students = List.of(
        Student.named("1", "A").withMentor("Ms. Lind <b@school.org>"),
        Student.named("2", "B").withMentor("Ms. Lind <a@school.org>"),
        Student.named("3", "C").withMentor("Ms. Lind"),
        Student.named("4", "D").withMentor("ms. lind (B@school.org)"),
        Student.named("5", "E").withMentor("Ms. Lind <a+x@school.org>"));

    assertThat(blocks()).containsExactly("3", "2 5", "1 4");
  }

  @Test
  void whoIsOneMentorIsOneBlockHoweverTheMentorIsWritten() {
    students = List.of(
        Student.named("1", "A").withMentor("Zoe Ay <ay@school.org>"),
        Student.named("2", "B").withMentor(""),
        Student.named("3", "C").withMentor("Mr. Baker"),
        Student.named("4", "D").withMentor("AY@school.org"),
        Student.named("5", "E").withMentor("\"Álvarez, Eva\" <eva@school.org>"),
        Student.named("6", "F").withMentor("zoe  ay"),
        Student.named("7", "G").withMentor("mr. baker <baker@school.org>"),
        Student.named("8", "H").withMentor(" "));

    assertThat(blocks()).containsExactly("5", "3 7", "1 4 6", "2 8");
  }

  /** The ids of each mentor's students, in the order of the tab. */
  private List<String> blocks() {
    List<MentoringRow> rows = rows();
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String id = rows.get(i).student().id().text();
      if (i > 0 && rows.get(i).hasMentorOf(rows.get(i - 1))) {
        blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + " " + id);
      } else {
        blocks.add(id);
      }
    }
    return blocks;
  }

  @Test
  void theNewestGoalIsShownByDateAndThenByPosition() {
    goal("2026-02-20", "older row of the day", "", false);
    goal("2026-02-20", "read every day", "", false);
    goal("2026-02-10", "lower row, older", "", false);
    checkIn("2026-02-25", "Check-in");

    assertThat(row().goal().map(Goal::text)).contains("read every day");
    assertThat(row().goalStatus()).contains(GoalStatus.OPEN);
  }

  @Test
  void aGoalThatIsMetIsBlankEvenWhereAnOlderOneIsNot() {
    goal("2026-02-10", "older", "", false);
    goal("2026-02-20", "met before it was set", "", true);

    assertThat(row().goal()).isEmpty();
    assertThat(row().goalStatus()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, REVISIT", "2026-03-02, OPEN", "2026-03-03, OPEN"})
  void aGoalIsRevisitedAfterItsDay(String due, GoalStatus status) {
    goal("2026-02-20", "read", due, false);

    assertThat(row().goalStatus()).contains(status);
  }

  @Test
  void newlyMetNamesSixAndHowManyMore() {
    checkIn("2026-02-20", "Check-in");
    learning("001", codes(6), "", List.of());
    assertThat(row().newlyMet()).isEqualTo("LO1, LO2, LO3, LO4, LO5, LO6");

    courses.clear();
    learning("001", codes(9), "", List.of());
    assertThat(row().newlyMet()).isEqualTo("LO1, LO2, LO3, LO4, LO5, LO6, +3");
  }

  @Test
  void withoutACheckInNothingIsNew() {
    learning("001", codes(2), "", List.of());

    assertThat(row().newlyMet()).isEmpty();
  }

  @Test
  void missingWorkNamesThreeAndHowManyMoreTheNewestOfAllCoursesFirst() {
    learning("001", List.of(), "", List.of(work("Essay", "2026-02-01"), work("Portfolio", "")));
    learning("001", List.of(), "", List.of(work("Lab", "2026-02-20"), work("Quiz", "2026-01-01")));

    assertThat(row().missingWork()).isEqualTo("Lab, Essay, Quiz, +1");
  }

  @Test
  void eachCourseHasOneNextStepAndThreeAreShown() {
    for (String step :
        List.of("A a: reach Meeting", "", "B b: 1 more rating", "C c: 2 more", "D d: 1 more")) {
      learning("001", List.of(), step, List.of());
    }

    assertThat(row().nextStep()).isEqualTo("A a: reach Meeting\nB b: 1 more rating\nC c: 2 more");
  }

  @Test
  void totalsAreOfAllCourses() {
    courses.add(
        List.of(new Learning(StudentId.of("001"), 4, 3, List.of(), Optional.empty(), List.of())));
    courses.add(
        List.of(new Learning(StudentId.of(" 001 "), 6, 1, List.of(), Optional.empty(), List.of())));
    courses.add(
        List.of(new Learning(StudentId.of("777"), 9, 9, List.of(), Optional.empty(), List.of())));

    assertThat(row().assessed()).isEqualTo(10);
    assertThat(row().met()).isEqualTo(4);
  }

  @Test
  void eachCourseKeepsItsPlaceEvenWhereTheStudentIsNotInIt() {
    learning("777", List.of(), "", List.of());
    learning("001", List.of(), "", List.of());

    assertThat(row().courses()).extracting(Optional::isPresent).containsExactly(false, true);
  }

  @Test
  void aMentorIsOnePersonWithAndWithoutAnAddress() {
    students = List.of(
        mentored("1", "Bell <bell@example.org>"), mentored("2", "Avery"), mentored("3", "bell"));

    assertThat(rows()).extracting(row -> row.student().id().text()).containsExactly("2", "1", "3");
  }

  @Test
  void rowsStandByMentorBlankOnesLastAndThenInTheOrderOfTheRoster() {
    students = List.of(
        mentored("1", "ms. Zhou"),
        mentored("2", ""),
        mentored("3", "Mr. Diaz"),
        mentored("4", "Ms. Zhou "),
        mentored("5", "MR. DIAZ"),
        mentored("6", "Álvarez"),
        mentored("7", "Bell").whoLeft(),
        mentored("8", "Avery"));

    assertThat(rows())
        .extracting(row -> row.student().id().text())
        .containsExactly("6", "8", "3", "5", "1", "4", "2");
  }

  private MentoringRow row() {
    return rows().get(0);
  }

  private List<MentoringRow> rows() {
    return new Mentoring(new CheckIns(log, TODAY), 14).rows(new Roster(students), courses);
  }

  private void checkIn(String date, String kind) {
    log.add(new CheckIn(StudentId.of("001"), day(date), kind, Optional.empty(), log.size()));
  }

  private void goal(String date, String text, String due, boolean met) {
    Goal goal = new Goal(text, day(due), met);
    log.add(new CheckIn(StudentId.of("001"), day(date), "Check-in", Optional.of(goal), log.size()));
  }

  private void learning(
      String student, List<String> newlyMet, String nextStep, List<Learning.Work> missing) {
    Optional<String> step = Optional.of(nextStep).filter(text -> !text.isEmpty());
    courses.add(List.of(new Learning(StudentId.of(student), 0, 0, newlyMet, step, missing)));
  }

  private static List<String> codes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "LO" + i).toList();
  }

  private static Learning.Work work(String title, String date) {
    return new Learning.Work(title, day(date));
  }

  private static Student mentored(String id, String mentor) {
    return Student.named(id, "Student " + id).withMentor(mentor);
  }

  private static Optional<LocalDate> day(String date) {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
