package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AppendValuesResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Link;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.UpdateSpreadsheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.GivenEmulator;

/** The Java client of the Sheets API, its address put to this machine and nothing else changed. */
class JavaClientTest {

  private static GivenEmulator emulator;
  private static Sheets sheets;

  private String id;

  @BeforeAll
  static void start() {
    emulator = GivenEmulator.openToAll(Clock.systemUTC());
    sheets = client("any");
  }

  private static Sheets client(String token) {
    return new Sheets.Builder(
            new NetHttpTransport(),
            GsonFactory.getDefaultInstance(),
            request -> request.getHeaders().setAuthorization("Bearer " + token))
        .setRootUrl(emulator.emulator().url() + "/")
        .setApplicationName("test")
        .build();
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @BeforeEach
  void aNewSpreadsheet() throws IOException {
    id = sheets
        .spreadsheets()
        .create(new Spreadsheet()
            .setProperties(new SpreadsheetProperties().setTitle("Class").setLocale("en_US")))
        .execute()
        .getSpreadsheetId();
  }

  @Test
  void typedValuesComeBackAsTheyShow() throws IOException {
    write("Sheet1!A1", List.of(List.of("3", "50%", "3/2/2026", "'007", "=A1*2", "=1/0")));

    assertThat(read("Sheet1!A1:F1").getValues())
        .containsExactly(List.of("3", "50%", "3/2/2026", "007", "6", "#DIV/0!"));
  }

  @Test
  void aSheetWithAColonAndASpaceInItsRangeIsFound() throws IOException {
    batch(new Request()
        .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
            .setFields("title")
            .setProperties(new SheetProperties().setSheetId(0).setTitle("My Sheet / 1"))));

    AppendValuesResponse appended = sheets
        .spreadsheets()
        .values()
        .append(id, "'My Sheet / 1'!A:B", new ValueRange().setValues(List.of(List.of("x", "y"))))
        .setValueInputOption("RAW")
        .execute();

    assertThat(appended.getUpdates().getUpdatedRange()).isEqualTo("'My Sheet / 1'!A1:B1");
  }

  @Test
  void oneBatchDrawsCellsAndAnswersWithThem() throws IOException {
    CellData drawn = new CellData()
        .setUserEnteredValue(new ExtendedValue().setStringValue("=Meeting"))
        .setNote("Met on Nov 4")
        .setUserEnteredFormat(new CellFormat()
            .setBackgroundColor(
                new Color().setRed(183 / 255f).setGreen(225 / 255f).setBlue(205 / 255f))
            .setTextFormat(new TextFormat().setLink(new Link().setUri("https://example.com"))));

    BatchUpdateSpreadsheetResponse response = sheets
        .spreadsheets()
        .batchUpdate(
            id,
            new BatchUpdateSpreadsheetRequest()
                .setIncludeSpreadsheetInResponse(true)
                .setResponseRanges(List.of("Sheet1!B2"))
                .setRequests(List.of(update(1, 1, drawn))))
        .setFields("updatedSpreadsheet(sheets(data(startRow,startColumn,rowData(values))))")
        .execute();

    var data = response.getUpdatedSpreadsheet().getSheets().get(0).getData().get(0);
    CellData cell = data.getRowData().get(0).getValues().get(0);
    assertThat(data.getStartRow()).isEqualTo(1);
    assertThat(cell.getFormattedValue()).isEqualTo("=Meeting");
    assertThat(cell.getNote()).isEqualTo("Met on Nov 4");
    assertThat(cell.getHyperlink()).isEqualTo("https://example.com");
    assertThat(cell.getUserEnteredFormat().getTextFormat().getUnderline()).isTrue();
    assertThat(cell.getEffectiveFormat().getBackgroundColor().getGreen()).isEqualTo(225 / 255f);
  }

  @Test
  void metadataFollowsItsColumn() throws IOException {
    batch(
        new Request()
            .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                .setDeveloperMetadata(new DeveloperMetadata()
                    .setMetadataKey("masteryHive.column")
                    .setMetadataValue("Name")
                    .setVisibility("DOCUMENT")
                    .setLocation(
                        new DeveloperMetadataLocation().setDimensionRange(columns(1, 2))))),
        new Request().setInsertDimension(new InsertDimensionRequest().setRange(columns(0, 2))));

    Spreadsheet read = sheets
        .spreadsheets()
        .get(id)
        .setRanges(List.of("Sheet1!A1:E1"))
        .setFields("sheets.data.columnMetadata.developerMetadata(metadataKey,metadataValue)")
        .execute();

