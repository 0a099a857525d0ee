package org.masteryhive.sheets.method;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What one write of values did: the range it covers, and how much of it was written. */
final class Written {

  private final Ranges.On on;
  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();
  private int cells;

  Written(Ranges.On on) {
    this.on = on;
  }

  void count(int row, int column) {
    rows.set(row);
    columns.set(column);
    cells++;
  }

  Ranges.On on() {
    return on;
  }

  int rows() {
    return rows.cardinality();
  }

  int columns() {
    return columns.cardinality();
  }

  void eachRow(IntConsumer consumer) {
    rows.stream().map(row -> row + on.box().startRow()).forEach(consumer);
  }

  void eachColumn(IntConsumer consumer) {
    columns.stream().map(column -> column + on.box().startColumn()).forEach(consumer);
  }

  int cells() {
    return cells;
  }

  /** The counters of an answer; zeros are left out. */
  Map<String, Object> counts(String spreadsheetId) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", spreadsheetId);
    answer.put("updatedRange", on.box().isEmpty() ? Totals.corner(on) : on.text());
    Totals.some(answer, "updatedRows", rows());
    Totals.some(answer, "updatedColumns", columns());
    Totals.some(answer, "updatedCells", cells);
    return answer;
  }
}
