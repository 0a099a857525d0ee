package org.masteryhive.sheets.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;
import org.masteryhive.sheets.testing.Wire;

class DriveTest {

  private static final String ANA = "ana.rivera@school.example";
  private static final String KIM = "kim@school.example";
  private static final String FILES = "/drive/v3/files";

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");
  private final GivenEmulator given = GivenEmulator.at(clock);
  private final Wire wire = given.wire();
  private final String[] ana = given.as(ANA);

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void withoutFieldsAFileIsToldInFourWords() {
    String id = given.spreadsheet(ANA, "Algebra");

    JsonObject file = wire.get(FILES + "/" + id, ana).json();

    assertThat(id).matches("1[A-Za-z0-9_-]{43}");
    assertThat(file)
        .isEqualTo(parsed("{\"kind\":\"drive#file\",\"id\":\"" + id + "\",\"name\":\"Algebra\","
            + "\"mimeType\":\"application/vnd.google-apps.spreadsheet\"}"));
  }

  @Test
  void withFieldsItIsToldAsAsked() {
    String id = given.spreadsheet(ANA, "Algebra");

    JsonObject file = wire.get(
            FILES + "/" + id + "?fields=createdTime,ownedByMe,owners(emailAddress),version", ana)
        .json();

    assertThat(file)
        .isEqualTo(parsed("{\"createdTime\":\"2026-03-02T14:00:00.000Z\",\"ownedByMe\":true,"
            + "\"owners\":[{\"emailAddress\":\"" + ANA + "\"}],\"version\":\"1\"}"));
  }

  @Test
  void fieldsThatAFileDoesNotHaveAreRefused() {
    Answer answer = wire.get(FILES + "?fields=files(colour)", ana);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Invalid field selection files.colour", "invalidParameter");
  }

  @Test
  void aRenameInSheetsIsSeenInDriveAndTheOtherWayRound() {
    String id = given.spreadsheet(ANA, "Algebra");

    assertThat(given.write(id, ana).status()).isEqualTo(200);
    assertThat(wire.get(FILES + "/" + id, ana).text("name")).isEqualTo("written");
    patch(id, "{\"name\": \"Biology\"}");
    assertThat(wire.get("/v4/spreadsheets/" + id + "?fields=properties.title", ana)
            .json()
            .getAsJsonObject("properties")
            .get("title")
            .getAsString())
        .isEqualTo("Biology");
  }

  @Test
  void driveHearsLateOfAWriteAndAtOnceOfItsOwn() {
    wire.json("PUT", "/emulator/v1/latency", "{\"driveLagMs\": 3600000}");
    String id = given.spreadsheet(ANA, "Algebra");
    String path = FILES + "/" + id + "?fields=version,modifiedTime";
    JsonObject before = wire.get(path, ana).json();
    clock.pass(Duration.ofMinutes(5));

    given.write(id, ana);
    given.write(id, ana);
    assertThat(wire.get(path, ana).json()).isEqualTo(before);

    wire.json("PATCH", FILES + "/" + id, "{\"starred\": true}", ana);
    assertThat(wire.get(path, ana).json()).isNotEqualTo(before);
  }

