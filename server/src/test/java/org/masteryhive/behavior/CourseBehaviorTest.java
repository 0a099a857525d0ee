package org.masteryhive.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

class CourseBehaviorTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String YESTERDAY = "2026-03-01";
  private static final String TOMORROW = "2026-03-03";

  private final List<BehaviorEntry> log = new ArrayList<>();

  @Test
  void aStudentWithNothingNotedIsEligible() {
    BehaviorStanding standing = standing();

    assertThat(standing.incentives()).isEqualTo(Incentives.ELIGIBLE);
    assertThat(standing.positives()).isZero();
    assertThat(standing.lastPositive()).isEmpty();
    assertThat(standing.toRestore()).isEmpty();
  }

  @Test
  void anOpenConcernWaitsForRestoring() {
    concern(YESTERDAY, "apologize", "");

    assertThat(standing().incentives()).isEqualTo(Incentives.AFTER_RESTORING);
    assertThat(standing().open()).hasSize(1);
    assertThat(standing().toRestore()).isEqualTo("apologize");
  }

  @Test
  void aConcernRestoredTodayIsClosed() {
    concern(YESTERDAY, "apologize", TODAY.toString());

    assertThat(standing().incentives()).isEqualTo(Incentives.ELIGIBLE);
    assertThat(standing().restored()).isEqualTo(1);
    assertThat(standing().toRestore()).isEmpty();
  }

  @Test
  void aConcernRestoredInTheFutureStaysOpen() {
    concern(YESTERDAY, "apologize", TOMORROW);

    assertThat(standing().incentives()).isEqualTo(Incentives.AFTER_RESTORING);
    assertThat(standing().restored()).isZero();
  }

  @Test
  void oneOfTwoConcernsRestoredIsNotEnough() {
    concern("2026-02-01", "apologize", "2026-02-03");
    concern("2026-02-10", "clean up", "");

    assertThat(standing().incentives()).isEqualTo(Incentives.AFTER_RESTORING);
    assertThat(standing().restored()).isEqualTo(1);
    assertThat(standing().toRestore()).isEqualTo("clean up");
  }

  @Test
  void whatIsToRestoreStandsOldestFirst() {
    concern("2026-02-20", "third", "");
    concern("2026-02-10", " ", "");
    concern("", "first", "");
    concern("2026-02-20", "fourth", "");

    assertThat(standing().toRestore()).isEqualTo("first; agree on a way; third; fourth");
  }

  @Test
  void positivesAreCountedAndTheLatestIsDated() {
    positive("2026-02-20");
    positive("2026-02-10");
    positive("");

    assertThat(standing().positives()).isEqualTo(3);
    assertThat(standing().lastPositive()).contains(LocalDate.parse("2026-02-20"));
    assertThat(standing().incentives()).isEqualTo(Incentives.ELIGIBLE);
  }

  @Test
  void aRestoredOnBesideAPositiveMeansNothing() {
    log.add(entry("001", BehaviorKind.POSITIVE, "2026-02-20", "", "2026-02-21"));

    assertThat(standing().restored()).isZero();
    assertThat(standing().open()).isEmpty();
  }

  @Test
  void aConcernWithoutAWayIsTheAdultsTurnAfterThreeDays() {
    concern("2026-02-27", "", "");
    assertThat(behavior().withoutWay()).isEmpty();

    concern("2026-02-26", "", "");
    assertThat(behavior().withoutWay()).extracting(BehaviorEntry::position).containsExactly(1);
  }

  @Test
  void aConcernWithAWayOrRestoredOrUndatedIsNobodysNote() {
    concern("2026-01-01", "apologize", "");
    concern("2026-01-01", "", "2026-01-05");
    concern("", "", "");

    assertThat(behavior().withoutWay()).isEmpty();
  }

  @Test
  void rowsOfNobodyOrOfStudentsWhoLeftDoNothing() {
    log.add(entry("002", BehaviorKind.CONCERN, "2026-01-01", "", ""));
    log.add(entry("777", BehaviorKind.CONCERN, "2026-01-01", "", ""));

    assertThat(behavior().students())
        .extracting(row -> row.student().id().text())
        .containsExactly("003", "001");
    assertThat(behavior().withoutWay()).isEmpty();
    assertThat(standing().open()).isEmpty();
  }

  @Test
  void kindsAreReadInAnySpelling() {
    assertThat(BehaviorKind.parse(" CONCERN")).contains(BehaviorKind.CONCERN);
    assertThat(BehaviorKind.parse("positive")).contains(BehaviorKind.POSITIVE);
    assertThat(BehaviorKind.parse("Concerns")).isEmpty();
    assertThat(BehaviorKind.parse("")).isEmpty();
  }

  private CourseBehavior behavior() {
    Roster roster = new Roster(List.of(
        Student.named("003", "Di Roy"),
        Student.named("001", "Ana Lima"),
        Student.named("002", "Bo Chen").whoLeft()));
    return CourseBehavior.of(roster, log, TODAY);
  }

  private BehaviorStanding standing() {
    return behavior().of(StudentId.of("001")).orElseThrow();
  }

  private void concern(String date, String way, String restoredOn) {
    log.add(entry("001", BehaviorKind.CONCERN, date, way, restoredOn));
  }

  private void positive(String date) {
    log.add(entry("001", BehaviorKind.POSITIVE, date, "", ""));
  }

  private BehaviorEntry entry(
      String student, BehaviorKind kind, String date, String way, String restoredOn) {
    return new BehaviorEntry(
        StudentId.of(student), kind, day(date), "something", way, day(restoredOn), log.size());
  }

  private static Optional<LocalDate> day(String date) {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
