package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.roster.Student;

class OnTrackTest {

  private static final String YESTERDAY = "2026-03-01";
  private static final String TOMORROW = "2026-03-03";
  private static final MasterySettings DEFAULT = MasterySettings.DEFAULT;

  @ParameterizedTest(name = "{0} due, {1} met, {2} within one, at {3}: {4}")
  @CsvSource({
    "0, 0, 0, 80%, none",
    "5, 4, 0, 80%, ON_TRACK",
    "5, 3, 1, 80%, CLOSE",
    "5, 3, 0, 80%, NEEDS_SUPPORT",
    "5, 0, 4, 80%, CLOSE",
    "10, 7, 1, 70%, ON_TRACK",
    "3, 2, 0, 66.67%, NEEDS_SUPPORT",
    "3, 2, 0, 66.66%, ON_TRACK",
    "1, 1, 0, 100%, ON_TRACK",
    "1, 0, 0, 1%, NEEDS_SUPPORT",
  })
  void theShareIsReckonedExactly(int due, int met, int withinOne, String share, String expected) {
    Optional<OnTrack> onTrack =
        OnTrack.of(new Due(due, met, withinOne), OnTrackShare.parse(share).orElseThrow());

    assertThat(onTrack.map(OnTrack::name).orElse("none")).isEqualTo(expected);
  }

  @Test
  void withoutADueOutcomeNothingIsSaid() {
    GivenCourse course = new GivenCourse().ratings("ME, ME, ME");

    assertThat(course.row().due()).isEqualTo(Due.NONE);
    assertThat(course.row().onTrack()).isEmpty();
  }

  @Test
  void anOutcomeIsDueOnItsTargetDate() {
    assertThat(dueOn(GivenCourse.TODAY.toString()).row().due().outcomes()).isEqualTo(1);
    assertThat(dueOn(YESTERDAY).row().due().outcomes()).isEqualTo(1);
    assertThat(dueOn(TOMORROW).row().due().outcomes()).isZero();
  }

  @Test
  void anOutcomeThatIsNotRequiredIsNeverDue() {
    GivenCourse course =
        new GivenCourse().outcome(outcome(YESTERDAY).notRequired()).ratings("ME, ME, ME");

    assertThat(course.row().due()).isEqualTo(Due.NONE);
    assertThat(course.mastery().withoutChance()).isEmpty();
  }

  @Test
  void anExcusedOutcomeIsNeverDue() {
    GivenCourse course = dueOn(YESTERDAY).override("", "Excused");

    assertThat(course.row().due()).isEqualTo(Due.NONE);
  }

  @Test
  void whatWasDueBeforeAStudentJoinedIsNotDueForThatStudent() {
    assertThat(joinedOn("2026-03-02").due().outcomes()).isZero();
    assertThat(joinedOn("2026-03-01").due().outcomes()).isEqualTo(1);
  }

  @Test
  void anOutcomeIsDueOnlyAfterAFairChanceToMeetIt() {
    GivenCourse course = new GivenCourse().outcome(outcome(YESTERDAY)).ratings("ME, ME");

    assertThat(course.row().due()).isEqualTo(Due.NONE);
    assertThat(course.mastery().withoutChance())
        .extracting(Outcome::code)
        .containsExactly(OutcomeCode.of("LO1"));
    assertThat(course.ratings("ME, ME, NY").mastery().withoutChance()).isEmpty();
  }

  @Test
  void theFairChanceIsTheClassesWhoeverWasRated() {
    GivenCourse course =
        two().of("001", "LO1").ratings("ME").of("002", "LO1").ratings("NY, NY, NY");

    assertThat(course.row("001").due()).isEqualTo(new Due(1, 0, 0));
  }

  @Test
  void ratingsOfStudentsWhoLeftAreNoChance() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .student(Student.named("001", "Ana Lima"))
        .student(Student.named("002", "Bo Chen").whoLeft())
        .of("002", "LO1")
        .ratings("ME, ME, ME");

