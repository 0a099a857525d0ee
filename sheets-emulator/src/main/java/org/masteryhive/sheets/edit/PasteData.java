package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.PasteDataRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.TextToColumnsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Text that is taken apart and typed into cells. */
final class PasteData {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private PasteData() {}

  static Response apply(Batch batch, PasteDataRequest request) {
    if (request.getCoordinate() == null) {
      throw new Refused("coordinate is required.");
    }
    String data = request.getData() == null ? "" : request.getData();
    List<List<String>> lines = Boolean.TRUE.equals(request.getHtml())
        ? html(data)
        : delimited(data, request.getDelimiter());
    SheetDraft sheet = batch.write(request.getCoordinate().getSheetId());
    Box corner = Batch.corner(request.getCoordinate());
    int widest = lines.stream().mapToInt(List::size).max().orElse(0);
    Box box = new Box(
        corner.startRow(),
        corner.startRow() + lines.size(),
        corner.startColumn(),
        corner.startColumn() + widest);
    if (box.isEmpty()) {
      return Edit.NOTHING;
    }
    batch.mustBeFree(sheet, box);
    AppendCells.grow(batch, sheet, box.endRow(), box.endColumn());
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        put(
            batch,
            sheet,
            box.startRow() + row,
            box.startColumn() + column,
            lines.get(row).get(column));
      }
    }
    return Edit.NOTHING;
  }

  private static void put(Batch batch, SheetDraft sheet, int row, int column, String text) {
    sheet.changeCell(row, column, cell -> Typing.put(batch, cell, text));
  }

  private static List<List<String>> delimited(String data, @Nullable String delimiter) {
    String between = delimiter == null || delimiter.isEmpty() ? "\t" : delimiter;
    return data.lines()
        .map(line -> List.of(line.split(Pattern.quote(between), -1)))
        .toList();
  }

  /** The cells of a table; a text without one is one cell. */
  private static List<List<String>> html(String data) {
    List<List<String>> lines = new ArrayList<>();
    for (String row : data.split("(?i)<tr[^>]*>", -1)) {
      String[] cells = row.split("(?i)<t[dh][^>]*>", -1);
      List<String> texts = new ArrayList<>();
      for (int i = 1; i < cells.length; i++) {
        texts.add(
            TAG.matcher(cells[i].split("(?i)</t[dh]>", -1)[0]).replaceAll("").strip());
      }
      if (!texts.isEmpty()) {
        lines.add(texts);
      }
    }
    return lines.isEmpty() ? List.of(List.of(TAG.matcher(data).replaceAll("").strip())) : lines;
  }

  static Response toColumns(Batch batch, TextToColumnsRequest request) {
    Box box = batch.needed(request.getSource());
    if (box.columns() != 1) {
      throw new Refused("The source range must span exactly one column.");
    }
    SheetDraft sheet = batch.write(request.getSource().getSheetId());
    for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
      CellState cell = sheet.cell(row, box.startColumn());
      if (cell.value() instanceof String text) {
        String[] parts = text.split(delimiter(request, text), -1);
        AppendCells.grow(batch, sheet, 0, box.startColumn() + parts.length);
        batch.mustBeFree(
            sheet, new Box(row, row + 1, box.startColumn(), box.startColumn() + parts.length));
        for (int i = 0; i < parts.length; i++) {
          put(batch, sheet, row, box.startColumn() + i, parts[i].strip());
        }
      }
    }
    return Edit.NOTHING;
  }

  private static String delimiter(TextToColumnsRequest request, String text) {
    String type = request.getDelimiterType() == null ? "AUTODETECT" : request.getDelimiterType();
    return switch (type) {
      case "COMMA" -> ",";
      case "SEMICOLON" -> ";";
      case "PERIOD" -> "\\.";
      case "SPACE" -> " ";
      case "CUSTOM" -> {
        if (request.getDelimiter() == null || request.getDelimiter().isEmpty()) {
          throw new Refused("delimiter is required when delimiterType is CUSTOM.");
        }
        yield Pattern.quote(request.getDelimiter());
      }
      default -> text.contains(",") ? "," : text.contains(";") ? ";" : " ";
    };
  }
}
