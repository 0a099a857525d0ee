package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.masteryhive.roster.StudentId;

class NewlyMetTest {

  private static final String CHECK_IN = "2025-11-04";

  @Test
  void whatWasMetAfterTheCheckInIsNew() {
    assertThat(newlyMet(rated("2025-10-01", "2025-10-02", "2025-11-05"))).containsExactly("LO1");
  }

  @Test
  void whatWasMetByThePiecesOfTheCheckInsOwnDayIsNotNew() {
    assertThat(newlyMet(rated("2025-10-01", "2025-10-02", "2025-11-04"))).isEmpty();
  }

  @Test
  void undatedPiecesCountAsEarlier() {
    assertThat(newlyMet(rated("2025-10-01", "2025-10-02", ""))).isEmpty();
    assertThat(newlyMet(rated("", "2025-11-05", "2025-11-06"))).containsExactly("LO1");
  }

  @Test
  void aReassessmentWithoutADateIsAsOldAsThePieceBeforeIt() {
    GivenCourse before = rated("2025-10-01", "2025-10-02").again("2025-10-02", "Quiz", "ME");
    GivenCourse after = rated("2025-10-01", "2025-11-05").again("2025-11-05", "Quiz", "ME");

    assertThat(newlyMet(before)).isEmpty();
    assertThat(newlyMet(after)).containsExactly("LO1");
  }

  @Test
  void whatIsNotMetIsNotNew() {
    assertThat(newlyMet(rated("2025-10-01", "2025-11-05"))).isEmpty();
  }

  @Test
  void anOverrideMadeSinceMakesAnOutcomeNew() {
    assertThat(newlyMet(new GivenCourse().override("2025-11-05", "Meeting")))
        .containsExactly("LO1");
    assertThat(newlyMet(new GivenCourse().override("2025-11-04", "Meeting"))).isEmpty();
    assertThat(newlyMet(new GivenCourse().override("", "Meeting"))).isEmpty();
  }

  @Test
  void theOverrideInForceThatDayCounts() {
    GivenCourse course = new GivenCourse()
        .ratings("ME, ME, ME")
        .override("2025-11-01", "Approaching")
        .override("2025-11-20", "Meeting");

    assertThat(newlyMet(course)).containsExactly("LO1");
  }

  @Test
  void anOverrideTakenBackByANewerOneIsNotMetNow() {
    GivenCourse course = new GivenCourse().ratings("ME, ME, ME").override("2025-11-20", "Not Yet");

    assertThat(newlyMet(course)).isEmpty();
  }

  @Test
  void theyStandInTheOrderOfTheOutcomes() {
    GivenCourse course =
        new GivenCourse().outcome(Outcome.of("B", "")).outcome(Outcome.of("A", ""));
    course
        .of("001", "A")
        .override("2025-11-20", "Meeting")
        .of("001", "B")
        .override("2025-11-20", "Meeting");

    assertThat(newlyMet(course)).containsExactly("B", "A");
  }

  @Test
  void nothingIsNewForSomebodyWhoIsNotOfTheCourse() {
    GivenCourse course = rated("2025-10-01", "2025-10-02", "2025-11-05");

    assertThat(new MasteryCalculator(course.gradebook())
            .newlyMetSince(LocalDate.parse("2025-11-04"), StudentId.of("999")))
        .isEmpty();
  }

  private static List<String> newlyMet(GivenCourse course) {
    return new MasteryCalculator(course.gradebook())
        .newlyMetSince(LocalDate.parse(CHECK_IN), StudentId.of("001")).stream()
            .map(outcome -> outcome.code().text())
            .toList();
  }

  private static GivenCourse rated(String... dates) {
    GivenCourse course = new GivenCourse();
    for (String date : dates) {
      course.rated(date, "Quiz", "ME");
    }
    return course;
  }
}