  @Test
  void aWriteMovesVersionAndTimeOn() {
    wire.json("PUT", "/emulator/v1/latency", "{\"driveLagMs\": 0}");
    String id = given.spreadsheet(ANA, "Algebra");
    JsonObject before =
        wire.get(FILES + "/" + id + "?fields=version,modifiedTime", ana).json();

    clock.pass(Duration.ofMinutes(5));
    given.write(id, ana);

    JsonObject after =
        wire.get(FILES + "/" + id + "?fields=version,modifiedTime", ana).json();
    assertThat(after.get("version").getAsLong())
        .isGreaterThan(before.get("version").getAsLong());
    assertThat(after.get("modifiedTime").getAsString()).isEqualTo("2026-03-02T14:05:00.000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mimeType='application/vnd.google-apps.spreadsheet' | Zebra,O'Neil,Algebra two,Algebra",
        "mimeType=\"application/vnd.google-apps.spreadsheet\" and trashed=true | ``",
        "name = 'Algebra' | Algebra",
        "name contains 'alg' | Algebra two,Algebra",
        "name contains 'two' | Algebra two",
        "name contains 'gebra' | ``",
        "name = 'O\\'Neil' | O'Neil",
        "not name contains 'alg' and not name = 'Zebra' | Notes,O'Neil",
        "(name='Zebra' or name='Notes') and mimeType != 'text/plain' | Zebra",
        "'me' in owners and name='Zebra' | Zebra",
        "'kim@school.example' in owners | ``",
        "'kim@school.example' in readers | Zebra",
        "'kim@school.example' in writers | ``",
        "'root' in parents and name='Zebra' | Zebra",
        "appProperties has { key='a' and value='b' } | Notes",
        "starred = true | ``",
        "createdTime > '2026-03-02T14:01:30' and trashed = false | Zebra,Notes",
        "modifiedTime <= '2026-03-02T14:00:00Z' | Algebra",
      })
  void aListHoldsWhatTheQueryMeans(String query, String names) {
    given.spreadsheet(ANA, "Algebra");
    clock.pass(Duration.ofMinutes(1));
    given.spreadsheet(ANA, "Algebra two");
    given.spreadsheet(ANA, "O'Neil");
    clock.pass(Duration.ofMinutes(1));
    String notes = given.made("text/plain", "Notes", ana);
    patch(notes, "{\"appProperties\": {\"a\": \"b\"}}");
    String zebra = given.spreadsheet(ANA, "Zebra");
    given.share(ANA, zebra, KIM, "reader");

    assertThat(names(list("q=" + encoded(query))))
        .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(",", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "name =",
        "name = Algebra",
        "colour = 'red'",
        "(name='a'",
        "name='a' name='b'",
        "'me' in friends",
        "trashed = maybe",
        "createdTime > 'yesterday'"
      })
  void aQueryThatCannotBeReadIsRefused(String query) {
    Answer answer = wire.get(FILES + "?q=" + encoded(query), ana);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Invalid Value");
  }

