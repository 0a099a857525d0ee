package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.BatchClearValuesByDataFilterRequest;
import com.google.api.services.sheets.v4.model.BatchClearValuesRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesByDataFilterRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DataFilterValueRange;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.Protected;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.json.JsonBodies;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** The methods under {@code values} that write. */
final class ValuesWrites {

  private final Operation operation;
  private final Batch batch;

  private ValuesWrites(Operation operation, SpreadsheetState present) {
    this.operation = operation;
    this.batch = Outcome.batch(operation, present);
  }

  static Outcome apply(Operation operation, SpreadsheetState present) {
    ValuesWrites writes = new ValuesWrites(operation, present);
    Object answer = switch (operation.method()) {
      case "values.update" -> writes.update();
      case "values.append" -> writes.append();
      case "values.clear" -> writes.clear();
      case "values.batchUpdate" -> writes.batchUpdate();
      case "values.batchClear" -> writes.batchClear();
      case "values.batchUpdateByDataFilter" -> writes.batchUpdateByDataFilter();
      case "values.batchClearByDataFilter" -> writes.batchClearByDataFilter();
      default -> throw ApiException.notFound();
    };
    return new Outcome(writes.batch.draft().done(), answer);
  }

  private String parameter(String name) {
    return operation.parameters().getOrDefault(name, "");
  }

  private String argument() {
    return parameter("argument");
  }

  private Object update() {
    ValueRange body = JsonBodies.read(operation.body(), ValueRange.class, "data");
    boolean typed = ValueTyping.isTyped(parameter("valueInputOption"));
    Written written = write(argument(), body, typed, "values");
    Map<String, Object> answer = written.counts(operation.spreadsheetId());
    if (parameter("includeValuesInResponse").equals("true")) {
      answer.put("updatedData", data(written, body));
    }
    return answer;
  }

  private Object data(Written written, ValueRange body) {
    Rendering rendering = Rendering.of(
        parameter("responseValueRenderOption"), parameter("responseDateTimeRenderOption"));
    return data(written, body, rendering);
  }

  private Object data(Written written, ValueRange body, Rendering rendering) {
    SpreadsheetState after = batch.draft().done();
    SheetState sheet = after.sheet(written.on().sheet().id()).orElseThrow();
    return ValuesPart.valueRange(
        new Ranges.On(sheet, written.on().box()),
        Parameters.columns(or(body.getMajorDimension())),
        rendering,
        after.evaluation(operation.time()));
  }

  /** Writes values into a range; one cell stands for as many as there are values. */
  private Written write(String text, ValueRange body, boolean typed, String path) {
    GridRange range = Ranges.found(batch.draft(), text);
    return write(range, body, typed, path);
  }

  private Written write(GridRange range, ValueRange body, boolean typed, String path) {
    SheetState sheet = Ranges.sheet(batch.draft(), range);
    Box asked = Box.of(range, sheet.rowCount(), sheet.columnCount());
    Lines lines = Lines.of(body, path);
    boolean one = range.getEndRowIndex() != null
        && range.getEndColumnIndex() != null
        && asked.rows() == 1
        && asked.columns() == 1;
    Box box = new Box(
        asked.startRow(),
        asked.startRow() + lines.rows(),
        asked.startColumn(),
        asked.startColumn() + lines.columns());
    if (asked.startRow() >= sheet.rowCount() || asked.startColumn() >= sheet.columnCount()) {
      throw Ranges.beyond(sheet, asked);
    }
    if (!one) {
      mustFit(sheet, asked, box);
    }
    if (!sheet.whole().contains(box)) {
      throw Ranges.beyond(sheet, box);
    }
    return write(sheet, box, lines, typed);
  }

  private static void mustFit(SheetState sheet, Box asked, Box box) {
    String range = new Ranges.On(sheet, asked).text();
    if (box.endRow() > asked.endRow()) {
      throw ApiException.badRequest("Requested writing within range [" + range
          + "], but tried writing to row [" + (asked.endRow() + 1) + "]");
    }
    if (box.endColumn() > asked.endColumn()) {
      throw ApiException.badRequest("Requested writing within range [" + range
          + "], but tried writing to column ["
          + org.masteryhive.sheets.range.A1.column(asked.endColumn()) + "]");
    }
  }

  private Written write(SheetState present, Box box, Lines lines, boolean typed) {
    SheetDraft sheet = batch.draft().write(present);
    if (!box.isEmpty()) {
      Protected.check(sheet, box, batch.editor());
    }
    Written written = new Written(new Ranges.On(sheet, box));
    ValueTyping typing = new ValueTyping(batch.draft(), operation.time(), typed);
    for (int row = 0; row < lines.rows(); row++) {
      for (int column = 0; column < lines.columns(); column++) {
        Object value = lines.at(row, column);
        if (value != null) {
          sheet.changeCell(
              box.startRow() + row, box.startColumn() + column, cell -> typing.put(cell, value));
          written.count(row, column);
        }
      }
    }
    return written;
  }

