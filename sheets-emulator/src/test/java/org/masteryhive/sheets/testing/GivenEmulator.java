package org.masteryhive.sheets.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** A running emulator, and what a test mostly does with it. */
public final class GivenEmulator implements AutoCloseable {

  private final Emulator emulator;
  private final Wire wire;

  private GivenEmulator(EmulatorOptions options) {
    this.emulator = Emulator.start(options);
    this.wire = new Wire(URI.create(emulator.url()).getPort());
  }

  public static GivenEmulator at(Clock clock) {
    return new GivenEmulator(new EmulatorOptions(0, Optional.empty(), clock, Duration.ZERO, false));
  }

  public static GivenEmulator in(Path folder, Clock clock) {
    return new GivenEmulator(
        new EmulatorOptions(0, Optional.of(folder), clock, Duration.ZERO, false));
  }

  public static GivenEmulator openToAll(Clock clock) {
    return new GivenEmulator(new EmulatorOptions(0, Optional.empty(), clock, Duration.ZERO, true));
  }

  public Emulator emulator() {
    return emulator;
  }

  public Wire wire() {
    return wire;
  }

  /** Headers with a token of this person's, with these scopes or the usual ones. */
  public String[] as(String email, String... scopes) {
    String list =
        scopes.length == 0 ? "" : ", \"scopes\": [\"" + String.join("\", \"", scopes) + "\"]";
    Answer answer = wire.json(
        "POST", "/emulator/v1/access-tokens", "{\"email\": \"" + email + "\"" + list + "}");
    return new String[] {"Authorization", "Bearer " + answer.text("token")};
  }

  /** A new spreadsheet of this person's, made by hand. */
  public String spreadsheet(String email, String title) {
    return made("application/vnd.google-apps.spreadsheet", title, as(email));
  }

  /** A new file, made with the token in these headers. */
  public String made(String mimeType, String name, String... headers) {
    String body = "{\"name\": \"" + name + "\", \"mimeType\": \"" + mimeType + "\"}";
    return wire.json("POST", "/drive/v3/files", body, headers).text("id");
  }

  public Answer share(String owner, String id, String email, String role) {
    return wire.json(
        "POST",
        "/drive/v3/files/" + id + "/permissions",
        "{\"type\": \"user\", \"role\": \"" + role + "\", \"emailAddress\": \"" + email + "\"}",
        as(owner));
  }

  /** A token that a program got by the consent page, for files that were picked or not. */
  public String[] consented(String email, String scope, List<String> picked) {
    String back = "http://127.0.0.1:8080/callback";
    Map<String, String> asking = Map.of(
        "response_type",
        "code",
        "client_id",
        emulator.project().web().id(),
        "redirect_uri",
        back,
        "scope",
        scope,
        "prompt",
        "consent",
        "trigger_onepick",
        picked.isEmpty() ? "false" : "true");
    Answer allowed = wire.form(
        "/o/oauth2/v2/auth?" + Wire.query(asking),
        Map.of("email", email, "decision", "allow", "file_ids", String.join(",", picked)));
    Answer tokens = wire.form(
        "/token",
        Map.of(
            "grant_type", "authorization_code",
            "code", allowed.said("code"),
            "redirect_uri", back,
            "client_id", emulator.project().web().id(),
            "client_secret", emulator.project().web().secret()));
    return new String[] {"Authorization", "Bearer " + tokens.text("access_token")};
  }

  public Answer read(String id, String... headers) {
    return wire.get("/v4/spreadsheets/" + id, headers);
  }

  /** Gives the spreadsheet another title, which is as small as a write can be. */
  public Answer write(String id, String... headers) {
    return wire.json(
        "POST",
        "/v4/spreadsheets/" + id + ":batchUpdate",
        "{\"requests\": [{\"updateSpreadsheetProperties\": {\"properties\": {\"title\": \"written\"},"
            + " \"fields\": \"title\"}}]}",
        headers);
  }

  @Override
  public void close() {
    emulator.close();
  }
}
