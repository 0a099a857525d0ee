package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

class CourseMasteryTest {

  @Test
  void rowsFollowTheRosterAndStudentsWhoLeftAreLeftOut() {
    CourseMastery course = new GivenCourse()
        .student(Student.named("9", "Zoe Wu"))
        .student(Student.named("5", "Cy Obi").whoLeft())
        .student(Student.named("1", "Ana Lima"))
        .of("5", "LO1")
        .ratings("ME, ME, ME")
        .mastery();

    assertThat(course.students())
        .extracting(row -> row.student().name())
        .containsExactly("Zoe Wu", "Ana Lima");
    assertThat(course.ratings()).isZero();
    assertThat(course.of(StudentId.of("5"))).isEmpty();
  }

  @Test
  void theClassRowCountsThoseWhoAreAssessedAndThoseWhoMet() {
    CourseMastery course = threeStudents().mastery();

    assertThat(course.together().assessed()).isEqualTo(3);
    assertThat(course.together().met()).isEqualTo(2);
    assertThat(course.together().percentMet()).contains(new Share(2, 3));
    assertThat(course.together().metOfAssessed())
        .containsExactly(
            Optional.of(new Share(1, 2)), Optional.of(new Share(1, 1)), Optional.empty());
  }

  @Test
  void aStudentsShareIsMetOfAssessed() {
    StudentMastery row = threeStudents().row("1");

    assertThat(row.assessed()).isEqualTo(2);
    assertThat(row.met()).isEqualTo(2);
    assertThat(row.percentMet().map(Share::value)).contains(1.0);
    assertThat(threeStudents().row("3").percentMet()).isEmpty();
  }

  @Test
  void startedIsSomeEvidenceWithoutAConclusion() {
    assertThat(threeStudents().row("3").started()).isEqualTo(1);
    assertThat(threeStudents().row("1").started()).isZero();
  }

  @Test
  void withoutAnActiveStudentThereAreZerosAndBlanks() {
    CourseMastery course =
        new GivenCourse().student(Student.named("1", "Ana Lima").whoLeft()).mastery();

    assertThat(course.students()).isEmpty();
    assertThat(course.together().assessed()).isZero();
    assertThat(course.together().met()).isZero();
    assertThat(course.together().percentMet()).isEmpty();
    assertThat(course.together().metOfAssessed()).containsExactly(Optional.empty());
  }

  @Test
  void idsAndCodesMeetWhateverTheirCaseAndSpaces() {
    GivenCourse course = new GivenCourse()
        .student(Student.named("ab1", "Ana Lima"))
        .outcome(Outcome.of("lo1", ""))
        .of(" AB1 ", "LO1 ")
        .ratings("ME, ME, ME");

    assertThat(course.shown()).isEqualTo("Meeting");
    assertThat(course.mastery().students().get(0).student().id().text()).isEqualTo("ab1");
  }

  @Test
  void observationsOfNobodyOrNothingKnownDoNothing() {
    GivenCourse course =
        new GivenCourse().of("777", "LO1").ratings("ME").of("001", "LO9").ratings("ME");

    assertThat(course.row("001").started()).isZero();
    assertThat(course.mastery().ratings()).isZero();
  }

  @Test
  void practiceIsNotARatingThatCounts() {
    GivenCourse course =
        new GivenCourse().ratings("ME, NY").typed("2025-12-01", "Warm-up", "Practice", "EE");

    assertThat(course.mastery().ratings()).isEqualTo(2);
  }

  @Test
  void missingCountsMarksOfTypesThatCount() {
    GivenCourse course = new GivenCourse()
        .missing("2025-10-03", "Quiz")
        .missing("2025-10-04", "Lab")
        .missing("2025-10-05", "Warm-up", "Homework");

    assertThat(course.row().missing()).isEqualTo(2);
  }

  @Test
  void oneMarkForTwoOutcomesIsMissingOnce() {
    Missing mark = new Missing(
        Optional.of(LocalDate.parse("2025-10-03")),
        new Assessment("Quiz", "", true),
        new Place(0, 5, 2, 0));
    GivenCourse course = new GivenCourse()
        .outcome(Outcome.of("LO1", ""))
        .outcome(Outcome.of("LO2", ""))
        .mark(mark)
        .of("001", "LO2")
        .mark(mark);

    assertThat(course.row().missing()).isEqualTo(1);
    assertThat(course.row().started()).isEqualTo(2);
  }

  @Test
  void missingWorkIsListedNewestFirstUndatedLastAndOncePerAssessment() {
    GivenCourse course = new GivenCourse()
        .outcome(Outcome.of("LO1", ""))
        .outcome(Outcome.of("LO2", ""))
        .missing("", "Portfolio")
        .missing("2025-10-03", "Quiz")
        .missing("2025-11-03", "Lab")
        .missing("2025-11-04", "")
        .of("001", "LO2")
        .missing("2025-11-03", "lab")
        .missing("2025-12-01", "Quiz");

    assertThat(course.row().missing()).isEqualTo(6);
    assertThat(course.row().missingWork())
        .extracting(MissingWork::title)
        .containsExactly("Quiz", "LO1", "Lab", "Quiz", "Portfolio");
  }

  @Test
  void anOutcomeIsThereOnce() {
    GivenCourse course =
        new GivenCourse().outcome(Outcome.of("LO1", "")).outcome(Outcome.of("lo1", ""));

    assertThatIllegalArgumentException().isThrownBy(course::gradebook);
  }

  private static GivenCourse threeStudents() {
    List<Student> students = List.of(
        Student.named("1", "Ana Lima"),
        Student.named("2", "Bo Chen"),
        Student.named("3", "Cy Obi"));
    GivenCourse course = new GivenCourse();
    students.forEach(course::student);
    List.of("LO1", "LO2", "LO3").forEach(code -> course.outcome(Outcome.of(code, "")));
    return course
        .of("1", "LO1")
        .ratings("ME, ME, ME")
        .of("1", "LO2")
        .ratings("EE, EE, EE")
        .of("2", "LO1")
        .ratings("AP, AP, NY")
        .of("3", "LO1")
        .ratings("ME");
  }
}