  @Test
  void aLongListComesInPagesThatMissNothing() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.add("File " + i);
      given.spreadsheet(ANA, "File " + i);
    }

    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      JsonObject page = list("pageSize=3&orderBy=name&pageToken=" + token);
      seen.addAll(names(page));
      token = page.has("nextPageToken") ? page.get("nextPageToken").getAsString() : "";
    } while (!token.isEmpty());

    assertThat(seen).isEqualTo(made);
    assertThat(wire.get(FILES + "?pageToken=broken", ana).status()).isEqualTo(400);
    assertThat(wire.get(FILES + "?pageSize=1001", ana).status()).isEqualTo(400);
    assertThat(wire.get(FILES + "?orderBy=colour", ana).status()).isEqualTo(400);
  }

  @Test
  void aListIsInTheOrderThatIsWished() {
    given.spreadsheet(ANA, "b");
    clock.pass(Duration.ofMinutes(1));
    given.spreadsheet(ANA, "A");
    given.spreadsheet(ANA, "c");

    assertThat(names(list(""))).containsExactly("c", "A", "b");
    assertThat(names(list("orderBy=name"))).containsExactly("A", "b", "c");
    assertThat(names(list("orderBy=createdTime,name%20desc"))).containsExactly("b", "c", "A");
  }

  @Test
  void aCopyIsTheCopiersOwn() {
    String id = given.spreadsheet(ANA, "Algebra");
    given.share(ANA, id, KIM, "reader");
    String[] kim = given.as(KIM);

    Answer plain = wire.json("POST", FILES + "/" + id + "/copy", "{\"name\": null}", kim);
    Answer named = wire.json(
        "POST", FILES + "/" + id + "/copy?fields=name,ownedByMe", "{\"name\": \"Mine\"}", kim);

    assertThat(plain.text("name")).isEqualTo("Copy of Algebra");
    assertThat(named.json()).isEqualTo(parsed("{\"name\":\"Mine\",\"ownedByMe\":true}"));
    assertThat(given.write(plain.text("id"), kim).status()).isEqualTo(200);
    assertThat(given.read(plain.text("id"), ana).status()).isEqualTo(403);
  }

  @Test
  void whatIsDeletedIsGoneEverywhere() {
    String id = given.spreadsheet(ANA, "Algebra");

    Answer deleted = wire.delete(FILES + "/" + id, ana);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(given.read(id, ana).status()).isEqualTo(404);
    assertThat(wire.get(FILES + "/" + id, ana).status()).isEqualTo(404);
    assertThat(wire.delete(FILES + "/" + id, ana).status()).isEqualTo(404);
  }

  @Test
  void emptyingTheTrashDeletesWhatIsInIt() {
    String old = given.spreadsheet(ANA, "Old");
    String kept = given.spreadsheet(ANA, "Kept");
    patch(old, "{\"trashed\": true}");

    assertThat(wire.delete(FILES + "/trash", ana).status()).isEqualTo(204);
    assertThat(wire.get(FILES + "/" + old, ana).status()).isEqualTo(404);
    assertThat(wire.get(FILES + "/" + kept, ana).status()).isEqualTo(200);
  }

  @Test
  void propertiesOfAProgramAreKeptAndTakenAway() {
    String id = given.spreadsheet(ANA, "Algebra");

    patch(id, "{\"appProperties\": {\"a\": \"1\", \"b\": \"2\"}}");
    Answer left = patch(id + "?fields=appProperties", "{\"appProperties\": {\"a\": null}}");

    assertThat(left.json()).isEqualTo(parsed("{\"appProperties\":{\"b\":\"2\"}}"));
  }

  @Test
  void sharingGivesAndTakesRights() {
    String id = given.spreadsheet(ANA, "Algebra");
    String[] kim = given.as(KIM);

    Answer made = given.share(ANA, id, KIM, "reader");
    String permission = made.text("id");
    assertThat(made.json())
        .isEqualTo(parsed("{\"kind\":\"drive#permission\",\"id\":\"" + permission
            + "\",\"type\":\"user\",\"role\":\"reader\"}"));
    assertThat(given.write(id, kim).status()).isEqualTo(403);
    assertThat(permission(id, permission, "{\"role\": \"writer\"}").text("role"))
        .isEqualTo("writer");
    assertThat(given.write(id, kim).status()).isEqualTo(200);
    JsonArray all = wire.get(
            FILES + "/" + id + "/permissions?fields=permissions(emailAddress,role)", kim)
        .json()
        .getAsJsonArray("permissions");
    assertThat(all.toString()).contains(ANA, "owner", KIM, "writer");
    assertThat(wire.delete(FILES + "/" + id + "/permissions/" + permission, ana).status())
        .isEqualTo(204);
    assertThat(given.read(id, kim).status()).isEqualTo(403);
    assertThat(wire.get(FILES + "/" + id + "/permissions/" + permission, ana).status())
        .isEqualTo(404);
  }

  @Test
  void sharingTwiceNeverTakesRightsAway() {
    String id = given.spreadsheet(ANA, "Algebra");
    given.as(KIM);

    given.share(ANA, id, KIM, "writer");
    Answer again = given.share(ANA, id, KIM, "reader");

    assertThat(again.text("role")).isEqualTo("writer");
  }

  @Test
  void aReaderSharesNothingAndSeesNotWhoElseReads() {
    String id = given.spreadsheet(ANA, "Algebra");
    given.share(ANA, id, KIM, "reader");

    assertThat(given.share(KIM, id, "third@school.example", "reader").status()).isEqualTo(403);
    assertThat(wire.get(FILES + "/" + id + "/permissions", given.as(KIM)).status())
        .isEqualTo(403);
  }

  @Test
  void aReaderMayLeave() {
    String id = given.spreadsheet(ANA, "Algebra");
    String permission = given.share(ANA, id, KIM, "reader").text("id");

    assertThat(wire.delete(FILES + "/" + id + "/permissions/" + permission, given.as(KIM))
            .status())
        .isEqualTo(204);
  }

  @Test
  void anAddressWithoutAnAccountCanOnlyBeInvitedByMail() {
    String id = given.spreadsheet(ANA, "Algebra");
    String body =
        "{\"type\": \"user\", \"role\": \"reader\", \"emailAddress\": \"nobody@school.example\"}";

    Answer silent =
        wire.json("POST", FILES + "/" + id + "/permissions?sendNotificationEmail=false", body, ana);
    Answer invited = wire.json("POST", FILES + "/" + id + "/permissions", body, ana);

    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.body()).contains("invalidSharingRequest");
    assertThat(invited.status()).isEqualTo(200);
    assertThat(wire.get("/emulator/v1/people").body()).doesNotContain("nobody@school.example");
    assertThat(given.read(id, given.as("nobody@school.example")).status()).isEqualTo(200);
  }

  @Test
  void aFileHasOneOwnerWhoHandsItOverOnPurpose() {
    String id = given.spreadsheet(ANA, "Algebra");
    String permission = given.share(ANA, id, KIM, "writer").text("id");

    assertThat(permission(id, permission, "{\"role\": \"owner\"}").status()).isEqualTo(403);
    assertThat(permission(id, permission + "?transferOwnership=true", "{\"role\": \"owner\"}")
            .status())
        .isEqualTo(200);

    assertThat(wire.delete(FILES + "/" + id, ana).status()).isEqualTo(403);
    assertThat(given.write(id, ana).status()).isEqualTo(200);
    assertThat(wire.delete(FILES + "/" + id, given.as(KIM)).status()).isEqualTo(204);
  }

  @Test
  void theOwnerCannotBeRemoved() {
    String id = given.spreadsheet(ANA, "Algebra");
    JsonObject owner = wire.get(FILES + "/" + id + "/permissions", ana)
        .json()
        .getAsJsonArray("permissions")
        .get(0)
        .getAsJsonObject();

    assertThat(wire.delete(FILES + "/" + id + "/permissions/" + owner.get("id").getAsString(), ana)
            .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\": \"user\"}",
        "{\"role\": \"reader\"}",
        "{\"type\": \"user\", \"role\": \"king\", \"emailAddress\": \"a@b.c\"}",
        "{\"type\": \"user\", \"role\": \"reader\"}",
        "{\"type\": \"crowd\", \"role\": \"reader\"}",
        "{\"type\": \"domain\", \"role\": \"reader\"}"
      })
  void aShareThatCannotBeMeantIsRefused(String body) {
    String id = given.spreadsheet(ANA, "Algebra");

    assertThat(wire.json("POST", FILES + "/" + id + "/permissions", body, ana).status())
        .isEqualTo(400);
  }

  @Test
  void aboutTellsWhoCalls() {
    assertThat(wire.get("/drive/v3/about?fields=user(emailAddress,me)", ana).json())
        .isEqualTo(parsed("{\"user\":{\"me\":true,\"emailAddress\":\"" + ANA + "\"}}"));
    assertThat(wire.get("/drive/v3/about", ana).status()).isEqualTo(400);
  }

  @Test
  void thereIsOneRevisionAndTheCommentsThatSheetsHas() {
    String id = given.spreadsheet(ANA, "Algebra");

    assertThat(wire.get(FILES + "/" + id + "/revisions", ana).json().getAsJsonArray("revisions"))
        .hasSize(1);
    assertThat(wire.get(FILES + "/" + id + "/comments?fields=comments", ana).json())
        .isEqualTo(parsed("{\"comments\":[]}"));

    wire.json(
        "POST",
        "/v4/spreadsheets/" + id + ":batchUpdate",
        "{\"requests\": [{\"insertComment\": {\"coordinate\": {\"sheetId\": 0}, \"content\": \"Why?\"}}]}",
        ana);
    assertThat(wire.get(
                FILES + "/" + id
                    + "/comments?fields=comments(content,resolved,author(displayName,me))",
                ana)
            .json())
        .isEqualTo(
            parsed(
                "{\"comments\":[{\"resolved\":false,\"author\":{\"displayName\":\"Ana Rivera\",\"me\":true},\"content\":\"Why?\"}]}"));
  }

  @Test
  void withoutATokenThereIsNothing() {
    Answer answer = wire.get(FILES);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
  }

  @Test
  void openToAllEveryTokenIsOneOwners() {
    try (GivenEmulator open = GivenEmulator.openToAll(clock)) {
      String id = open.made(DriveFile.SPREADSHEET, "Any", "Authorization", "Bearer local-token");

      assertThat(open.read(id, "Authorization", "Bearer other").status()).isEqualTo(200);
      assertThat(open.read("x", "Authorization", "Bearer other").status()).isEqualTo(404);
      assertThat(open.wire().get(FILES, "Authorization", "Bearer x").body()).contains(id);
    }
  }

  @Test
  void everythingOutlivesAStop(@TempDir Path folder) {
    String id;
    String secret;
    String[] program;
    try (GivenEmulator first = GivenEmulator.in(folder, clock)) {
      id = first.spreadsheet(ANA, "Algebra");
      first.share(ANA, id, KIM, "reader");
      program = first.consented(ANA, "https://www.googleapis.com/auth/drive.file", List.of(id));
      secret = first.emulator().project().web().secret();
    }
    try (GivenEmulator second = GivenEmulator.in(folder, clock)) {
      assertThat(second.emulator().project().web().secret()).isEqualTo(secret);
      assertThat(second.read(id, program).status()).isEqualTo(401);
      assertThat(second.read(id, second.as(KIM)).status()).isEqualTo(200);
      assertThat(second.write(id, second.as(KIM)).status()).isEqualTo(403);
      String[] again =
          second.consented(ANA, "https://www.googleapis.com/auth/drive.file", List.of());
      assertThat(second.read(id, again).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsInASpreadsheetOutlivesAStop(@TempDir Path folder) {
    String id;
    String copy;
    try (GivenEmulator first = GivenEmulator.in(folder, clock)) {
      id = first.spreadsheet(ANA, "Algebra");
      first.write(id, first.as(ANA));
      copy = first
          .wire()
          .json("POST", FILES + "/" + id + "/copy", "{\"name\": \"Kept\"}", first.as(ANA))
          .text("id");
      first.wire().delete(FILES + "/" + id, first.as(ANA));
    }
    for (int start = 0; start < 2; start++) {
      try (GivenEmulator again = GivenEmulator.in(folder, clock)) {
        assertThat(again.read(copy, again.as(ANA)).body()).contains("Kept");
        assertThat(again.read(id, again.as(ANA)).status()).isEqualTo(404);
        assertThat(again.wire().get(FILES, again.as(ANA)).body()).contains("Kept");
      }
    }
  }

  @Test
  void aFirstTabIsExportedAsItIsShown() {
    String id = upload("a,b\n\"x, \"\"y\"\"\",3\n");

    Answer csv = wire.get(FILES + "/" + id + "/export?mimeType=text/csv", ana);
    Answer tsv = wire.get(FILES + "/" + id + "/export?mimeType=text/tab-separated-values", ana);

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).isEqualTo("a,b\r\n\"x, \"\"y\"\"\",3");
    assertThat(tsv.body()).isEqualTo("a\tb\r\nx, \"y\"\t3");
    assertThat(wire.get(FILES + "/" + id + "/export?mimeType=image/png", ana).status())
        .isEqualTo(400);
    assertThat(wire.get(FILES + "/" + id + "/export", ana).status()).isEqualTo(400);
  }

  /** Uploads a CSV that becomes a spreadsheet. */
  private String upload(String csv) {
    String body = "--edge\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n"
        + "{\"name\": \"From a file\", \"mimeType\": \"" + DriveFile.SPREADSHEET + "\"}\r\n"
        + "--edge\r\nContent-Type: text/csv\r\n\r\n"
        + csv
        + "\r\n--edge--\r\n";
    Answer answer = wire.send(wire.request("/upload/drive/v3/files?uploadType=multipart", ana)
        .header("Content-Type", "multipart/related; boundary=edge")
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    return answer.text("id");
  }

  private Answer patch(String id, String body) {
    return wire.json("PATCH", FILES + "/" + id, body, ana);
  }

  private Answer permission(String id, String permission, String body) {
    return wire.json("PATCH", FILES + "/" + id + "/permissions/" + permission, body, ana);
  }

  private JsonObject list(String query) {
    return wire.get(FILES + "?" + query, ana).json();
  }

  private static JsonElement parsed(String json) {
    return JsonParser.parseString(json);
  }

  private static List<String> names(JsonObject list) {
    return StreamSupport.stream(list.getAsJsonArray("files").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(file -> file.get("name").getAsString())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
