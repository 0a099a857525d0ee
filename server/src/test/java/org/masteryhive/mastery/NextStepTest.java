package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.masteryhive.roster.Student;

class NextStepTest {

  @Test
  void theOutcomeNearestToMetIsNext() {
    GivenCourse course =
        course().of("001", "LO1").ratings("ME, NY, NY").of("001", "LO3").ratings("ME, ME, NY");

    assertThat(next(course)).isEqualTo("LO3 I can construct a table: 1 more at Meeting");
  }

  @Test
  void tooLittleEvidenceIsOnTheWayToo() {
    assertThat(next(course().of("001", "LO2").ratings("ME")))
        .isEqualTo("LO2 I can draw: 2 more at Meeting");
  }

  @Test
  void ofTwoAsNearTheEarlierTargetDateIsNextAndNoneIsLast() {
    GivenCourse course = new GivenCourse();
    course
        .outcome(Outcome.of("A", "a"))
        .outcome(due("B", "2026-05-01"))
        .outcome(due("C", "2026-04-01"));
    for (String code : new String[] {"A", "B", "C"}) {
      course.of("001", code).ratings("ME");
    }

    assertThat(next(course)).startsWith("C ");
  }

  @Test
  void ofTwoAsNearAndAsEarlyTheFirstOfTheOutcomesIsNext() {
    assertThat(next(course().of("001", "LO3").ratings("ME").of("001", "LO2").ratings("ME")))
        .startsWith("LO2 ");
  }

  @Test
  void whenTheDemonstrationsAreEnoughRatingsAreMissing() {
    MasterySettings five = MasterySettings.DEFAULT.needing(5, 3);

    assertThat(next(course().settings(five).ratings("ME, ME, ME"))).endsWith(": 2 more ratings");
    assertThat(next(course().settings(five).ratings("ME, ME, ME, NY"))).endsWith(": 1 more rating");
  }

  @Test
  void forAScoreStepsOfTheScaleAreMissing() {
    GivenCourse course = course()
        .rule("Average")
        .of("001", "LO1")
        .ratings("NY, NY, NY")
        .of("001", "LO3")
        .ratings("AP, AP, AP");

    assertThat(next(course)).isEqualTo("LO3 I can construct a table: reach Meeting");
  }

  @Test
  void forAScoreTooLittleEvidenceCountsFromTheLowest() {
    GivenCourse course = course()
        .rule("Average")
        .of("001", "LO1")
        .ratings("EE")
        .of("001", "LO2")
        .ratings("AP, AP, AP");

    assertThat(next(course)).startsWith("LO2 ");
  }

  @Test
  void whatIsMetOverriddenOrNotRequiredIsNotNext() {
    GivenCourse course = new GivenCourse()
        .outcome(Outcome.of("A", "a"))
        .outcome(Outcome.of("B", "b"))
        .outcome(Outcome.of("C", "c").notRequired())
        .of("001", "A")
        .ratings("ME, ME, ME")
        .of("001", "B")
        .ratings("ME, ME, NY")
        .override("", "Approaching")
        .of("001", "C")
        .ratings("ME, ME, NY");

    assertThat(next(course)).isEmpty();
  }

  @Test
  void missingWorkAloneMakesAnOutcomeANextStep() {
    assertThat(next(course().missing("2025-11-03", "Quiz")))
        .isEqualTo("LO1 I can count: 3 more at Meeting");
  }

  @Test
  void otherwiseTheFirstDueOutcomeWithoutEvidenceIsNext() {
    GivenCourse course = new GivenCourse()
        .student(Student.named("001", "Ana Lima"))
        .student(Student.named("002", "Bo Chen"))
        .outcome(Outcome.of("A", "a"))
        .outcome(due("B", "2026-02-01"))
        .outcome(due("C", "2026-01-01"))
        .of("002", "B")
        .ratings("ME, ME, ME")
        .of("002", "C")
        .ratings("ME, ME, ME");

    assertThat(course.row("001").nextStep().map(NextStep::text)).contains("B b: not assessed yet");
    assertThat(course.row("002").nextStep()).isEmpty();
  }

  @Test
  void aLongStatementIsCutAfterSixtyCharacters() {
    String sixty = "I can " + "x".repeat(54);

    assertThat(new NextStep(Outcome.of("LO1", sixty), "reach Meeting").text())
        .isEqualTo("LO1 " + sixty + ": reach Meeting");
    assertThat(new NextStep(Outcome.of("LO1", sixty + "y"), "reach Meeting").text())
        .isEqualTo("LO1 " + sixty + "…: reach Meeting");
  }

  @Test
  void aCodeAloneStandsWithoutAStatement() {
    assertThat(new NextStep(Outcome.of("LO1", ""), "reach Meeting").text())
        .isEqualTo("LO1: reach Meeting");
  }

  private static String next(GivenCourse course) {
    return course.row("001").nextStep().map(NextStep::text).orElse("");
  }

  private static Outcome due(String code, String date) {
    return Outcome.of(code, code.toLowerCase(java.util.Locale.ROOT)).dueOn(LocalDate.parse(date));
  }

  private static GivenCourse course() {
    return new GivenCourse()
        .outcome(Outcome.of("LO1", "I can count"))
        .outcome(Outcome.of("LO2", "I can draw"))
        .outcome(Outcome.of("LO3", "I can construct a table"));
  }
}
