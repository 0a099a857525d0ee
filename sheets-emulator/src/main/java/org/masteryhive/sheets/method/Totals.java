package org.masteryhive.sheets.method;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masteryhive.sheets.range.A1;

/** What several writes of values did together. */
final class Totals {

  private int rows;
  private int columns;
  private int cells;
  private final Set<Integer> sheets = new HashSet<>();

  void add(Written written) {
    rows += written.rows();
    columns += written.columns();
    cells += written.cells();
    if (written.cells() > 0) {
      sheets.add(written.on().sheet().id());
    }
  }

  Map<String, Object> answer(String spreadsheetId, List<Map<String, Object>> responses) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", spreadsheetId);
    some(answer, "totalUpdatedRows", rows);
    some(answer, "totalUpdatedColumns", columns);
    some(answer, "totalUpdatedCells", cells);
    some(answer, "totalUpdatedSheets", sheets.size());
    if (!responses.isEmpty()) {
      answer.put("responses", responses);
    }
    return answer;
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
