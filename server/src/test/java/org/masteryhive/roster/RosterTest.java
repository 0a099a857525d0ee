package org.masteryhive.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

  private static final Roster ROSTER = new Roster(List.of(
      Student.named("007", "Ana Lima"),
      Student.named("ab1", "Chen, Bo"),
      Student.named("ab2", "Cy Obi").whoLeft(),
      Student.named("ab3", "Cy Obi")));

  @Test
  void anIdIsFoundWhateverItsCaseAndSpacesAndKeepsItsSpelling() {
    assertThat(ROSTER.find(StudentId.of(" AB1\u00A0")).map(Student::name)).contains("Chen, Bo");
    assertThat(StudentId.of(" AB1 ").text()).isEqualTo("AB1");
    assertThat(StudentId.of("AB1"))
        .isEqualTo(StudentId.of("ab1"))
        .hasSameHashCodeAs(StudentId.of("ab1"));
  }

  @Test
  void zerosBeforeAnIdArePartOfIt() {
    assertThat(ROSTER.find(StudentId.of("7"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bo Chen", "Chen, Bo", " chen ,  BO ", "bo  chen"})
  void aNameIsFoundInBothOrders(String name) {
    assertThat(ROSTER.named(name))
        .extracting(student -> student.id().text())
        .containsExactly("ab1");
  }

  @Test
  void aNameOfTwoStudentsMeansNeitherAlone() {
    assertThat(ROSTER.named("Cy Obi")).hasSize(2);
    assertThat(ROSTER.named("Di Roy")).isEmpty();
    assertThat(ROSTER.named(" ")).isEmpty();
  }

  @Test
  void studentsWhoLeftAreKnownAndNotActive() {
    assertThat(ROSTER.active()).hasSize(3);
    assertThat(ROSTER.find(StudentId.of("ab2"))).isPresent();
  }

  @Test
  void anIdStandsOnceOnARoster() {
    List<Student> twice = List.of(Student.named("a", "Ana"), Student.named("A", "Bo"));

    assertThatIllegalArgumentException().isThrownBy(() -> new Roster(twice));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentId.of(" "));
  }

  @Test
  void aStudentIsThereFromTheDayOfJoining() {
    Student student = Student.named("a", "Ana").whoJoinedOn(LocalDate.parse("2025-10-03"));

    assertThat(student.wasThereOn(LocalDate.parse("2025-10-02"))).isFalse();
    assertThat(student.wasThereOn(LocalDate.parse("2025-10-03"))).isTrue();
    assertThat(Student.named("a", "Ana").wasThereOn(LocalDate.MIN)).isTrue();
  }
}
