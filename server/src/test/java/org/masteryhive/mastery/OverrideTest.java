package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverrideTest {

  @Test
  void anOverrideIsShownInPlaceOfTheComputedConclusionWithAStar() {
    GivenCourse course =
        new GivenCourse().ratings("ME, ME, ME").override("2025-11-05", "Approaching");

    assertThat(course.shown()).isEqualTo("Approaching *");
    assertThat(course.row().met()).isZero();
  }

  @Test
  void anOverrideMakesTheOutcomeAssessed() {
    StudentMastery row = new GivenCourse().override("2025-11-05", "Meeting").row();

    assertThat(row.assessed()).isEqualTo(1);
    assertThat(row.met()).isEqualTo(1);
    assertThat(row.started()).isZero();
  }

  @Test
  void excusedTakesTheOutcomeAway() {
    GivenCourse course = new GivenCourse().ratings("ME, ME, ME").override("2025-11-05", "Excused");

    assertThat(course.shown()).isEqualTo("Excused *");
    assertThat(course.row().assessed()).isZero();
    assertThat(course.row().met()).isZero();
    assertThat(course.row().started()).isZero();
  }

  @Test
  void missingWorkIsCountedEvenWhereTheOutcomeIsExcused() {
    GivenCourse course =
        new GivenCourse().missing("2025-11-03", "Quiz").override("2025-11-05", "Excused");

    assertThat(course.row().missing()).isEqualTo(1);
    assertThat(course.row().missingWork()).extracting(MissingWork::title).containsExactly("Quiz");
  }

  @Test
  void ofTwoTheNewerCountsWhereverItStands() {
    GivenCourse course =
        new GivenCourse().override("2025-11-05", "Meeting").override("2025-10-05", "Approaching");

    assertThat(course.shown()).isEqualTo("Meeting *");
    assertThat(course.mastery().superseded())
        .extracting(TeacherOverride::position)
        .containsExactly(1);
  }

  @Test
  void ofTwoOfOneDateTheLowerRowCounts() {
    GivenCourse course =
        new GivenCourse().override("2025-11-05", "Meeting").override("2025-11-05", "Approaching");

    assertThat(course.shown()).isEqualTo("Approaching *");
    assertThat(course.mastery().superseded())
        .extracting(TeacherOverride::position)
        .containsExactly(0);
  }

  @Test
  void anUndatedOverrideIsOlderThanADatedOne() {
    GivenCourse course =
        new GivenCourse().override("2025-11-05", "Meeting").override("", "Not Yet");

    assertThat(course.shown()).isEqualTo("Meeting *");
  }

  @Test
  void overridesOfOtherOutcomesAndStudentsDoNotMeet() {
    GivenCourse course = new GivenCourse()
        .outcome(Outcome.of("LO1", ""))
        .outcome(Outcome.of("LO2", ""))
        .override("", "Meeting")
        .of("001", "LO2")
        .override("", "Excused");

    assertThat(course.cell("lo1").shown()).isEqualTo("Meeting *");
    assertThat(course.cell("lo2").shown()).isEqualTo("Excused *");
    assertThat(course.mastery().superseded()).isEmpty();
  }

  @Test
  void theNoteGivesBothConclusionsTheReasonAndWhatIsNewer() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-20", "Project", "ME")
        .rated("2025-10-27", "Lab", "AP")
        .override("2025-10-20", "Meeting", "Ms. Rivera", "showed it at the board")
        .rated("2025-11-10", "Quiz", "AP");

    assertThat(course.why())
        .isEqualTo(
            "Override by Ms. Rivera on Oct 20: Meeting (computed: Approaching). Reason: showed it at the board."
                + " Newer evidence: Oct 27 Lab (Approaching), Nov 10 Quiz (Approaching)."
                + " 2 of 3 at Meeting: Oct 3 Exit ticket, Oct 20 Project."
                + " Not yet there: Oct 27 Lab (Approaching), Nov 10 Quiz (Approaching).");
  }

  @Test
  void anOverrideWithoutAnythingBesideItSaysSo() {
    assertThat(new GivenCourse().override("", "Excused").why())
        .isEqualTo("Override: Excused (computed: nothing yet).");
  }
}
