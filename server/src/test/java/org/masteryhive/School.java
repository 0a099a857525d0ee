package org.masteryhive;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.masteryhive.recompute.RecomputeQueue;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.testing.Ports;

/**
 * A school with the service and Google Sheets on real wires. Today is March 2, 2026. What a teacher does, she does through
 * Google's API; what the add-on does, through the service's. The service comes by the teacher's rights in one of the ways
 * that an operator may choose.
 */
public final class School implements AutoCloseable {

  public static final String TEACHER = "rivera@school.example.org";
  private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
  private static final Gson GSON = new Gson();

  /** How the service comes by a caller's rights. */
  public enum Access {
    /** A connection that reaches all of the person's spreadsheets: a school's internal app. */
    STORED("openid email spreadsheets drive.file"),
    /** A connection that reaches only files that the person chose, each once. */
    CHOSEN("openid email drive.file"),
    /** Nothing is kept: the add-on passes its own token with each call. */
    PASSED("");

    private final String scopes;

    Access(String scopes) {
      this.scopes = scopes;
    }
  }

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();
  private final Emulator emulator;
  private final Service service;
  private final String serviceUrl;
  private final Access access;

  private School(Emulator emulator, Service service, String serviceUrl, Access access) {
    this.emulator = emulator;
    this.service = service;
    this.serviceUrl = serviceUrl;
    this.access = access;
  }

  /** Opens it, with the teacher connected. */
  public static School open(Path folder) {
    return open(folder, Access.STORED);
  }

  /** Opens it, with the teacher connected where one has to. */
  public static School open(Path folder, Access access) {
    return open(
        folder, access, "jdbc:sqlite:" + folder.resolve("hive.db"), UnaryOperator.identity());
  }

  /** Opens it with another database, and with somebody who looks on at every recompute. */
  static School open(
      Path folder, Access access, String database, UnaryOperator<RecomputeQueue.Work> watched) {
    return opened(instance(google(), folder, access, database, watched));
  }

  /** Opens it with something between the service and Google: {@code between} makes the address that the service asks. */
  public static School through(Path folder, UnaryOperator<String> between) {
    Emulator emulator = google();
    Map<String, String> environment =
        environment(folder, emulator, Access.STORED, "jdbc:sqlite:" + folder.resolve("hive.db"));
    environment.put("HIVE_EMULATOR_URL", between.apply(emulator.url()));
    Service service =
        Service.start(new SettingsReader(environment).read(), UnaryOperator.identity());
    String url = environment.getOrDefault("HIVE_PUBLIC_URL", "");
    return opened(new School(emulator, service, url, Access.STORED));
  }

  private static Emulator google() {
    System.setProperty("hive.home", "..");
    return Emulator.start(new EmulatorOptions(
        0, Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO, false));
  }

  private static School opened(School school) {
    school.sheets("PUT", "/emulator/v1/quotas", quotasOff());
    school.connect(TEACHER);
    return school;
  }

  private static School instance(
      Emulator emulator,
      Path folder,
      Access access,
      String database,
      UnaryOperator<RecomputeQueue.Work> watched) {
    Map<String, String> environment = environment(folder, emulator, access, database);
    Service service = Service.start(new SettingsReader(environment).read(), watched);
    return new School(emulator, service, environment.getOrDefault("HIVE_PUBLIC_URL", ""), access);
  }

  /** The same school by another instance of the service, which shares its database with the first. */
  School another(Path folder, String database, UnaryOperator<RecomputeQueue.Work> watched) {
    return instance(emulator, folder, access, database, watched);
  }

  /** The same school by an instance that somebody else runs. */
  School at(String url) {
    return new School(emulator, service, url, access);
  }

  /** What another instance of the service has to be told. */
  Map<String, String> environment(Path folder, String database) {
    return environment(folder, emulator, access, database);
  }

