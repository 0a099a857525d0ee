package org.masteryhive.sheets.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonPart;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.json.Stretch;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.RowTexts;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Rows or columns of values, without the empty ones at their ends. */
final class ValuesPart implements JsonPart {

  private final Ranges.On range;
  private final Rendering rendering;
  private final Evaluation evaluation;
  private final boolean columns;
  private final int lines;

  private ValuesPart(Ranges.On range, boolean columns, Rendering rendering, Evaluation evaluation) {
    this.range = range;
    this.rendering = rendering;
    this.evaluation = evaluation;
    this.columns = columns;
    int last = columns
        ? range.box().columns()
        : Math.min(range.box().endRow(), usedRows()) - range.box().startRow();
    while (last > 0 && length(last - 1) == 0) {
      last--;
    }
    this.lines = Math.max(0, last);
  }

  /** A {@code ValueRange}: the range, and the values when there are any. */
  static Map<String, Object> valueRange(
      Ranges.On range, boolean columns, Rendering rendering, Evaluation evaluation) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("range", range.text());
    answer.put("majorDimension", columns ? "COLUMNS" : "ROWS");
    ValuesPart values = new ValuesPart(range, columns, rendering, evaluation);
    if (values.lines > 0) {
      answer.put("values", values);
    }
    return answer;
  }

  /** How long a line is without the empty cells at its end. */
  private int length(int line) {
    SheetState sheet = range.sheet();
    Box box = range.box();
    if (columns) {
      int column = box.startColumn() + line;
      int last = Math.min(box.endRow(), usedRows());
      while (last > box.startRow() && isEmpty(last - 1, column)) {
        last--;
      }
      return Math.max(0, last - box.startRow());
    }
    int row = box.startRow() + line;
    int used = evaluation.hasSpills() ? sheet.columnCount() : sheet.usedColumns(row);
    int last = Math.min(box.endColumn(), used);
    while (last > box.startColumn() && isEmpty(row, last - 1)) {
      last--;
    }
    return Math.max(0, last - box.startColumn());
  }

  private boolean isEmpty(int row, int column) {
    return range.sheet().cell(row, column).value() == null
        && (!evaluation.hasSpills() || evaluation.effective(range.sheet(), row, column) == null);
  }

  private int usedRows() {
    return evaluation.hasSpills() ? range.sheet().rowCount() : range.sheet().usedRows();
  }

  @Override
  public void writeTo(JsonText out, FieldMask mask) {
    JsonText part = out.part();
    out.beginArray();
    boolean keep = !columns && !evaluation.hasSpills();
    String question = keep ? question(part) : "";
    for (int line = 0; line < lines; line++) {
      out.item();
      Optional<RowTexts> texts =
          keep ? range.sheet().texts(range.box().startRow() + line) : Optional.empty();
      Stretch text = texts.isPresent() ? texts.get().get(question) : null;
      if (text == null) {
        part.clear();
        line(line, part);
        Stretch written = new Stretch(part.bytes());
        text = written;
        texts.ifPresent(row -> row.keep(question, written));
      }
      out.raw(text);
    }
    out.endArray();
  }

  /** All that a line's text depends on, but for the row itself. */
  private String question(JsonText part) {
    Box box = range.box();
    return "values " + box.startColumn() + " " + box.endColumn() + " " + rendering + " "
        + evaluation.locale() + part.look();
  }

  private void line(int line, JsonText out) {
    Box box = range.box();
    out.beginArray();
    int length = length(line);
    for (int i = 0; i < length; i++) {
      out.item();
      int row = box.startRow() + (columns ? i : line);
      int column = box.startColumn() + (columns ? line : i);
      out.value(rendering.value(range.sheet(), row, column, evaluation), FieldMask.ALL);
    }
    out.endArray();
  }
}
