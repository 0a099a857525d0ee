package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.masteryhive.behavior.BehaviorStanding;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.OnTrack;
import org.masteryhive.mastery.Share;
import org.masteryhive.mentoring.CheckInStatus;
import org.masteryhive.mentoring.Goal;
import org.masteryhive.mentoring.GoalStatus;
import org.masteryhive.mentoring.MentoringRow;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.Drawing.Row;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.Shade;
import org.masteryhive.workbook.TabRole;

/** The Mentoring tab: what a mentor knows before meeting a student. Each mentor's students stand together, under a line. */
public final class MentoringDrawing {

  private static final int LETTER = 9;
  private static final int LEAST_WIDE = 110;
  private static final int MOST_WIDE = 240;

  private final List<MentoringRow> rows;
  private final Map<StudentId, OnTrack> onTrack;
  private final CourseBehavior behavior;
  private final List<CourseShares> courses;

  /**
   * @param rows in the order in which they are shown
   * @param onTrack for whom anything is due
   * @param courses a column each, in a tracker over several courses; none in a gradebook
   */
  public MentoringDrawing(
      List<MentoringRow> rows,
      Map<StudentId, OnTrack> onTrack,
      CourseBehavior behavior,
      List<CourseShares> courses) {
    this.rows = List.copyOf(rows);
    this.onTrack = Map.copyOf(onTrack);
    this.behavior = behavior;
    this.courses = List.copyOf(courses);
  }

  /**
   * How far the students are in one of several courses.
   *
   * @param shares met of assessed; none when the course could not be read
   */
  public record CourseShares(String course, Optional<Map<StudentId, Share>> shares) {}

  /** The same, of some of the students only. */
  public MentoringDrawing only(Predicate<Student> students) {
    return new MentoringDrawing(
        rows.stream().filter(row -> students.test(row.student())).toList(),
        onTrack,
        behavior,
        courses);
  }

  /** The students whose rows these are, in their order. */
  public List<Student> students() {
    return rows.stream().map(MentoringRow::student).toList();
  }

  public Drawing draw() {
    List<Row> drawn = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean ruled = i > 0 && !rows.get(i).hasMentorOf(rows.get(i - 1));
      drawn.add(new Row(rows.get(i).student().id().text(), cells(rows.get(i)), ruled));
    }
    return new Drawing(
        TabRole.MENTORING.value(),
        TabRole.MENTORING.title(),
        columns(),
        Optional.empty(),
        drawn,
        Drawing.NAME,
        Drawing.Arrangement.BY_STUDENT);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(StudentColumns.who());
    columns.add(Column.of(Drawing.GROUP, "Mentor", 150));
    columns.add(Column.of("check-in", "Check-in", 100));
    columns.add(Column.of("days-since", "Days since", 80));
    columns.add(Column.of("last-check-in", "Last check-in", 110));
    columns.add(Column.of("newly-met", "Newly met", 160).wrapped());
    columns.add(Column.of("next-step", "Next step", 500).wrapped());
    columns.add(Column.of("goal", "Goal", 240).wrapped());
    columns.add(Column.of("goal-due", "Goal due", 110));
    columns.add(Column.of("goal-status", "Goal status", 90));
    columns.add(Column.of("missing-work", "Missing work", 220).wrapped());
    columns.add(StudentColumns.onTrack());
    columns.add(Column.of("met", "Met", 60));
    columns.add(Column.of("assessed", "Assessed", 80));
    columns.add(Column.of("percent-met", "% met", 70));
    courses.forEach(course -> columns.add(column(course.course())));
    columns.add(StudentColumns.toRestore());
    columns.add(StudentColumns.incentives());
    return columns;
  }

  /** Wide enough for its heading, unless that is very long. */
  private static Column column(String course) {
    String heading = course + ": % met";
    int width = Math.min(MOST_WIDE, Math.max(LEAST_WIDE, heading.length() * LETTER));
    return Column.of(StudentColumns.key("course:", course), heading, width);
  }

  private List<DrawnCell> cells(MentoringRow row) {
    StudentId id = row.student().id();
    Optional<BehaviorStanding> standing = behavior.of(id);
    List<DrawnCell> cells = new ArrayList<>(StudentColumns.who(row.student()));
    cells.add(DrawnCell.text(row.student().mentor()));
    cells.add(DrawnCell.text(row.checkIn().words()).painted(Optional.of(shade(row.checkIn()))));
    cells.add(row.daysSince().map(DrawnCell::count).orElse(DrawnCell.BLANK));
    cells.add(DrawnCell.date(row.lastCheckIn()));
    cells.add(DrawnCell.text(row.newlyMet()));
    cells.add(DrawnCell.text(row.nextStep()));
    cells.add(DrawnCell.text(row.goal().map(Goal::text).orElse("")));
    cells.add(DrawnCell.date(row.goal().flatMap(Goal::due)));
    cells.add(DrawnCell.text(row.goalStatus().map(GoalStatus::words).orElse(""))
        .painted(row.goalStatus().map(MentoringDrawing::shade)));
    cells.add(DrawnCell.text(row.missingWork()));
    cells.add(StudentColumns.onTrack(Optional.ofNullable(onTrack.get(id))));
    cells.add(DrawnCell.count(row.met()));
    cells.add(DrawnCell.count(row.assessed()));
    cells.add(StudentColumns.share(Share.of(row.met(), row.assessed())));
    courses.forEach(course -> cells.add(cell(course, id)));
    cells.add(StudentColumns.toRestore(standing));
    cells.add(StudentColumns.incentives(standing));
    return cells;
  }

  private static DrawnCell cell(CourseShares course, StudentId student) {
    return course
        .shares()
        .map(shares -> StudentColumns.share(Optional.ofNullable(shares.get(student))))
        .orElse(DrawnCell.text("No access"));
  }

  private static Shade shade(CheckInStatus status) {
    return switch (status) {
      case FIRST_ONE -> Shades.BLUE;
      case DUE -> Shades.YELLOW;
      case UP_TO_DATE -> Shades.GREEN;
    };
  }

  private static Shade shade(GoalStatus status) {
    return switch (status) {
      case OPEN -> Shades.BLUE;
      case REVISIT -> Shades.YELLOW;
    };
  }
}
