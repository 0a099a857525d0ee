package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.edit.NewSpreadsheet;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.json.JsonBodies;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDefaults;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** {@code spreadsheets.create}: a new spreadsheet, with the sheets that are given or one empty one. */
final class CreateSpreadsheet {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private CreateSpreadsheet() {}

  /** An id as Google's look. */
  static String newId(long seed) {
    Random random = new Random(seed);
    StringBuilder id = new StringBuilder("1");
    while (id.length() < 44) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  static SpreadsheetState create(Operation operation) {
    Spreadsheet asked = JsonBodies.read(operation.body(), Spreadsheet.class, "");
    SpreadsheetDraft draft = new SpreadsheetDraft(
        operation.spreadsheetId(), properties(operation, asked.getProperties()));
    Batch batch =
        new Batch(draft, new Editor(operation.email(), true), operation.seed(), operation.time());
    List<Sheet> sheets = asked.getSheets() == null || asked.getSheets().isEmpty()
        ? List.of(new Sheet().setProperties(new SheetProperties().setSheetId(0).setTitle("Sheet1")))
        : asked.getSheets();
    List<NamedRange> names = asked.getNamedRanges() == null ? List.of() : asked.getNamedRanges();
    NewSpreadsheet.fill(batch, sheets, names);
    return draft.done();
  }

  private static SpreadsheetProperties properties(
      Operation operation, @Nullable SpreadsheetProperties asked) {
    SpreadsheetProperties properties = SpreadsheetDefaults.properties("Untitled spreadsheet")
        .setLocale(operation.parameters().getOrDefault("locale", "en_US"));
    if (asked == null) {
      return properties;
    }
    if (asked.getTitle() != null) {
      properties.setTitle(asked.getTitle());
    }
    if (asked.getLocale() != null) {
      if (!SpreadsheetDefaults.isLocale(asked.getLocale())) {
        throw ApiException.badRequest("Unsupported locale: " + asked.getLocale());
      }
      properties.setLocale(asked.getLocale());
    }
    if (asked.getTimeZone() != null) {
      if (!SpreadsheetDefaults.isTimeZone(asked.getTimeZone())) {
        throw ApiException.badRequest("Invalid time zone: " + asked.getTimeZone());
      }
      properties.setTimeZone(asked.getTimeZone());
    }
    if (asked.getAutoRecalc() != null) {
      properties.setAutoRecalc(asked.getAutoRecalc());
    }
    properties.setIterativeCalculationSettings(asked.getIterativeCalculationSettings());
    return properties;
  }
}