    assertThat(course.mastery().withoutChance()).hasSize(1);
  }

  @Test
  void ratingsOfOneDayAreOneDayOfAFairChance() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .rated("2025-10-03", "A", "ME")
        .rated("2025-10-03", "B", "ME")
        .rated("2025-10-04", "C", "ME");

    assertThat(course.mastery().withoutChance()).hasSize(1);
  }

  @Test
  void allUndatedRatingsAreOneDayMore() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .rated("", "A", "ME")
        .rated("", "B", "ME")
        .rated("2025-10-04", "C", "ME");

    assertThat(course.mastery().withoutChance()).hasSize(1);
    assertThat(course.rated("2025-10-05", "D", "NY").mastery().withoutChance()).isEmpty();
  }

  @Test
  void aReassessmentWithoutADateIsOneOfTheUndated() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .rated("2025-10-03", "A", "AP")
        .again("2025-10-03", "A", "ME")
        .again("2025-10-03", "A", "ME");

    assertThat(course.mastery().withoutChance()).hasSize(1);
    assertThat(course.rated("2025-10-04", "B", "NY").mastery().withoutChance()).isEmpty();
  }

  @Test
  void practiceAndMissingWorkAreNoChance() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .typed("2025-10-03", "A", "Practice", "ME")
        .missing("2025-10-04", "B")
        .ratings("ME");

    assertThat(course.mastery().withoutChance()).hasSize(1);
  }

  @Test
  void forAScoreOrWhereDaysDoNotMatterOneRatingIsChanceEnough() {
    GivenCourse byScore =
        new GivenCourse().outcome(outcome(YESTERDAY)).rule("Average").ratings("ME");
    GivenCourse anyDay = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .settings(DEFAULT.withOnDifferentDays(false))
        .ratings("ME");

    assertThat(byScore.row().due().outcomes()).isEqualTo(1);
    assertThat(anyDay.row().due().outcomes()).isEqualTo(1);
  }

  @Test
  void withinOneIsSomeEvidenceAndOneDemonstrationMissing() {
    assertThat(due("ME, ME, NY").withinOne()).isEqualTo(1);
    assertThat(due("ME, NY, NY").withinOne()).isZero();
    assertThat(due("ME, ME, ME").withinOne()).isZero();
    assertThat(due("ME, ME, ME").met()).isEqualTo(1);
  }

  @Test
  void tooLittleEvidenceMayBeWithinOneToo() {
    GivenCourse course =
        two().of("002", "LO1").ratings("NY, NY, NY").of("001", "LO1").ratings("ME, ME");

    assertThat(course.row("001").due()).isEqualTo(new Due(1, 0, 1));
  }

  @Test
  void whereOneDemonstrationIsEnoughSomeEvidenceIsWithinOne() {
    GivenCourse course = two().settings(DEFAULT.needing(1, 1)).of("001", "LO1").ratings("NY");

    assertThat(course.row("001").due()).isEqualTo(new Due(1, 0, 1));
    assertThat(course.row("002").due()).isEqualTo(new Due(1, 0, 0));
  }

  @Test
  void forAScoreWithinOneIsAConclusionOneRatingBelowMastery() {
    assertThat(dueByAverage("AP, AP, ME").withinOne()).isEqualTo(1);
    assertThat(dueByAverage("NY, NY, AP").withinOne()).isZero();
    assertThat(dueByAverage("AP, AP").withinOne()).isZero();
  }

  @Test
  void anOverrideBelowMasteryIsNotWithinOne() {
    GivenCourse course = dueOn(YESTERDAY).override("", "Approaching");

    assertThat(course.row().due()).isEqualTo(new Due(1, 0, 0));
    assertThat(course.row().onTrack()).contains(OnTrack.NEEDS_SUPPORT);
  }

  @Test
  void anOverrideAtMasteryIsMet() {
    GivenCourse course = new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .ratings("NY, NY, NY")
        .override("", "Exceeding");

    assertThat(course.row().onTrack()).contains(OnTrack.ON_TRACK);
  }

  private static Outcome outcome(String targetDate) {
    return Outcome.of("LO1", "I can test").dueOn(LocalDate.parse(targetDate));
  }

  private static GivenCourse dueOn(String targetDate) {
    return new GivenCourse().outcome(outcome(targetDate)).ratings("ME, ME, ME");
  }

  private static GivenCourse two() {
    return new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .student(Student.named("001", "Ana Lima"))
        .student(Student.named("002", "Bo Chen"));
  }

  private static Due due(String ratings) {
    return new GivenCourse().outcome(outcome(YESTERDAY)).ratings(ratings).row().due();
  }

  private static Due dueByAverage(String ratings) {
    return new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .rule("Average")
        .ratings(ratings)
        .row()
        .due();
  }

  private static StudentMastery joinedOn(String date) {
    return new GivenCourse()
        .outcome(outcome(YESTERDAY))
        .student(Student.named("001", "Ana Lima").whoJoinedOn(LocalDate.parse(date)))
        .ratings("ME, ME, ME")
        .row();
  }
}
