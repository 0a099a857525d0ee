package org.masteryhive.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.masteryhive.template.Template;
import org.masteryhive.template.TemplateTab;

/** The teacher of the sample class: does, through the same doors, what a teacher does by hand. */
final class Teacher {

  static final String EMAIL = "rivera@school.example.org";
  private static final String COOKIE = "Set-Cookie";

  private final Wire wire = new Wire();
  private final String service;
  private final String sheets;

  Teacher(String service, String sheets) {
    this.service = service;
    this.sheets = sheets;
  }

  /** Connects, unless she has before. */
  void connect() {
    JsonObject answer = wire.get(service + "/v1/gradebooks/not-any-spreadsheet", identity());
    if (!answer.has("connectUrl")) {
      return;
    }
    HttpResponse<String> toConsent = wire.raw(answer.get("connectUrl").getAsString(), Map.of());
    String cookie = header(toConsent, COOKIE).replaceAll(";.*", "");
    HttpResponse<String> allowed =
        wire.form(header(toConsent, "Location"), "email=" + encoded(EMAIL) + "&decision=allow");
    HttpResponse<String> back = wire.raw(header(allowed, "Location"), Map.of("Cookie", cookie));
    if (back.statusCode() != 200) {
      throw new DemoException("The teacher could not be connected:\n" + back.body());
    }
  }

  /** The oldest spreadsheet of hers with the title, unless it is in the trash. */
  Optional<String> find(String title) {
    String query =
        "name = '" + title.replace("'", "\\'") + "' and trashed = false and 'me' in owners";
    JsonArray files = wire.get(
            sheets + "/drive/v3/files?orderBy=createdTime&fields=files(id)&q=" + encoded(query),
            accessToken())
        .getAsJsonArray("files");
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(files.get(0).getAsJsonObject().get("id").getAsString());
  }

  /** Whether the spreadsheet is there, and not in the trash. */
  boolean has(String id) {
    JsonObject file = wire.get(sheets + "/drive/v3/files/" + id + "?fields=trashed", accessToken());
    return file.has("trashed") && !file.get("trashed").getAsBoolean();
  }

  /** Makes an empty gradebook or tracker, in the sample's place and time. */
  String make(Template sample) {
    JsonObject asked = new JsonObject();
    asked.addProperty("title", sample.title());
    asked.addProperty(
        "template", sample.tab("gradebooks").isPresent() ? "mentoring-tracker" : "gradebook");
    sample.timeZone().ifPresent(zone -> asked.addProperty("timeZone", zone));
    sample.locale().ifPresent(locale -> asked.addProperty("locale", locale));
    return wire.ask("POST", service + "/v1/gradebooks", identity(), asked)
        .get("spreadsheetId")
        .getAsString();
  }

  /** Picks "Set up this spreadsheet". */
  void setUp(String id) {
    wire.ask("POST", service + "/v1/gradebooks/" + id + "/setup", identity(), Map.of());
  }

  /** Deletes it for good. */
  void delete(String id) {
    wire.delete(sheets + "/drive/v3/files/" + id, accessToken());
  }

  /** What a cell shows; nothing at all where there is no such tab. */
  Optional<String> shown(String id, String cell) {
    JsonObject answer =
        wire.get(sheets + "/v4/spreadsheets/" + id + "/values/" + cell, accessToken());
    if (answer.has("error")) {
      return Optional.empty();
    }
    JsonArray rows = answer.getAsJsonArray("values");
    return Optional.of(rows == null ? "" : rows.get(0).getAsJsonArray().get(0).getAsString());
  }

  /** Types all of the sample, or nothing of it. */
  void type(String id, Template sample) {
    makeRoom(id, sample);
    List<Map<String, Object>> data = new ArrayList<>();
    for (TemplateTab tab : sample.tabs()) {
      if (!tab.rows().isEmpty()) {
        int firstRow = tab.isGrid() ? 1 : tab.headingRow() + 2;
        data.add(Map.of("range", "'" + tab.title() + "'!A" + firstRow, "values", tab.rows()));
      }
    }
    wire.ask(
        "POST",
        sheets + "/v4/spreadsheets/" + id + "/values:batchUpdate",
        accessToken(),
        Map.of("valueInputOption", "USER_ENTERED", "data", data));
  }

