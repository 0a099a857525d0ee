package org.masteryhive.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Tab;

/**
 * How an evidence tab is laid out: the row with {@code Student ID}, and above that cell the labels of the header rows.
 *
 * @param headingRow the row whose cells are {@code Student ID} and {@code Name}; students follow below it
 * @param idColumn the column of the students' ids, and above them of the labels
 * @param nameColumn the column of the students' names
 * @param labels the rows of the labels that are there, by the label
 */
public record EvidenceLayout(
    Tab tab, int headingRow, int idColumn, OptionalInt nameColumn, Map<String, Integer> labels) {

  /** The labels of the header rows, as they are set up. */
  public static final List<String> LABELS =
      List.of(Heading.ASSESSMENT, Heading.OUTCOME, Heading.DATE, Heading.TYPE);

  private static final String ID_KEY = Spelling.nameKey(Heading.STUDENT_ID);

  public EvidenceLayout {
    labels = Map.copyOf(labels);
  }

  /** Looks for the first row with a cell {@code Student ID}. */
  public static Optional<EvidenceLayout> of(Tab tab) {
    Grid cells = tab.cells();
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(row); column++) {
        if (isStudentId(cells.at(row, column).shown())) {
          return Optional.of(new EvidenceLayout(
              tab, row, column, nameColumn(cells, row), labels(cells, row, column)));
        }
      }
    }
    return Optional.empty();
  }

  /** The row of a label. */
  public OptionalInt row(String label) {
    @Nullable Integer row = labels.get(label);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** Whether a column may be an assessment: neither ids nor names stand in it. */
  public boolean isBeside(int column) {
    return column != idColumn && (nameColumn.isEmpty() || column != nameColumn.getAsInt());
  }

  /**
   * For each column the one in which its header cell of a row stands: another one where a merged cell speaks for it.
   */
  public int[] sources(int row, int columns) {
    int[] sources = new int[columns];
    for (int column = 0; column < columns; column++) {
      sources[column] = column;
    }
    for (Area merge : tab.extras().merges()) {
      if (merge.firstRow() == row && merge.firstColumn() != idColumn) {
        for (int column = merge.firstColumn();
            column < Math.min(merge.endColumn(), columns);
            column++) {
          sources[column] = merge.firstColumn();
        }
      }
    }
    return sources;
  }

  /** How many columns there are to look at: all that have a cell, and all that a merged header cell covers. */
  public int columns() {
    int columns = tab.cells().columns();
    for (Area merge : tab.extras().merges()) {
      if (merge.firstRow() < headingRow && merge.endColumn() <= tab.size().columns()) {
        columns = Math.max(columns, merge.endColumn());
      }
    }
    return columns;
  }

  private static boolean isStudentId(String shown) {
    return shown.length() >= ID_KEY.length() && ID_KEY.equals(Spelling.nameKey(shown));
  }

  private static OptionalInt nameColumn(Grid cells, int row) {
    for (int column = 0; column < cells.columns(row); column++) {
      if (Spelling.same(cells.at(row, column).shown(), Heading.NAME)) {
        return OptionalInt.of(column);
      }
    }
    return OptionalInt.empty();
  }

  private static Map<String, Integer> labels(Grid cells, int headingRow, int column) {
    Map<String, Integer> labels = new HashMap<>();
    for (int row = 0; row < headingRow; row++) {
      String key = Spelling.nameKey(cells.at(row, column).shown());
      for (String label : LABELS) {
        if (Spelling.nameKey(label).equals(key)) {
          labels.putIfAbsent(label, row);
        }
      }
    }
    return labels;
  }
}