  private static Map<String, String> environment(
      Path folder, Emulator emulator, Access access, String database) {
    int port = Ports.free();
    String url = "http://localhost:" + port;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HIVE_PORT", Integer.toString(port));
    settings.put("HIVE_PUBLIC_URL", url);
    settings.put("HIVE_GOOGLE_CLIENT_ID", emulator.project().web().id());
    settings.put("HIVE_GOOGLE_CLIENT_SECRET", emulator.project().web().secret());
    settings.put("HIVE_ADDON_CLIENT_IDS", emulator.project().addon().id());
    settings.put("HIVE_DATABASE_URL", database);
    if (access == Access.PASSED) {
      settings.put("HIVE_ACCESS", "passthrough");
    } else {
      Path keyset = folder.resolve("keyset.json");
      if (!Files.exists(keyset)) {
        new KeysetFile(keyset).create();
      }
      settings.put("HIVE_KEYSET_FILE", keyset.toString());
      settings.put("HIVE_GOOGLE_SCOPES", access.scopes);
    }
    settings.put("HIVE_GOOGLE_QUOTAS", "0,0,0,0");
    settings.put("HIVE_EMULATOR_URL", emulator.url());
    settings.put("HIVE_CLOCK", NOW.toString());
    return settings;
  }

  private static JsonObject quotasOff() {
    return object(
        "{\"readsPerMinutePerUser\":0,\"writesPerMinutePerUser\":0,\"readsPerMinute\":0,\"writesPerMinute\":0}");
  }

  /** From now on Google lets each person read and write this often in a minute; 0 is no limit. */
  public void quotas(int reads, int writes) {
    JsonObject quotas = quotasOff();
    quotas.addProperty("readsPerMinutePerUser", reads);
    quotas.addProperty("writesPerMinutePerUser", writes);
    sheets("PUT", "/emulator/v1/quotas", quotas);
  }

  public static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** Goes through the connect flow in a browser of that person's; where tokens are passed there is none. */
  public void connect(String email) {
    if (access != Access.PASSED) {
      consent(
          ask("GET", "/v1/gradebooks/not-any-spreadsheet", email, Optional.empty())
              .json()
              .get("connectUrl")
              .getAsString(),
          email);
    }
  }

  /** The teacher chooses a spreadsheet that the service may use, where that has to be done. */
  public void choose(String id) {
    if (access == Access.CHOSEN) {
      consent(
          ask("GET", "/v1/gradebooks/" + id, TEACHER, Optional.empty())
              .json()
              .get("pickUrl")
              .getAsString(),
          TEACHER);
    }
  }

