package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CopySheetToAnotherSpreadsheetRequest;
import java.util.Map;
import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.CopySheet;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.json.JsonBodies;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** {@code sheets.copyTo}: a tab of one spreadsheet, copied into another. */
public final class CopyTo {

  private CopyTo() {}

  /** The spreadsheet that a body names. */
  public static String destination(String body) {
    String id = JsonBodies.read(body, CopySheetToAnotherSpreadsheetRequest.class, "")
        .getDestinationSpreadsheetId();
    if (id == null || id.isEmpty()) {
      throw ApiException.badRequest("destinationSpreadsheetId is required.");
    }
    return id;
  }

  /** The same call as a change to the spreadsheet that it changes. */
  public static Operation toDestination(Operation asked, String to, boolean owner) {
    return new Operation(
        to,
        asked.method(),
        Map.of(
            "from",
            asked.spreadsheetId(),
            "argument",
            asked.parameters().getOrDefault("argument", "")),
        "",
        asked.email(),
        owner,
        asked.seed(),
        asked.time());
  }

  static Outcome apply(Operation operation, SpreadsheetState source, SpreadsheetState present) {
    String sheetId = operation.parameters().getOrDefault("argument", "");
    SheetState original = source.sheets().stream()
        .filter(sheet -> String.valueOf(sheet.id()).equals(sheetId))
        .findFirst()
        .orElseThrow(() -> ApiException.badRequest(
            "The sheet (" + sheetId + ") cannot be found in the spreadsheet."));
    Batch batch = Outcome.batch(operation, present);
    Object answer = CopySheet.into(batch, original, source.metadata());
    return new Outcome(batch.draft().done(), answer);
  }
}
