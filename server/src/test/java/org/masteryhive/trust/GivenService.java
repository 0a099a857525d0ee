package org.masteryhive.trust;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.testing.Ports;

/** The service's address and settings, and what callers and browsers do there. Who starts it is for others to say. */
final class GivenService {

  private final GivenSheets sheets;
  private final Path folder;
  private final int port;
  private final String google;
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();
  private final Map<String, String> identities = new ConcurrentHashMap<>();

  /** {@code folder}: where it keeps its database and its keys. */
  GivenService(GivenSheets sheets, Path folder) {
    this(sheets, folder, sheets.root().toString());
  }

  /** The same, with something between it and Google. */
  GivenService(GivenSheets sheets, Path folder, String google) {
    this.google = google;
    this.sheets = sheets;
    this.folder = folder;
    this.port = Ports.free();
  }

  /** What was answered. */
  record Answer(int status, String body, Map<String, String> headers) {

    JsonObject json() {
      return body.isEmpty() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
    }

    String code() {
      String type = json().has("type") ? json().get("type").getAsString() : "";
      return type.substring(type.lastIndexOf("/") + 1);
    }
  }

  int port() {
    return port;
  }

  String url() {
    return "http://localhost:" + port;
  }

  Map<String, String> settings() {
    Path keyset = folder.resolve("keyset.json");
    if (!Files.exists(keyset)) {
      new KeysetFile(keyset).create();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HIVE_PORT", Integer.toString(port));
    settings.put("HIVE_PUBLIC_URL", url());
    settings.put("HIVE_GOOGLE_CLIENT_ID", sheets.emulator().project().web().id());
    settings.put("HIVE_GOOGLE_CLIENT_SECRET", sheets.emulator().project().web().secret());
    settings.put("HIVE_ADDON_CLIENT_IDS", sheets.emulator().project().addon().id());
    settings.put("HIVE_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hive.db"));
    settings.put("HIVE_KEYSET_FILE", keyset.toString());
    settings.put("HIVE_GOOGLE_SCOPES", "openid email spreadsheets drive.file");
    settings.put("HIVE_GOOGLE_QUOTAS", "0,0,0,0");
    settings.put("HIVE_EMULATOR_URL", google);
    settings.put("HIVE_CLOCK", GivenSheets.NOW.toString());
    return settings;
  }

  /** Goes through the connect flow in a browser of that person's. False when it does not come to its end. */
  boolean connect(String email) {
    try {
      String address = ask("GET", "/v1/gradebooks/not-any-spreadsheet", email, Optional.empty())
          .json()
          .get("connectUrl")
          .getAsString();
      HttpResponse<String> toConsent =
          send(HttpRequest.newBuilder(URI.create(address)).build());
      String cookie =
          toConsent.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
      HttpResponse<String> allowed = send(HttpRequest.newBuilder(URI.create(location(toConsent)))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(
              "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&decision=allow"))
          .build());
      return send(HttpRequest.newBuilder(URI.create(location(allowed)))
                  .header("Cookie", cookie)
                  .build())
              .statusCode()
          == 200;
    } catch (UncheckedIOException gone) {
      return false;
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** A call as the add-on makes it for somebody. */
  Answer ask(String method, String path, String email, Optional<String> body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", "Bearer " + identity(email))
        .method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    body.ifPresent(text -> request.header("Content-Type", "application/json"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = send(request.build());
    Map<String, String> kept = new LinkedHashMap<>();
    answer.headers().map().forEach((name, values) -> kept.put(name, String.join(", ", values)));
    return new Answer(answer.statusCode(), answer.body(), kept);
  }

  Answer recompute(String id, String email, String... headers) {
    String[] asked = headers.length > 0 ? headers : new String[] {"Prefer", "wait=55"};
    return ask("POST", "/v1/gradebooks/" + id + "/recompute", email, Optional.of("{}"), asked);
  }

  String identity(String email) {
    return identities.computeIfAbsent(email, sheets::identityToken);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
