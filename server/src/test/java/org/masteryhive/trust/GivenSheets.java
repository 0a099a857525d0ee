package org.masteryhive.trust;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masteryhive.google.AccessToken;
import org.masteryhive.google.Google;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.google.Patience;
import org.masteryhive.google.Quotas;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** Google Sheets on this machine, as its people and its operator see it. Today is March 2, 2026; quotas are off. */
final class GivenSheets implements AutoCloseable {

  static final String TEACHER = "rivera@school.example.org";
  static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Gson GSON = new Gson();

  /** One call that reached Google. */
  record Call(String method, String path, String email, int status, boolean isRead) {}

  /** What Google answered. */
  record Answer(int status, String body) {

    JsonElement json() {
      return JsonParser.parseString(body);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Emulator emulator;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private GivenSheets(Emulator emulator) {
    this.emulator = emulator;
  }

  static GivenSheets open() {
    GivenSheets sheets = new GivenSheets(
        Emulator.start(new EmulatorOptions(0, Optional.empty(), CLOCK, Duration.ZERO, false)));
    sheets.quotas(0, 0, 0, 0);
    return sheets;
  }

  Emulator emulator() {
    return emulator;
  }

  URI root() {
    return URI.create(emulator.url());
  }

  /** A person's own token for the API. */
  String token(String email) {
    return tokens.computeIfAbsent(
        email,
        person -> raw("POST", "/emulator/v1/access-tokens", "", json("{'email':'%s'}", person))
            .json()
            .getAsJsonObject()
            .get("token")
            .getAsString());
  }

  /** What the add-on sends to say who calls. */
  String identityToken(String email) {
    return raw("POST", "/emulator/v1/identity-tokens", "", json("{'email':'%s'}", email))
        .json()
        .getAsJsonObject()
        .get("token")
        .getAsString();
  }

  /** The service's own door, with a person's rights. */
  Workbooks workbooks(String email) {
    return workbooks(root(), email, Patience.USUAL, TimeLimits.USUAL);
  }

  /** The service's own door to another address, such as a wire that breaks. */
  Workbooks workbooks(URI at, String email, Patience patience, TimeLimits limits) {
    return workbooks(
        new Google(Optional.of(at), patience, new Quotas(Quotas.Limits.OFF), limits), email);
  }

  /** One Google for several people, who share its limits. */
  Workbooks workbooks(Google google, String email) {
    String token = token(email);
    return google.workbooks(email, new AccessToken() {
      @Override
      public String value() {
        return token;
      }

      @Override
      public String renewed(String refused) {
        return token;
      }
    });
  }

  /** A call by the teacher that succeeds. */
  JsonObject call(String method, String path, @Nullable JsonElement body) {
    Answer answer = raw(method, path, token(TEACHER), body);
    if (answer.status() / 100 != 2) {
      throw new AssertionError(method + " " + path + " answered " + answer);
    }
    return answer.body().isEmpty() ? new JsonObject() : answer.json().getAsJsonObject();
  }

  String copy(String id) {
    return call("POST", "/drive/v3/files/" + id + "/copy", json("{'name':'Copy'}"))
        .get("id")
        .getAsString();
  }

  /** Whether Google did it. */
  boolean edit(String id, List<JsonObject> requests) {
    JsonObject body = new JsonObject();
    body.add("requests", GSON.toJsonTree(requests));
    return raw("POST", "/v4/spreadsheets/" + id + ":batchUpdate", token(TEACHER), body)
            .status()
        == 200;
  }

  /** Types rows of cells, separated by {@code |}. */
  void type(String id, String from, String... rows) {
    JsonArray values = new JsonArray();
    for (String row : rows) {
      JsonArray cells = new JsonArray();
      for (String cell : row.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      values.add(cells);
    }
    JsonObject body = new JsonObject();
    body.add("values", values);
    call(
        "PUT",
        "/v4/spreadsheets/" + id + "/values/" + from.replace(" ", "%20")
            + "?valueInputOption=USER_ENTERED",
        body);
  }

  /** All of a spreadsheet. */
  JsonObject whole(String id) {
    return call("GET", "/v4/spreadsheets/" + id + "?includeGridData=true&prettyPrint=false", null);
  }

  void control(String what, JsonElement body) {
    Answer answer = raw("PUT", "/emulator/v1/" + what, "", body);
    if (answer.status() != 200) {
      throw new AssertionError(what + " answered " + answer);
    }
  }

  void quotas(int readsEach, int writesEach, int reads, int writes) {
    control(
        "quotas",
        json(
            "{'readsPerMinutePerUser':%d,'writesPerMinutePerUser':%d,'readsPerMinute':%d,'writesPerMinute':%d}",
            readsEach, writesEach, reads, writes));
  }

  /** The calls of the API so far, oldest first. */
  List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (JsonElement each : raw("GET", "/emulator/v1/requests", "", null).json().getAsJsonArray()) {
      JsonObject call = each.getAsJsonObject();
      calls.add(new Call(
          call.get("method").getAsString(),
          call.get("path").getAsString(),
          call.get("email").getAsString(),
          call.get("status").getAsInt(),
          call.get("kind").getAsString().equals("read")));
    }
    return calls;
  }

  void forgetCalls() {
    raw("DELETE", "/emulator/v1/requests", "", null);
  }

  /** JSON with single quotes, its gaps filled. */
  @SuppressWarnings("AnnotateFormatMethod")
  static JsonObject json(String text, Object... gaps) {
    return JsonParser.parseString(String.format(text, gaps).replace('\'', '"')).getAsJsonObject();
  }

  static JsonArray list(List<JsonObject> objects) {
    JsonArray all = new JsonArray();
    objects.forEach(all::add);
    return all;
  }

  /** Any call, whatever comes of it. */
  Answer raw(String method, String path, String token, @Nullable JsonElement body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.url() + path))
        .timeout(Duration.ofMinutes(1))
        .method(
            method,
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(GSON.toJson(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    emulator.close();
  }
}
