package org.masteryhive.sheets.method;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masteryhive.sheets.range.A1;

/** What several writes of values did together. */
final class Totals {

  private record Line(int sheetId, boolean row, int index) {}

  private final Set<Line> lines = new HashSet<>();
  private int cells;
  private final Set<Integer> sheets = new HashSet<>();

  void add(Written written) {
    int id = written.on().sheet().id();
    written.eachRow(row -> lines.add(new Line(id, true, row)));
    written.eachColumn(column -> lines.add(new Line(id, false, column)));
    cells += written.cells();
    if (written.cells() > 0) {
      sheets.add(id);
    }
  }

  Map<String, Object> answer(String spreadsheetId, List<Map<String, Object>> responses) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", spreadsheetId);
    some(answer, "totalUpdatedRows", count(true));
    some(answer, "totalUpdatedColumns", count(false));
    some(answer, "totalUpdatedCells", cells);
    some(answer, "totalUpdatedSheets", sheets.size());
    if (!responses.isEmpty()) {
      answer.put("responses", responses);
    }
    return answer;
  }

  /** A row or column that several writes touch counts once. */
  private int count(boolean rows) {
    return (int) lines.stream().filter(line -> line.row() == rows).count();
  }

  static void some(Map<String, Object> answer, String name, int count) {
    if (count > 0) {
      answer.put(name, count);
    }
  }

  static String corner(Ranges.On on) {
    return A1.sheet(on.sheet().title()) + "!"
        + A1.cell(on.box().startRow(), on.box().startColumn());
  }
}
