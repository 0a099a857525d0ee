package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import org.masteryhive.mentorfiles.Block.Reach;
import org.masteryhive.mentoring.Mentor;
import org.masteryhive.mentoring.Mentors;
import org.masteryhive.roster.Student;

/** Who has which students, and whether each mentor may get to see them. */
final class Blocks {

  private final Pupils pupils;

  private Blocks(Pupils pupils) {
    this.pupils = pupils;
  }

  /**
   * One for each mentor who has a student.
   *
   * @param students those who are there, in the order in which they are shown
   * @param pupils all who must not see them, those who left included
   */
  static List<Block> of(List<Student> students, Pupils pupils) {
    Blocks blocks = new Blocks(pupils);
    return Mentors.of(students).groups().stream().map(blocks::block).toList();
  }

  private Block block(Mentors.Group group) {
    Mentor mentor = group.mentor();
    return new Block(
        mentor.name(), mentor.nameKey(), group.address(), reach(group), group.students());
  }

  private Reach reach(Mentors.Group group) {
    Optional<String> address = group.address();
    if (group.several()) {
      return Reach.SEVERAL_ADDRESSES;
    }
    if (address.isEmpty()) {
      return Reach.NO_ADDRESS;
    }
    if (pupils.haveAddress(address.get())) {
      return Reach.STUDENTS_ADDRESS;
    }
    Mentor mentor = group.mentor();
    return mentor.isNamed() && pupils.haveName(mentor.name()) ? Reach.STUDENTS_NAME : Reach.SHARED;
  }
}