  private Object append() {
    ValueRange body = JsonBodies.read(operation.body(), ValueRange.class, "data");
    boolean typed = ValueTyping.isTyped(parameter("valueInputOption"));
    Ranges.On asked = Ranges.clamped(batch.draft(), argument());
    Lines lines = Lines.of(body, "values");
    TableFinder.Found found = TableFinder.find(asked);
    Box place = found.after();
    Box box = new Box(
        place.startRow(),
        place.startRow() + lines.rows(),
        place.startColumn(),
        place.startColumn() + lines.columns());
    SheetDraft sheet = batch.draft().write(asked.sheet());
    boolean insert = parameter("insertDataOption").equals("INSERT_ROWS");
    Growth.makeRoom(batch, sheet, box, insert && found.table().isPresent());
    Written written = write(sheet, box, lines, typed);
    Map<String, Object> updates = written.counts(operation.spreadsheetId());
    if (parameter("includeValuesInResponse").equals("true")) {
      updates.put("updatedData", data(written, body));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", operation.spreadsheetId());
    found.table().ifPresent(table -> answer.put("tableRange", new Ranges.On(sheet, table).text()));
    answer.put("updates", updates);
    return answer;
  }

  private Object clear() {
    JsonBodies.tree(operation.body());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", operation.spreadsheetId());
    answer.put("clearedRange", clear(Ranges.clamped(batch.draft(), argument())));
    return answer;
  }

  /** Takes the values away; formats and all else stay. */
  private String clear(Ranges.On on) {
    SheetDraft sheet = batch.draft().write(on.sheet());
    Box box = on.box();
    Protected.check(sheet, box, batch.editor());
    for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
      int last = Math.min(box.endColumn(), sheet.usedColumns(row));
      for (int column = box.startColumn(); column < last; column++) {
        sheet.changeCell(row, column, cell -> ValueTyping.cleared(cell));
      }
    }
    return on.text();
  }

  private Object batchClear() {
    BatchClearValuesRequest body =
        JsonBodies.read(operation.body(), BatchClearValuesRequest.class, "");
    List<String> cleared = new ArrayList<>();
    for (String text : each(body.getRanges())) {
      cleared.add(clear(Ranges.clamped(batch.draft(), text)));
    }
    return cleared(cleared);
  }

  private Object batchClearByDataFilter() {
    BatchClearValuesByDataFilterRequest body =
        JsonBodies.read(operation.body(), BatchClearValuesByDataFilterRequest.class, "");
    List<String> cleared = new ArrayList<>();
    for (DataFilter filter : each(body.getDataFilters())) {
      for (Ranges.On on : Ranges.found(batch.draft(), filter)) {
        cleared.add(clear(on));
      }
    }
    return cleared(cleared);
  }

  private Object cleared(List<String> ranges) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", operation.spreadsheetId());
    if (!ranges.isEmpty()) {
      answer.put("clearedRanges", ranges);
    }
    return answer;
  }

  private Object batchUpdate() {
    BatchUpdateValuesRequest body =
        JsonBodies.read(operation.body(), BatchUpdateValuesRequest.class, "");
    boolean typed = ValueTyping.isTyped(or(body.getValueInputOption()));
    Rendering rendering = Rendering.of(
        or(body.getResponseValueRenderOption()), or(body.getResponseDateTimeRenderOption()));
    Totals totals = new Totals();
    List<Map<String, Object>> responses = new ArrayList<>();
    List<ValueRange> data = each(body.getData());
    for (int i = 0; i < data.size(); i++) {
      ValueRange range = data.get(i);
      Written written = write(or(range.getRange()), range, typed, "data[" + i + "].values");
      totals.add(written);
      Map<String, Object> response = written.counts(operation.spreadsheetId());
      if (Boolean.TRUE.equals(body.getIncludeValuesInResponse())) {
        response.put("updatedData", data(written, range, rendering));
      }
      responses.add(response);
    }
    return totals.answer(operation.spreadsheetId(), responses);
  }

  private Object batchUpdateByDataFilter() {
    BatchUpdateValuesByDataFilterRequest body =
        JsonBodies.read(operation.body(), BatchUpdateValuesByDataFilterRequest.class, "");
    boolean typed = ValueTyping.isTyped(or(body.getValueInputOption()));
    Totals totals = new Totals();
    List<Map<String, Object>> responses = new ArrayList<>();
    List<DataFilterValueRange> data = each(body.getData());
    for (int i = 0; i < data.size(); i++) {
      DataFilterValueRange range = data.get(i);
      DataFilter filter = range.getDataFilter() == null ? new DataFilter() : range.getDataFilter();
      ValueRange values = new ValueRange()
          .setMajorDimension(range.getMajorDimension())
          .setValues(range.getValues());
      for (Ranges.On on : Ranges.found(batch.draft(), filter)) {
        Written written =
            write(on.box().toRange(on.sheet().id()), values, typed, "data[" + i + "].values");
        totals.add(written);
        Map<String, Object> response = written.counts("");
        response.remove("spreadsheetId");
        response.put("dataFilter", filter);
        responses.add(response);
      }
    }
    return totals.answer(operation.spreadsheetId(), responses);
  }

  private static String or(@Nullable String word) {
    return word == null ? "" : word;
  }

  private static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
