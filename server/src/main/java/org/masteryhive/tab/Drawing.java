package org.masteryhive.tab;

import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.CellWrite.Style;

/**
 * What a tab that the service draws should look like: our columns, and one row for each student. What else is on the tab
 * belongs to the teacher.
 *
 * @param role what the tab is for, as its stamp says it
 * @param title what it is called when it is made
 * @param columns our columns, in their order when they are made
 * @param summary the row between the headings and the first student, if there is one
 * @param rows a row for each student, in order; for {@link Arrangement#IN_PLACE} whatever is listed
 * @param frozenThrough the key of the last of our columns that stays in sight
 */
public record Drawing(
    String role,
    String title,
    List<Column> columns,
    Optional<Row> summary,
    List<Row> rows,
    String frozenThrough,
    Arrangement arrangement) {

  /** The key of the column that says whose row it is. */
  public static final String ID = "student-id";

  /** The key of the column with the students' names. */
  public static final String NAME = "name";

  /** What stands in the column of names above the students who left. */
  public static final String DIVIDER = "No longer on the Roster";

  /** The key of the column by whose words rows stand in groups, with a line between them. */
  public static final String GROUP = "mentor";

  public Drawing {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether rows belong to somebody, and what stands beside them with them. */
  public enum Arrangement {
    BY_STUDENT,
    IN_PLACE
  }

  /**
   * One of our columns.
   *
   * @param key by which it is known on the tab, whatever its heading and place
   * @param heading what stands above it
   * @param width in pixels, when it is made
   * @param style how its text stands, when it is made
   * @param conclusion whether its cells are what was concluded about students: they are not to vanish unnoticed
   */
  public record Column(String key, DrawnCell heading, int width, Style style, boolean conclusion) {

    public static Column of(String key, String heading, int width) {
      return new Column(key, DrawnCell.text(heading), width, Style.PLAIN, false);
    }

    public Column wrapped() {
      return new Column(key, heading, width, new Style(false, true, false, false), conclusion);
    }

    public Column centered() {
      return new Column(key, heading, width, new Style(false, false, true, false), conclusion);
    }
  }

  /**
   * One of our rows.
   *
   * @param id the Student ID; empty where rows are nobody's
   * @param cells one for each column
   * @param ruled whether a line separates it from the row above
   */
  public record Row(String id, List<DrawnCell> cells, boolean ruled) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(String id, List<DrawnCell> cells) {
      return new Row(id, cells, false);
    }
  }
}
