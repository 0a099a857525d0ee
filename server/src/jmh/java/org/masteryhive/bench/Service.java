package org.masteryhive.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.masteryhive.signin.KeysetFile;

/** The service, as an operator starts it, and what its callers do. */
final class Service implements AutoCloseable {

  private static final long BETWEEN_LOOKS = 1_000_000_000;

  private final Wire wire;
  private final String url;
  private final Program program;
  private final double startedInSeconds;

  private Service(Wire wire, String url, Program program, double startedInSeconds) {
    this.wire = wire;
    this.url = url;
    this.program = program;
    this.startedInSeconds = startedInSeconds;
  }

  /** Starts it and waits until it says that it is ready. */
  static Service start(Wire wire, Path home, Path folder, Sheets sheets) {
    int port = freePort();
    String url = "http://localhost:" + port;
    Map<String, String> environment = environment(folder, sheets, url, port);
    long start = System.nanoTime();
    Program program = Program.launch(home, environment, "serve");
    while (!answers(url + "/readyz")) {
      if (System.nanoTime() - start > 60_000_000_000L) {
        program.close();
        throw new IllegalStateException("the service did not start");
      }
      Thread.onSpinWait();
    }
    return new Service(wire, url, program, (System.nanoTime() - start) / 1e9);
  }

  private static Map<String, String> environment(Path folder, Sheets sheets, String url, int port) {
    Path keyset = folder.resolve("keyset.json");
    if (!Files.exists(keyset)) {
      new KeysetFile(keyset).create();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HIVE_PORT", Integer.toString(port));
    settings.put("HIVE_PUBLIC_URL", url);
    settings.put("HIVE_GOOGLE_CLIENT_ID", sheets.told("oauthClientId"));
    settings.put("HIVE_GOOGLE_CLIENT_SECRET", sheets.told("oauthClientSecret"));
    settings.put("HIVE_ADDON_CLIENT_IDS", sheets.told("addonClientId"));
    settings.put("HIVE_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hive.db"));
    settings.put("HIVE_KEYSET_FILE", keyset.toString());
    settings.put("HIVE_GOOGLE_SCOPES", "openid email spreadsheets drive.file");
    settings.put("HIVE_GOOGLE_QUOTAS", "0,0,0,0");
    settings.put("HIVE_EMULATOR_URL", sheets.url());
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks once, and takes a few milliseconds when nobody is there yet. */
  private static boolean answers(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      boolean ready = connection.getResponseCode() == 200;
      connection.disconnect();
      return ready;
    } catch (IOException notYet) {
      LockSupport.parkNanos(3_000_000);
      return false;
    }
  }

  /** From the command to the first answer of {@code /readyz}. */
  double startedInSeconds() {
    return startedInSeconds;
  }

  Program program() {
    return program;
  }

  /** A person consents, as in a browser. */
  void connect(String email, String identity) {
    JsonObject answer = JsonParser.parseString(
            wire.get(url + "/v1/gradebooks/not-any-spreadsheet", bearer(identity))
                .body())
        .getAsJsonObject();
    HttpResponse<String> toConsent = wire.get(answer.get("connectUrl").getAsString(), Map.of());
    String cookie =
        toConsent.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    HttpResponse<String> allowed =
        wire.form(location(toConsent), "email=" + Wire.encoded(email) + "&decision=allow");
    HttpResponse<String> back = wire.get(location(allowed), Map.of("Cookie", cookie));
    if (back.statusCode() != 200) {
      throw new IllegalStateException(email + " could not be connected: " + back.statusCode());
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** A new gradebook. */
  String create(String identity, String title) {
    return wire.ask(
            "POST",
            url + "/v1/gradebooks",
            identity,
            Map.of("title", title, "template", "gradebook"))
        .getAsJsonObject()
        .get("spreadsheetId")
        .getAsString();
  }

  /** Sets a spreadsheet up. */
  void setUp(String identity, String id) {
    wire.ask("POST", url + "/v1/gradebooks/" + id + "/setup", identity, Map.of());
  }

  /** One recompute of everything, to its end. Answers how many ratings were read. */
  int recompute(String identity, String id) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + identity, "Prefer", "wait=55");
    HttpResponse<String> answer =
        wire.send("POST", url + "/v1/gradebooks/" + id + "/recompute", headers, Map.of());
    JsonObject told = JsonParser.parseString(answer.body()).getAsJsonObject();
    while (isRunning(told)) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
      answer = wire.get(url + "/v1/operations/" + told.get("id").getAsString(), headers);
      told = JsonParser.parseString(answer.body()).getAsJsonObject();
    }
    if (answer.statusCode() != 200 || !told.has("result")) {
      throw new IllegalStateException("a recompute answered " + answer.body());
    }
    return told.getAsJsonObject("result").get("ratings").getAsInt();
  }

  private static boolean isRunning(JsonObject told) {
    return told.has("state") && told.get("state").getAsString().equals("running");
  }

  /** Asks whether it is alive. */
  void health() {
    HttpResponse<String> answer = wire.get(url + "/healthz", Map.of());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("/healthz answered " + answer.statusCode());
    }
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** Addresses of so many teachers. */
  static List<String> people(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(person -> "teacher" + person + "@school.example.org")
        .toList();
  }

  @Override
  public void close() {
    program.close();
  }
}
