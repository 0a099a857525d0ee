package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.mentorfiles.Block.Reach;
import org.masteryhive.mentoring.Mentor;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;

class BlocksTest {

  private final List<Student> students = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ms. Lind <lind@school.org>       | Ms. Lind        | lind@school.org",
        "  ms. lind   <LIND@School.org>   | ms. lind        | lind@school.org",
        "lind@school.org                  | lind@school.org | lind@school.org",
        "<lind@school.org>                | lind@school.org | lind@school.org",
        "\"Lind, Ada\" <lind@school.org>  | Lind, Ada       | lind@school.org",
        "Ms. Lind, lind@school.org        | Ms. Lind        | lind@school.org",
        "Ms. Lind (lind@school.org)       | Ms. Lind        | lind@school.org",
        "mailto:lind@school.org           | lind@school.org | lind@school.org",
        "Ms. Lind                         | Ms. Lind        | ",
        "Ms. O'Brien <o'brien@school.org> | Ms. O'Brien     | o'brien@school.org",
        "'lind@school.org'                | lind@school.org | lind@school.org",
        "o''brien@school.org              | o''brien@school.org | ",
        "Ms. Lind <lind at school>        | Ms. Lind lind at school | ",
        "lind@school                      | lind@school     | ",
      })
  void aMentorIsReadFromANameAnAddressOrBoth(String cell, String name, String address) {
    Mentor mentor = Mentor.parse(cell).orElseThrow();

    assertThat(mentor.name()).isEqualTo(name);
    assertThat(mentor.address()).isEqualTo(Optional.ofNullable(address));
    assertThat(mentor.several()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0"})
  void aBlankCellNamesNobody(String cell) {
    assertThat(Mentor.parse(cell)).isEmpty();
  }

  @Test
  void twoSpellingsOfAnAddressAreOneMentor() {
    given("S1", "Ms. Lind <lind@school.org>");
    given("S2", "lind@SCHOOL.org ");
    given("S3", "Mrs Lind <Lind@school.org>");

    assertThat(blocks()).singleElement().satisfies(block -> {
      assertThat(block.name()).isEqualTo("Ms. Lind");
      assertThat(block.students()).hasSize(3);
    });
  }

  @Test
  void twoSpellingsOfANameAreOneMentor() {
    given("S1", "Ms. Lind");
    given("S2", " ms.  LIND");

    assertThat(blocks()).singleElement().satisfies(block -> {
      assertThat(block.students()).hasSize(2);
      assertThat(block.reach()).isEqualTo(Reach.NO_ADDRESS);
      assertThat(block.sharedWith()).isEmpty();
    });
  }

  @Test
  void aNameAloneIsTheMentorWhoHasTheNameAndAnAddressElsewhere() {
    given("S1", "Ms. Lind");
    given("S2", "Ms. Lind <lind@school.org>");

    assertThat(blocks()).singleElement().satisfies(block -> {
      assertThat(block.sharedWith()).contains("lind@school.org");
      assertThat(block.students()).hasSize(2);
    });
  }

  @Test
  void aNameThatTwoAddressesHaveIsNeitherOfThem() {
    given("S1", "Ms. Lind");
    given("S2", "Ms. Lind <lind@school.org>");
    given("S3", "Ms. Lind <other@school.org>");

    assertThat(blocks())
        .extracting(block -> block.students().size(), Block::reach)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Reach.NO_ADDRESS),
            org.assertj.core.groups.Tuple.tuple(1, Reach.SHARED),
            org.assertj.core.groups.Tuple.tuple(1, Reach.SHARED));
  }

  @Test
  void aFileIsNeverSharedWithAnAddressOfAStudentEvenOfOneWhoLeft() {
    given("S1", "Peer <ada@school.org>");
    given("S2", "Peer2 <BEN@school.org>");
    Student ada = student("S3", "", "Ada@School.org");
    Student ben = student("S4", "", "Ben <ben@school.org>").whoLeft();
    students.add(ada);

    List<Block> blocks = Blocks.of(
        students, pupils(new Roster(List.of(students.get(0), students.get(1), ada, ben))));

    assertThat(blocks).allSatisfy(block -> {
      assertThat(block.reach()).isEqualTo(Reach.STUDENTS_ADDRESS);
      assertThat(block.sharedWith()).isEmpty();
    });
    assertThat(blocks).hasSize(2);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "ada+mentor@school.org, ada@school.org",
    "ada@school.org, ada+home@school.org",
    "ADA+x@SCHOOL.org, Ada@School.org",
    "a.d.a.park@gmail.com, adapark@gmail.com",
    "adapark@gmail.com, Ada.Park+school@GoogleMail.com",
  })
  void aFileIsNotSharedWithAnotherSpellingOfAStudentsMailbox(String mentor, String student) {
    given("S1", mentor);
    students.add(student("S2", "", student));

    assertThat(blocks()).singleElement().extracting(Block::reach).isEqualTo(Reach.STUDENTS_ADDRESS);
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({
    "a.da@school.org, ada@school.org",
    "ada@school.org, ada@school.com",
    "+ada@school.org, +@school.org",
  })
  void anotherMailboxIsAnother(String mentor, String student) {
    given("S1", mentor);
    students.add(student("S2", "", student));

    assertThat(blocks()).singleElement().extracting(Block::reach).isEqualTo(Reach.SHARED);
  }

  @Test
  void twoSpellingsOfOneMailboxAreOneMentor() {
    given("S1", "Ms. Lind <ada.lind@gmail.com>");
    given("S2", "adalind+algebra@gmail.com");
    given("S3", "ms. lind");

    assertThat(blocks()).singleElement().satisfies(block -> {
      assertThat(block.sharedWith()).contains("ada.lind@gmail.com");
      assertThat(block.students()).hasSize(3);
    });
  }

  @Test
  void studentsOfEveryRosterAndOfEveryRowCount() {
    given("S1", "Peer <cleo@school.org>");
    given("S2", "Cleo Vance <c@elsewhere.org>");
    given("S3", "Other <dev@school.org>");
    Roster linked = new Roster(List.of(
        student("T1", "", "cleo@school.org"), Student.named("T2", "Cleo Vance").whoLeft()));

    List<Block> blocks = Blocks.of(
        students,
        Pupils.of(List.of(new Roster(students), linked), List.of("Dev <DEV+1@school.org>")));

    assertThat(blocks)
        .extracting(Block::reach)
        .containsExactly(Reach.STUDENTS_ADDRESS, Reach.STUDENTS_NAME, Reach.STUDENTS_ADDRESS);
  }

  @Test
  void aMentorWithTheNameOfAStudentIsNotSharedWithUnlessTheAddressStandsAlone() {
    given("S1", "Student S2 <who@elsewhere.org>");
    given("S2", "who2@elsewhere.org");

    assertThat(blocks())
        .extracting(Block::reach)
        .containsExactly(Reach.STUDENTS_NAME, Reach.SHARED);
  }

  @Test
  void twoAddressesInOneCellAreSharedWithNeither() {
    given("S1", "Lind <lind@school.org>, Okoro <okoro@school.org>");

    assertThat(blocks()).singleElement().satisfies(block -> {
      assertThat(block.name()).isEqualTo("Lind, Okoro");
      assertThat(block.reach()).isEqualTo(Reach.SEVERAL_ADDRESSES);
    });
  }

  @Test
  void aStudentWithoutAMentorIsInNoBlock() {
    given("S1", "");
    given("S2", "Ms. Lind");

    assertThat(blocks())
        .singleElement()
        .satisfies(block ->
            assertThat(block.students()).extracting(it -> it.id().text()).containsExactly("S2"));
  }

  private void given(String id, String mentor) {
    students.add(student(id, mentor, ""));
  }

  private List<Block> blocks() {
    return Blocks.of(students, pupils(new Roster(students)));
  }

  private static Pupils pupils(Roster... rosters) {
    return Pupils.of(List.of(rosters), List.of());
  }

  private static Student student(String id, String mentor, String email) {
    Student plain = Student.named(id, "Student " + id).withMentor(mentor);
    return new Student(
        plain.id(),
        plain.name(),
        plain.section(),
        plain.mentor(),
        plain.pointPerson(),
        plain.joined(),
        plain.language(),
        email,
        plain.familyEmail(),
        plain.peerTutor(),
        plain.active());
  }
}
