package org.masteryhive.sheets.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.http.Access;
import org.masteryhive.sheets.http.Authenticator;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.method.ReadCall;
import org.masteryhive.sheets.method.Reads;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;

/** What a spreadsheet shows to one person: all tabs' properties, and the cells of one tab. */
public final class Views {

  /** So many blank rows below the last that says anything are shown with their formats. */
  private static final int BLANK_ROWS = 40;

  private static final FieldMask TABS =
      FieldMask.parse("spreadsheetId,properties(title,locale,timeZone),"
          + "sheets(properties,merges,conditionalFormats,protectedRanges,developerMetadata)");
  private static final FieldMask CELLS = FieldMask.parse(
      "sheets(properties.sheetId,data(startRow,startColumn,rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),"
          + "columnMetadata(pixelSize,hiddenByUser),rowData.values(userEnteredValue,userEnteredFormat.numberFormat,effectiveValue,formattedValue,"
          + "note,hyperlink,dataValidation.condition.type,textFormatRuns,effectiveFormat(numberFormat,backgroundColor,borders,"
          + "horizontalAlignment,verticalAlignment,wrapStrategy,textFormat(foregroundColor,bold,italic,"
          + "strikethrough,underline,fontSize,fontFamily)))))");

  private final Authenticator authenticator;
  private final Access access;
  private final Spreadsheets spreadsheets;
  private final Clock clock;
  private final Revisions revisions = new Revisions();

  public Views(Authenticator authenticator, Access access, Spreadsheets spreadsheets, Clock clock) {
    this.authenticator = authenticator;
    this.access = access;
    this.spreadsheets = spreadsheets;
    this.clock = clock;
  }

  /**
   * A look at a spreadsheet.
   *
   * @param tab whose cells are wanted, by title
   * @param known the revision that the asker has
   */
  record Asked(String id, String token, Optional<String> tab, String known) {}

  /** The view as JSON, or nothing when it is what the asker has. */
  Optional<byte[]> look(Asked asked) {
    Caller caller = authenticator.caller(asked.token());
    access.mayRead(caller, asked.id());
    String revision =
        spreadsheets.find(asked.id()).map(revisions::of).orElseThrow(ApiException::notFound);
    return revision.equals(asked.known())
        ? Optional.empty()
        : Optional.of(view(asked, caller, revision));
  }

  private byte[] view(Asked asked, Caller caller, String revision) {
    StringBuilder json = new StringBuilder();
    json.append("{\"revision\":").append(JsonText.compact(revision));
    json.append(",\"canEdit\":").append(mayWrite(caller, asked.id()));
    json.append(",\"spreadsheet\":").append(got(asked, caller, Map.of(), TABS));
    asked
        .tab()
        .ifPresent(tab ->
            json.append(",\"cells\":").append(got(asked, caller, cells(asked.id(), tab), CELLS)));
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, List<String>> cells(String id, String title) {
    SheetState tab = spreadsheets
        .find(id)
        .flatMap(spreadsheet -> spreadsheet.sheet(title))
        .orElseThrow(() -> ApiException.badRequest("There is no tab with this title."));
    int rows = Math.min(tab.rowCount(), lastRow(tab) + BLANK_ROWS);
    String range = "'" + title.replace("'", "''") + "'!1:" + rows;
    return Map.of("ranges", List.of(range), "includeGridData", List.of("true"));
  }

  private static int lastRow(SheetState tab) {
    int row = tab.usedRows() - 1;
    while (row >= 0 && isBlank(tab, row)) {
      row--;
    }
    return row + 1;
  }

  private static boolean isBlank(SheetState tab, int row) {
    for (int column = 0; column < tab.usedColumns(row); column++) {
      if (tab.cell(row, column).value() != null) {
        return false;
      }
    }
    return true;
  }

  private String got(Asked asked, Caller caller, Map<String, List<String>> query, FieldMask mask) {
    Editor reader = new Editor(caller.email(), access.isOwner(caller, asked.id()));
    ReadCall get =
        new ReadCall(asked.id(), "spreadsheets.get", "", query, "", reader, clock.instant());
    Object tree = new Reads(spreadsheets).answer(get).tree();
    return new String(JsonText.body(tree, mask, false).bytes(), StandardCharsets.UTF_8);
  }

  private boolean mayWrite(Caller caller, String id) {
    try {
      access.mayWrite(caller, id);
      return true;
    } catch (ApiException refused) {
      return false;
    }
  }
}
