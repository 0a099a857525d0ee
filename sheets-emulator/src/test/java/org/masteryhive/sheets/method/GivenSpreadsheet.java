package org.masteryhive.sheets.method;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;
import org.masteryhive.sheets.spreadsheet.StateText;

/** A spreadsheet without a server around it. Its sheet has the id 0 and the title Sheet1. */
final class GivenSpreadsheet {

  private static final String ID = "1given";
  private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

  private static final FieldMask AT_REST = FieldMask.parse(
      "spreadsheetId,properties,namedRanges,developerMetadata,sheets(properties,merges,conditionalFormats,filterViews,"
          + "protectedRanges,basicFilter,bandedRanges,developerMetadata,rowGroups,columnGroups,tables,data(rowMetadata,"
          + "columnMetadata,rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)))");

  private final Spreadsheets spreadsheets;
  private final Door door;
  private final List<Operation> carriedOut = new ArrayList<>();
  private final String id;
  private long seed = 1;

  private GivenSpreadsheet() {
    this(new Spreadsheets(), ID);
  }

  private GivenSpreadsheet(Spreadsheets spreadsheets, String id) {
    this.spreadsheets = spreadsheets;
    this.id = id;
    door = new Door(spreadsheets, (operation, after) -> carriedOut.add(operation));
  }

  GivenSpreadsheet(int rows, int columns) {
    this();
    create(rows, columns);
  }

  private void create(int rows, int columns) {
    perform(
        "spreadsheets.create",
        Map.of(),
        "{\"sheets\": [{\"properties\": {\"sheetId\": 0, \"title\": \"Sheet1\", \"gridProperties\":"
            + " {\"rowCount\": " + rows + ", \"columnCount\": " + columns + "}}}]}",
        true);
  }

  Object perform(String method, Map<String, String> parameters, String body, boolean owner) {
    return door.perform(new Operation(
        id,
        method,
        parameters,
        body,
        owner ? "owner@example.com" : "editor@example.com",
        owner,
        seed++,
        NOW));
  }

  String batch(String... requests) {
    return JsonText.compact(perform(
        "spreadsheets.batchUpdate",
        Map.of(),
        "{\"requests\": [" + String.join(", ", requests) + "]}",
        true));
  }

  void values(String range, String values) {
    perform(
        "values.update",
        Map.of("argument", range, "valueInputOption", "USER_ENTERED"),
        "{\"values\": " + values + "}",
        true);
  }

  /** What comes of the same operations, done anew. */
  GivenSpreadsheet carriedOutAgain() {
    GivenSpreadsheet again = new GivenSpreadsheet();
    carriedOut.forEach(again.door::replay);
    return again;
  }

  /** Another spreadsheet, where this one can be reached. */
  GivenSpreadsheet beside(int rows, int columns) {
    GivenSpreadsheet other = new GivenSpreadsheet(spreadsheets, "1other");
    other.create(rows, columns);
    return other;
  }

  /** Takes a copy of a tab of a spreadsheet beside this one. */
  String copyOfTab(GivenSpreadsheet original, int sheetId) {
    return JsonText.compact(perform(
        "sheets.copyTo",
        Map.of("from", original.id, "argument", String.valueOf(sheetId)),
        "",
        true));
  }

  /** The same spreadsheet, to go on with in another way; states never change, so they may share this one. */
  GivenSpreadsheet branch() {
    GivenSpreadsheet branch = new GivenSpreadsheet();
    branch.spreadsheets.put(state());
    branch.carriedOut.addAll(carriedOut);
    branch.seed = seed;
    return branch;
  }

  /** The same spreadsheet, written down whole and read back. */
  GivenSpreadsheet writtenDownAndReadBack() {
    GivenSpreadsheet again = new GivenSpreadsheet();
    again.spreadsheets.put(StateText.read(StateText.write(state())));
    return again;
  }

  SpreadsheetState state() {
    return spreadsheets.find(id).orElseThrow();
  }

  /** All of it, cells too, as the API would answer it. */
  String whole() {
    return read("spreadsheets.get", "", Map.of("includeGridData", List.of("true")), FieldMask.ALL);
  }

  /** All that is kept of it; what follows from that is left out. */
  String atRest() {
    return read("spreadsheets.get", "", Map.of("includeGridData", List.of("true")), AT_REST);
  }

  String values(String range) {
    return read(
        "values.get",
        range,
        Map.of("valueRenderOption", List.of("FORMULA")),
        FieldMask.parse("values"));
  }

  String read(String method, String argument, Map<String, List<String>> query, FieldMask mask) {
    return read(method, argument, query, "", mask);
  }

  String read(
      String method,
      String argument,
      Map<String, List<String>> query,
      String body,
      FieldMask mask) {
    Reads.Answer answer = new Reads(spreadsheets)
        .answer(new ReadCall(
            id, method, argument, query, body, new Editor("owner@example.com", true), NOW));
    JsonText text = new JsonText(false);
    text.value(answer.tree(), mask);
    return text.toString();
  }
}