  private void consent(String address, String email) {
    HttpResponse<String> toConsent =
        send(HttpRequest.newBuilder(URI.create(address)).build());
    String cookie =
        toConsent.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    HttpResponse<String> allowed = send(HttpRequest.newBuilder(URI.create(location(toConsent)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("email=" + encoded(email) + "&decision=allow"))
        .build());
    HttpResponse<String> back = send(HttpRequest.newBuilder(URI.create(location(allowed)))
        .header("Cookie", cookie)
        .build());
    if (back.statusCode() != 200) {
      throw new AssertionError(back.body());
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A spreadsheet of the teacher's, made through Google's API alone. */
  public String spreadsheet(String title) {
    String id = sheets(
            "POST",
            "/v4/spreadsheets",
            object("{\"properties\":{\"title\":\"" + title
                + "\",\"timeZone\":\"America/New_York\",\"locale\":\"en_US\"}}"))
        .get("spreadsheetId")
        .getAsString();
    choose(id);
    return id;
  }

  /** Types texts as a person does, from a cell on: rows whose cells are separated by {@code |}. */
  public void type(String id, String from, String... rows) {
    JsonArray values = new JsonArray();
    for (String row : rows) {
      JsonArray cells = new JsonArray();
      for (String cell : row.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      values.add(cells);
    }
    typeValues(id, from, values);
  }

  public void typeValues(String id, String from, JsonArray values) {
    JsonObject body = new JsonObject();
    body.add("values", values);
    sheets(
        "PUT",
        "/v4/spreadsheets/" + id + "/values/" + encoded(from).replace("+", "%20")
            + "?valueInputOption=USER_ENTERED",
        body);
  }

  /** What a tab shows, row by row. */
  public List<List<String>> shown(String id, String tab) {
    JsonObject answer = sheets(
        "GET", "/v4/spreadsheets/" + id + "/values/" + encoded(tab).replace("+", "%20"), null);
    List<List<String>> rows = new ArrayList<>();
    if (answer.has("values")) {
      for (JsonElement row : answer.getAsJsonArray("values")) {
        List<String> cells = new ArrayList<>();
        row.getAsJsonArray().forEach(cell -> cells.add(cell.getAsString()));
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Everything about some cells of a tab: values, notes, formats. */
  public JsonObject cells(String id, String range) {
    return sheets(
        "GET", "/v4/spreadsheets/" + id + "?includeGridData=true&ranges=" + encoded(range), null);
  }

  /** The number of a tab. */
  public int tabId(String id, String title) {
    for (JsonElement sheet : sheets(
            "GET", "/v4/spreadsheets/" + id + "?fields=sheets.properties", null)
        .getAsJsonArray("sheets")) {
      JsonObject properties = sheet.getAsJsonObject().getAsJsonObject("properties");
      if (properties.get("title").getAsString().equals(title)) {
        return properties.get("sheetId").getAsInt();
      }
    }
    throw new AssertionError("no tab " + title);
  }

  /** A person changes the spreadsheet. */
  public void edit(String id, String... requests) {
    sheets("POST", "/v4/spreadsheets/" + id + ":batchUpdate", batch(requests));
  }

  private static JsonObject batch(String... requests) {
    return object("{\"requests\":[" + String.join(",", requests) + "]}");
  }

  /** A person changes the spreadsheet right after its next read. */
  public void editAfterNextRead(String id, String... requests) {
    JsonObject edit = batch(requests);
    edit.addProperty("spreadsheetId", id);
    edit.addProperty("after", "read");
    edit.addProperty("skip", 0);
    JsonArray edits = new JsonArray();
    edits.add(edit);
    sheets("PUT", "/emulator/v1/edits", edits);
  }

  /** Calls that reached the Sheets API since they were last forgotten: {@code read} or {@code write}. */
  public List<String> calls() {
    List<String> kinds = new ArrayList<>();
    JsonParser.parseString(raw("GET", "/emulator/v1/requests", null).body())
        .getAsJsonArray()
        .forEach(call -> kinds.add(call.getAsJsonObject().get("kind").getAsString()));
    return kinds;
  }

  public void forgetCalls() {
    raw("DELETE", "/emulator/v1/requests", null);
  }

  /** What a caller was answered. */
  public record Answer(int status, JsonObject json) {

    /** The operation's result; anything but a success is the end of the test. */
    public JsonObject result() {
      if (status != 200) {
        throw new AssertionError(status + " " + json);
      }
      return json.getAsJsonObject("result");
    }
  }

  public Answer setUp(String id) {
    return ask("POST", "/v1/gradebooks/" + id + "/setup", TEACHER, Optional.of("{}"));
  }

  public Answer recompute(String id, String body) {
    return ask("POST", "/v1/gradebooks/" + id + "/recompute", TEACHER, Optional.of(body));
  }

  /** Asks for the mentors' files, as the add-on does it for the teacher. */
  public Answer mentorFiles(String id, String body) {
    return ask("POST", "/v1/gradebooks/" + id + "/mentor-files", TEACHER, Optional.of(body));
  }

  /** Somebody has a Google account. */
  public void meet(String email) {
    token("access-tokens", "{\"email\":\"" + email + "\"}");
  }

  /** How Google answers somebody who calls its API. */
  public int statusFor(String email, String method, String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.url() + path))
        .timeout(Duration.ofMinutes(1))
        .header(
            "Authorization", "Bearer " + token("access-tokens", "{\"email\":\"" + email + "\"}"))
        .header("Content-Type", "application/json")
        .method(
            method,
            method.equals("POST")
                ? BodyPublishers.ofString("{\"requests\":[]}")
                : BodyPublishers.noBody())
        .build();
    return send(request).statusCode();
  }

  public JsonObject recomputed(String id) {
    return recompute(id, "{}").result();
  }

  /** A call of the service, as the add-on makes it for somebody. */
  public Answer ask(String method, String path, String email, Optional<String> body) {
    return ask(method, path, email, body, Optional.of("wait=55"));
  }

  /** A call of the service that does not wait for what it asks for. */
  Answer askAndNotWait(String path, String email) {
    return ask("POST", path, email, Optional.of("{}"), Optional.of("respond-async"));
  }

  /** A call of the service that says how long it wants to wait. */
  public Answer ask(
      String method, String path, String email, Optional<String> body, Optional<String> prefer) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(serviceUrl + path))
        .timeout(Duration.ofMinutes(3))
        .header("Authorization", "Bearer " + identityToken(email))
        .method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    body.ifPresent(text -> request.header("Content-Type", "application/json"));
    prefer.ifPresent(text -> request.header("Prefer", text));
    if (access == Access.PASSED) {
      request.header("X-Google-Access-Token", addonToken(email));
    }
    HttpResponse<String> answer = send(request.build());
    return new Answer(
        answer.statusCode(), answer.body().isEmpty() ? new JsonObject() : object(answer.body()));
  }

  /** Who somebody is, as the add-on is told. */
  public String identityToken(String email) {
    return token("identity-tokens", "{\"email\":\"" + email + "\"}");
  }

  /** The add-on's own access token for somebody, with the scopes of its manifest for passed access. */
  public String addonToken(String email) {
    return token(
        "access-tokens",
        "{\"email\":\"" + email + "\",\"scopes\":[\"openid\",\"email\",\"spreadsheets\"]}");
  }

  private String token(String kind, String asked) {
    return object(raw("POST", "/emulator/v1/" + kind, object(asked)).body())
        .get("token")
        .getAsString();
  }

  /** Where the service answers. */
  public String serviceUrl() {
    return serviceUrl;
  }

  /** Where Google, as it is here, answers. */
  public String sheetsUrl() {
    return emulator.url();
  }

  /** Anything that is asked of either, as it is. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What anybody's call of Google's API is answered. */
  public int status(String email, String method, String path) {
    return raw(email, method, path, null).statusCode();
  }

  /** A call of Google's API by the teacher. */
  public JsonObject sheets(
      String method, String path, @org.jspecify.annotations.Nullable JsonElement body) {
    return sheetsAs(TEACHER, method, path, body);
  }

  /** A call of Google's API by anybody. */
  public JsonObject sheetsAs(
      String email,
      String method,
      String path,
      @org.jspecify.annotations.Nullable JsonElement body) {
    HttpResponse<String> answer = raw(email, method, path, body);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(
          method + " " + path + " answered " + answer.statusCode() + "\n" + answer.body());
    }
    JsonElement json =
        answer.body().isEmpty() ? new JsonObject() : JsonParser.parseString(answer.body());
    return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
  }

  private HttpResponse<String> raw(
      String method, String path, @org.jspecify.annotations.Nullable JsonElement body) {
    return raw(TEACHER, method, path, body);
  }

  private HttpResponse<String> raw(
      String email,
      String method,
      String path,
      @org.jspecify.annotations.Nullable JsonElement body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.url() + path))
        .timeout(Duration.ofMinutes(1))
        .method(
            method,
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(GSON.toJson(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!path.startsWith("/emulator")) {
      request.header(
          "Authorization", "Bearer " + token("access-tokens", "{\"email\":\"" + email + "\"}"));
    }
    return send(request.build());
  }

  /** Closes this instance of the service alone. */
  void leave() {
    service.close();
  }

  @Override
  public void close() {
    service.close();
    emulator.close();
  }
}