  /** Appends the columns that a long year needs. */
  private void makeRoom(String id, Template sample) {
    JsonObject spreadsheet =
        wire.get(sheets + "/v4/spreadsheets/" + id + "?fields=sheets.properties", accessToken());
    List<Map<String, Object>> requests = new ArrayList<>();
    for (JsonElement sheet : spreadsheet.getAsJsonArray("sheets")) {
      JsonObject properties = sheet.getAsJsonObject().getAsJsonObject("properties");
      JsonObject grid = properties.getAsJsonObject("gridProperties");
      int lacking = columns(sample, properties.get("title").getAsString())
          - grid.get("columnCount").getAsInt();
      if (lacking > 0) {
        requests.add(Map.of(
            "appendDimension",
            Map.of(
                "sheetId",
                properties.get("sheetId").getAsInt(),
                "dimension",
                "COLUMNS",
                "length",
                lacking)));
      }
    }
    if (!requests.isEmpty()) {
      wire.ask(
          "POST",
          sheets + "/v4/spreadsheets/" + id + ":batchUpdate",
          accessToken(),
          Map.of("requests", requests));
    }
  }

  private static int columns(Template sample, String title) {
    return sample.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .flatMap(tab -> tab.rows().stream())
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /** Lets somebody read the spreadsheet, who has a Google account from then on. */
  void share(String id, String reader) {
    meet(reader);
    wire.ask(
        "POST",
        sheets + "/drive/v3/files/" + id + "/permissions?sendNotificationEmail=false",
        accessToken(),
        Map.of("type", "user", "role", "reader", "emailAddress", reader));
  }

  /** Somebody has a Google account from now on. */
  void meet(String person) {
    token("access-tokens", person);
  }

  /** Picks "Recompute everything", waits as long as it takes, and says how it went. */
  String recompute(String id) {
    return done(id, "recompute").get("message").getAsString();
  }

  /** Picks "Mentor files", waits as long as it takes, and gives the address of one mentor's. */
  String mentorFile(String id, String mentor) {
    JsonObject result = done(id, "mentor-files");
    for (JsonElement file : result.getAsJsonArray("files")) {
      if (file.getAsJsonObject().get("mentor").getAsString().equals(mentor)) {
        return file.getAsJsonObject().get("link").getAsString();
      }
    }
    throw new DemoException("There is no file for the mentor:\n" + result.get("message"));
  }

  private JsonObject done(String id, String errand) {
    JsonObject operation =
        wire.ask("POST", service + "/v1/gradebooks/" + id + "/" + errand, identity(), Map.of());
    while (operation.get("state").getAsString().equals("running")) {
      pause();
      operation =
          wire.get(service + "/v1/operations/" + operation.get("id").getAsString(), identity());
    }
    if (!operation.has("result")) {
      throw new DemoException("The " + errand + " failed:\n" + operation.get("error"));
    }
    return operation.getAsJsonObject("result");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("interrupted", e);
    }
  }

  /** Looks at some tabs: what stands in their cells, and in which color. */
  List<ShownTab> look(String id, List<String> titles) {
    String ranges = titles.stream()
        .map(title -> "&ranges=" + encoded("'" + title + "'"))
        .collect(Collectors.joining());
    JsonObject answer = wire.get(
        sheets + "/v4/spreadsheets/" + id + "?includeGridData=true" + ranges
            + "&fields="
            + encoded("sheets(properties(title),data(rowData(values(formattedValue,"
                + "effectiveFormat.backgroundColor))))"),
        accessToken());
    JsonArray found = answer.getAsJsonArray("sheets");
    List<ShownTab> tabs = new ArrayList<>();
    for (JsonElement sheet : found == null ? new JsonArray() : found) {
      tabs.add(ShownTab.of(sheet.getAsJsonObject()));
    }
    return tabs;
  }

  private String identity() {
    return token("identity-tokens", EMAIL);
  }

  private String accessToken() {
    return token("access-tokens", EMAIL);
  }

  private String token(String kind, String email) {
    return wire.ask("POST", sheets + "/emulator/v1/" + kind, "", Map.of("email", email))
        .get("token")
        .getAsString();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new DemoException(URI.create(
                answer.uri().getScheme() + "://" + answer.uri().getAuthority())
            + answer.uri().getPath() + " answered " + answer.statusCode() + " without " + name));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
