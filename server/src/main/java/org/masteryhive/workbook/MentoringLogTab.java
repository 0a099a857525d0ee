package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mentoring.CheckIn;
import org.masteryhive.mentoring.Goal;
import org.masteryhive.roster.Student;

/** Reads the mentoring logs: a check-in a row. */
final class MentoringLogTab {

  private static final String NOTES = "Notes";
  private static final String GOAL_DUE = "Goal due";
  private static final String GOAL_MET_ON = "Goal met on";

  private final StudentIndex students;
  private final List<CheckIn> checkIns = new ArrayList<>();

  MentoringLogTab(StudentIndex students) {
    this.students = students;
  }

  /** Reads one more log, whose rows come after those of the logs before it. */
  void read(Table table) {
    if (LogRows.canBeRead(table)) {
      table.rows().stream()
          .filter(row ->
              !row.isBlank(Heading.STUDENT_ID, Heading.NAME, Heading.KIND, NOTES, Heading.GOAL))
          .forEach(this::read);
    }
  }

  List<CheckIn> checkIns() {
    return checkIns;
  }

  /** Of students who left nothing is told; a tracker over several courses may still have them. */
  private void read(Row row) {
    Optional<Student> student = students.of(row);
    boolean left = student.isPresent() && !student.get().active();
    read(left ? row.untold() : row, student);
  }

  private void read(Row row, Optional<Student> student) {
    Optional<LocalDate> date = LogRows.date(row);
    String kind = row.text(Heading.KIND);
    Optional<Goal> goal = goal(row);
    student.ifPresent(
        known -> checkIns.add(new CheckIn(known.id(), date, kind, goal, checkIns.size())));
  }

  private static Optional<Goal> goal(Row row) {
    String text = row.text(Heading.GOAL);
    Optional<LocalDate> due = row.date(GOAL_DUE);
    boolean met = isMet(row);
    return text.isEmpty() ? Optional.empty() : Optional.of(new Goal(text, due, met));
  }

  /** A goal is met when a day, or at least a yes, says so. */
  private static boolean isMet(Row row) {
    if (YesOrNo.read(row.cell(GOAL_MET_ON)).isPresent()) {
      return row.yes(GOAL_MET_ON, false);
    }
    row.date(GOAL_MET_ON);
    return !row.isBlank(GOAL_MET_ON) && !row.isFailed(GOAL_MET_ON);
  }
}
