package org.masteryhive.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.masteryhive.google.GoogleSteps;

/** Google Sheets on this machine: what a person does there, and what the measure asks of it. */
final class Sheets {

  private final Wire wire;
  private final JsonObject ready;
  private final String url;

  Sheets(Wire wire, Program emulator) {
    this.wire = wire;
    this.ready = JsonParser.parseString(emulator.ready()).getAsJsonObject();
    this.url = ready.get("sheets").getAsString();
    wire.ask(
        "PUT",
        url + "/emulator/v1/quotas",
        "",
        Map.of(
            "readsPerMinutePerUser", 0,
            "writesPerMinutePerUser", 0,
            "readsPerMinute", 0,
            "writesPerMinute", 0));
  }

  String url() {
    return url;
  }

  /** One of the things that it says of itself. */
  String told(String name) {
    return ready.get(name).getAsString();
  }

  /** An identity token, as the add-on has it. */
  String identity(String email) {
    return token("identity-tokens", email);
  }

  /** A token for the API. */
  String access(String email) {
    return token("access-tokens", email);
  }

  private String token(String kind, String email) {
    return wire.ask("POST", url + "/emulator/v1/" + kind, "", Map.of("email", email))
        .getAsJsonObject()
        .get("token")
        .getAsString();
  }

  /** Each call takes so much longer from now on. */
  void latency(int millis) {
    wire.ask("PUT", url + "/emulator/v1/latency", "", Map.of("readMs", millis, "writeMs", millis));
  }

  /** Forgets the calls so far. */
  void forgetCalls() {
    wire.ask("DELETE", url + "/emulator/v1/requests", "", Map.of());
  }

  /** The calls since they were forgotten. */
  Traffic calls() {
    Traffic traffic = Traffic.NONE;
    for (JsonElement call :
        wire.ask("GET", url + "/emulator/v1/requests", "", Map.of()).getAsJsonArray()) {
      JsonObject it = call.getAsJsonObject();
      traffic = traffic.and(
          it.get("kind").getAsString().equals("read"),
          it.get("requestBytes").getAsLong(),
          it.get("responseBytes").getAsLong());
    }
    return traffic;
  }

  /** Types rows of cells from a cell on, without Google's guesses. */
  void type(String token, String id, String from, List<List<String>> rows) {
    wire.ask(
        "PUT",
        url + "/v4/spreadsheets/" + id + "/values/" + Wire.encoded(from) + "?valueInputOption=RAW",
        token,
        Map.of("range", from, "values", rows));
  }

  /** Types dates, as a person does. */
  void typeDates(String token, String id, String from, List<List<String>> rows) {
    wire.ask(
        "PUT",
        url + "/v4/spreadsheets/" + id + "/values/" + Wire.encoded(from)
            + "?valueInputOption=USER_ENTERED",
        token,
        Map.of("range", from, "values", rows));
  }

  /** Appends rows and columns until a tab has so many. */
  void makeRoom(String token, String id, String title, int rows, int columns) {
    String address = url + "/v4/spreadsheets/" + id;
    List<Map<String, Object>> requests = new ArrayList<>();
    JsonObject spreadsheet =
        wire.ask("GET", address + "?fields=sheets.properties", token, Map.of()).getAsJsonObject();
    for (JsonElement sheet : spreadsheet.getAsJsonArray("sheets")) {
      JsonObject properties = sheet.getAsJsonObject().getAsJsonObject("properties");
      if (properties.get("title").getAsString().equals(title)) {
        JsonObject grid = properties.getAsJsonObject("gridProperties");
        int tab = properties.get("sheetId").getAsInt();
        append(requests, tab, "ROWS", rows - grid.get("rowCount").getAsInt());
        append(requests, tab, "COLUMNS", columns - grid.get("columnCount").getAsInt());
      }
    }
    if (!requests.isEmpty()) {
      wire.ask("POST", address + ":batchUpdate", token, Map.of("requests", requests));
    }
  }

  private static void append(
      List<Map<String, Object>> requests, int tab, String dimension, int lacking) {
    if (lacking > 0) {
      requests.add(Map.of(
          "appendDimension", Map.of("sheetId", tab, "dimension", dimension, "length", lacking)));
    }
  }

  /** The read of a recompute, made bare: its answer is taken in, zipped as it is, and forgotten. */
  void bareRead(String token, String id) {
    wire.drain(
        url + "/v4/spreadsheets/" + id + "?includeGridData=true&prettyPrint=false&fields="
            + Wire.encoded(GoogleSteps.fields()),
        token);
  }

  /** A write of one cell, made bare, with the answer that a recompute's write asks for. */
  void bareWrite(String token, String id, int tab, String title) {
    Map<String, Object> cell = Map.of("note", "as it is");
    Map<String, Object> update = Map.of(
        "range",
        Map.of(
            "sheetId", tab,
            "startRowIndex", 0,
            "endRowIndex", 1,
            "startColumnIndex", 1,
            "endColumnIndex", 2),
        "fields",
        "note",
        "rows",
        List.of(Map.of("values", List.of(cell))));
    wire.ask(
        "POST",
        url + "/v4/spreadsheets/" + id + ":batchUpdate?prettyPrint=false&fields="
            + Wire.encoded(GoogleSteps.landingFields()),
        token,
        Map.of(
            "requests",
            List.of(Map.of("updateCells", update)),
            "includeSpreadsheetInResponse",
            true,
            "responseIncludeGridData",
            true,
            "responseRanges",
            List.of("'" + title + "'!A:A", "'" + title + "'!1:1")));
  }

  /** The number of a tab. */
  int tab(String token, String id, String title) {
    JsonObject spreadsheet = wire.ask(
            "GET", url + "/v4/spreadsheets/" + id + "?fields=sheets.properties", token, Map.of())
        .getAsJsonObject();
    for (JsonElement sheet : spreadsheet.getAsJsonArray("sheets")) {
      JsonObject properties = sheet.getAsJsonObject().getAsJsonObject("properties");
      if (properties.get("title").getAsString().equals(title)) {
        return properties.get("sheetId").getAsInt();
      }
    }
    throw new IllegalStateException("no tab " + title);
  }
}