    assertThat(read.getSheets()
            .get(0)
            .getData()
            .get(0)
            .getColumnMetadata()
            .get(3)
            .getDeveloperMetadata())
        .extracting(DeveloperMetadata::getMetadataValue)
        .containsExactly("Name");
  }

  @Test
  void aRefusedBatchChangesNothing() throws IOException {
    Request good = update(0, 0, new CellData().setNote("n"));
    Request bad = new Request()
        .setUpdateSpreadsheetProperties(new UpdateSpreadsheetPropertiesRequest().setFields(""));

    assertThatThrownBy(() -> batch(good, bad))
        .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
          assertThat(refused.getStatusCode()).isEqualTo(400);
          assertThat(refused.getDetails().getMessage())
              .startsWith("Invalid requests[1].updateSpreadsheetProperties: ");
          assertThat(refused.getDetails().getErrors()).hasSize(1);
        });
    assertThat(sheets.spreadsheets().get(id).setIncludeGridData(true).execute().toString())
        .doesNotContain("note");
  }

  @Test
  void emptyTextClearsAndNullSkips() throws IOException {
    write("Sheet1!A1", List.of(List.of("a", "b", "c")));

    write("Sheet1!A1", List.of(List.of("", Data.nullOf(String.class), "d")));

    assertThat(read("Sheet1!A1:C1").getValues()).containsExactly(List.of("", "b", "d"));
  }

  @Test
  void aProtectedCellKeepsEditorsOutAndLetsTheOwnerIn() throws IOException {
    try (GivenEmulator people = GivenEmulator.at(Clock.systemUTC())) {
      String file = people.spreadsheet("teacher@example.com", "Class");
      people.share("teacher@example.com", file, "mentor@example.com", "writer");
      String protect = "{\"requests\": [{\"addProtectedRange\": {\"protectedRange\": {\"range\":"
          + " {\"sheetId\": 0, \"endRowIndex\": 1}}}}]}";
      String path = "/v4/spreadsheets/" + file;
      people.wire().json("POST", path + ":batchUpdate", protect, people.as("teacher@example.com"));
      String range = path + "/values/Sheet1!A1?valueInputOption=RAW";

      var refused =
          people.wire().json("PUT", range, "{\"values\": [[1]]}", people.as("mentor@example.com"));
      var taken =
          people.wire().json("PUT", range, "{\"values\": [[1]]}", people.as("teacher@example.com"));

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("You are trying to edit a protected cell or object.");
      assertThat(taken.status()).isEqualTo(200);
    }
  }

  @Test
  void severalCallsInOneBodyAreEachAnswered() throws IOException {
    write("Sheet1!A1", List.of(List.of("a", "b")));
    List<Object> read = new ArrayList<>();
    BatchRequest calls = sheets.batch();
    JsonBatchCallback<ValueRange> callback = new JsonBatchCallback<>() {
      @Override
      public void onSuccess(ValueRange values, HttpHeaders headers) {
        read.add(values.getValues().get(0).get(0));
      }

      @Override
      public void onFailure(GoogleJsonError error, HttpHeaders headers) {
        read.add(error.getMessage());
      }
    };
    sheets.spreadsheets().values().get(id, "Sheet1!A1").queue(calls, callback);
    sheets.spreadsheets().values().get(id, "Nowhere!A1").queue(calls, callback);
    sheets.spreadsheets().values().get(id, "Sheet1!B1").queue(calls, callback);

    calls.execute();

    assertThat(read).containsExactly("a", "Unable to parse range: Nowhere!A1", "b");
  }

  @Test
  void aQueryTooLongForAnAddressIsAnswered() throws IOException {
    write("Sheet1!A1", List.of(List.of("a")));
    List<String> ranges = Collections.nCopies(300, "Sheet1!A1");

    var answer = sheets.spreadsheets().values().batchGet(id).setRanges(ranges).execute();

    assertThat(answer.getValueRanges()).hasSize(300);
  }

  private void write(String range, List<List<Object>> values) throws IOException {
    sheets
        .spreadsheets()
        .values()
        .update(id, range, new ValueRange().setValues(values))
        .setValueInputOption("USER_ENTERED")
        .execute();
  }

  private ValueRange read(String range) throws IOException {
    return sheets.spreadsheets().values().get(id, range).execute();
  }

  private void batch(Request... requests) throws IOException {
    sheets
        .spreadsheets()
        .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(requests)))
        .execute();
  }

  private static Request update(int row, int column, CellData cell) {
    return new Request()
        .setUpdateCells(new UpdateCellsRequest()
            .setFields("userEnteredValue,note,userEnteredFormat(backgroundColor,textFormat)")
            .setStart(new GridCoordinate().setSheetId(0).setRowIndex(row).setColumnIndex(column))
            .setRows(List.of(new RowData().setValues(List.of(cell)))));
  }

  private static DimensionRange columns(int start, int end) {
    return new DimensionRange()
        .setSheetId(0)
        .setDimension("COLUMNS")
        .setStartIndex(start)
        .setEndIndex(end);
  }
}
