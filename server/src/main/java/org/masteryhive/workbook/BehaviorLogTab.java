package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.behavior.BehaviorEntry;
import org.masteryhive.behavior.BehaviorKind;
import org.masteryhive.roster.Student;

/** Reads the behavior logs: something noted a row. */
final class BehaviorLogTab {

  private static final String WHAT_HAPPENED = "What happened";
  private static final String WAY_TO_RESTORE = "Way to restore";
  private static final String RESTORED_ON = "Restored on";

  private final StudentIndex students;
  private final LocalDate today;
  private final List<BehaviorEntry> entries = new ArrayList<>();
  private final Map<Integer, Spot> spots = new HashMap<>();
  private int position;

  BehaviorLogTab(StudentIndex students, LocalDate today) {
    this.students = students;
    this.today = today;
  }

  /** Reads one more log, whose rows come after those of the logs before it. */
  void read(Table table) {
    if (LogRows.canBeRead(table, Heading.KIND)) {
      table.rows().stream()
          .filter(
              row -> !row.isBlank(Heading.STUDENT_ID, Heading.NAME, Heading.KIND, WHAT_HAPPENED))
          .forEach(this::read);
    }
  }

  List<BehaviorEntry> entries() {
    return entries;
  }

  /** Where each entry stands, by its position. */
  Map<Integer, Spot> spots() {
    return spots;
  }

  /** Of students who left nothing is told; a tracker over several courses may still have them. */
  private void read(Row row) {
    Optional<Student> student = students.of(row);
    boolean left = student.isPresent() && !student.get().active();
    read(left ? row.untold() : row, student);
  }

  private void read(Row row, Optional<Student> student) {
    Optional<BehaviorKind> kind = kind(row);
    Optional<LocalDate> date = LogRows.date(row);
    String what = row.text(WHAT_HAPPENED);
    String way = row.text(WAY_TO_RESTORE);
    Optional<LocalDate> restored = restoredOn(row, kind);
    if (student.isPresent() && kind.isPresent()) {
      entries.add(
          new BehaviorEntry(student.get().id(), kind.get(), date, what, way, restored, position));
      spots.put(position, row.spot(row.has(WAY_TO_RESTORE) ? WAY_TO_RESTORE : Heading.KIND));
      position++;
    }
  }

  private static Optional<BehaviorKind> kind(Row row) {
    Optional<BehaviorKind> kind = BehaviorKind.parse(row.text(Heading.KIND));
    if (kind.isEmpty() && !row.isFailed(Heading.KIND)) {
      row.problem(
          Heading.KIND,
          "Neither Concern nor Positive, so this row is not used. Type one of the two.");
    }
    return kind;
  }

  private Optional<LocalDate> restoredOn(Row row, Optional<BehaviorKind> kind) {
    boolean concern = kind.filter(BehaviorKind.CONCERN::equals).isPresent();
    Optional<LocalDate> restored = row.date(
        RESTORED_ON, "Not a date that can be read, so a concern stays open. Type it like ");
    if (concern && restored.filter(day -> day.isAfter(today)).isPresent()) {
      row.note(RESTORED_ON, "This day is in the future, so the concern stays open until then.");
    }
    return restored;
  }
}
