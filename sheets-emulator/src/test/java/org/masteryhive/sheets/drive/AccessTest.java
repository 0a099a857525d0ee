package org.masteryhive.sheets.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.signin.Scopes;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;
import org.masteryhive.sheets.testing.Wire;

/** Who may do what: roles, scopes, {@code drive.file}, the trash and files of other kinds. */
class AccessTest {

  private static final GivenEmulator GIVEN = GivenEmulator.at(new SetClock("2026-03-02T14:00:00Z"));
  private static final String OWNER = "ana.rivera@school.example";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Wire wire = GIVEN.wire();

  AccessTest() {
    wire.json(
        "PUT",
        "/emulator/v1/quotas",
        "{\"readsPerMinutePerUser\": 0, \"writesPerMinutePerUser\": 0, \"readsPerMinute\": 0,"
            + " \"writesPerMinute\": 0}");
  }

  @AfterAll
  static void stop() {
    GIVEN.close();
  }

  @ParameterizedTest
  @CsvSource({
    "owner,     200, 200, 200, 200, 200, 204",
    "writer,    200, 200, 200, 200, 403, 403",
    "commenter, 200, 403, 200, 403, 403, 403",
    "reader,    200, 403, 200, 403, 403, 403",
    "stranger,  403, 403, 404, 404, 404, 404"
  })
  void eachRoleMayDoWhatItMay(
      String role, int read, int write, int get, int rename, int trash, int delete) {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");
    String email = role.equals("owner") ? OWNER : role + "@school.example";
    String[] person = GIVEN.as(email);
    if (!role.equals("owner") && !role.equals("stranger")) {
      assertThat(GIVEN.share(OWNER, id, email, role).status()).isEqualTo(200);
    }

    assertThat(GIVEN.read(id, person).status()).isEqualTo(read);
    assertThat(GIVEN.write(id, person).status()).isEqualTo(write);
    assertThat(wire.get("/drive/v3/files/" + id, person).status()).isEqualTo(get);
    assertThat(patch(id, "{\"name\": \"Renamed\"}", person).status()).isEqualTo(rename);
    assertThat(patch(id, "{\"trashed\": false}", person).status()).isEqualTo(trash);
    assertThat(wire.delete("/drive/v3/files/" + id, person).status()).isEqualTo(delete);
  }

  @Test
  void aRefusalIsWordedAsGooglesIs() {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");
    String[] stranger = GIVEN.as("stranger@school.example");

    Answer sheets = GIVEN.read(id, stranger);
    Answer absent = GIVEN.read("x", stranger);
    Answer drive = wire.get("/drive/v3/files/x", stranger);

    assertThat(sheets.body()).contains("The caller does not have permission", "PERMISSION_DENIED");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(absent.body()).contains("Requested entity was not found.", "NOT_FOUND");
    assertThat(drive.json().getAsJsonObject("error").keySet())
        .containsExactlyInAnyOrder("errors", "code", "message");
    assertThat(drive.body()).contains("File not found: x.", "\"fileId\"", "\"notFound\"");
  }

  @Test
  void anyoneWithTheLinkMayReadWhatIsSharedSo() {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");
    wire.json(
        "POST",
        "/drive/v3/files/" + id + "/permissions",
        "{\"type\": \"anyone\", \"role\": \"reader\"}",
        GIVEN.as(OWNER));
    String[] stranger = GIVEN.as("stranger@school.example");

    assertThat(GIVEN.read(id, stranger).status()).isEqualTo(200);
    assertThat(GIVEN.write(id, stranger).status()).isEqualTo(403);
    assertThat(wire.get("/drive/v3/files", stranger).body()).doesNotContain(id);
  }

  @Test
  void aSchoolSharesWithItsOwn() {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");
    wire.json(
        "POST",
        "/drive/v3/files/" + id + "/permissions",
        "{\"type\": \"domain\", \"role\": \"writer\", \"domain\": \"school.example\"}",
        GIVEN.as(OWNER));

    assertThat(GIVEN.write(id, GIVEN.as("colleague@school.example")).status()).isEqualTo(200);
    assertThat(GIVEN.read(id, GIVEN.as("someone@other.example")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "spreadsheets,            200, 200, 403",
    "spreadsheets.readonly,   200, 403, 403",
    "drive,                   200, 200, 200",
    "drive.readonly,          200, 403, 200",
    "drive.metadata.readonly, 403, 403, 200",
    "openid,                  403, 403, 403",
    "spreadsheets.currentonly,403, 403, 403"
  })
  void eachScopeReachesWhatItReaches(String scope, int read, int write, int drive) {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");
    String[] token = GIVEN.as(OWNER, scope);

    assertThat(GIVEN.read(id, token).status()).isEqualTo(read);
    assertThat(GIVEN.write(id, token).status()).isEqualTo(write);
    assertThat(wire.get("/drive/v3/files/" + id, token).status()).isEqualTo(drive);
  }

  @Test
  void aMissingScopeIsToldApartFromAMissingRight() {
    String id = GIVEN.spreadsheet(OWNER, "Algebra");

    Answer answer = GIVEN.read(id, GIVEN.as(OWNER, "openid"));

    assertThat(answer.body())
        .contains("Request had insufficient authentication scopes.")
        .contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT", "sheets.googleapis.com");
  }

  @Test
  void driveFileReachesWhatTheProgramMadeAndNothingElse() {
    String byHand = GIVEN.spreadsheet(OWNER, "By hand");
    String[] program = GIVEN.consented(OWNER, Scopes.DRIVE_FILE, List.of());

    String own = GIVEN.made(DriveFile.SPREADSHEET, "The program's", program);

    assertThat(GIVEN.read(own, program).status()).isEqualTo(200);
    assertThat(GIVEN.write(own, program).status()).isEqualTo(200);
    assertThat(GIVEN.read(byHand, program).status()).isEqualTo(404);
    assertThat(GIVEN.write(byHand, program).status()).isEqualTo(404);
    assertThat(wire.get("/drive/v3/files/" + byHand, program).status()).isEqualTo(404);
    assertThat(wire.get("/drive/v3/files", program).body()).contains(own).doesNotContain(byHand);
  }

  @Test
  void driveFileReachesWhatThePersonPickedUntilRevoked() {
    String picked = GIVEN.spreadsheet(OWNER, "Picked");
    String other = GIVEN.spreadsheet(OWNER, "Other");

    String[] program = GIVEN.consented(OWNER, Scopes.DRIVE_FILE, List.of(picked));

    assertThat(GIVEN.read(picked, program).status()).isEqualTo(200);
    assertThat(GIVEN.read(other, program).status()).isEqualTo(404);
    wire.get("/revoke?token=" + program[1].replace("Bearer ", ""));
    assertThat(GIVEN.read(picked, program).status()).isEqualTo(401);
    String[] again = GIVEN.consented(OWNER, Scopes.DRIVE_FILE, List.of());
    assertThat(GIVEN.read(picked, again).status()).isEqualTo(404);
  }

  @Test
  void whatOnePersonPickedIsNotPickedForAnother() {
    String id = GIVEN.spreadsheet(OWNER, "Shared");
    GIVEN.share(OWNER, id, "kim@school.example", "writer");
    GIVEN.consented(OWNER, Scopes.DRIVE_FILE, List.of(id));

    String[] kim = GIVEN.consented("kim@school.example", Scopes.DRIVE_FILE, List.of());

    assertThat(GIVEN.read(id, kim).status()).isEqualTo(404);
  }

  @Test
  void nobodyPicksAFileThatTheyDoNotSee() {
    String id = GIVEN.spreadsheet(OWNER, "Hers");

    String[] stranger = GIVEN.consented("stranger@school.example", Scopes.DRIVE_FILE, List.of(id));

    assertThat(GIVEN.read(id, stranger).status()).isEqualTo(404);
  }

  @Test
  void whatIsInTheTrashIsGoneFromSheetsAndStillInDrive() {
    String id = GIVEN.spreadsheet(OWNER, "Old");
    String[] owner = GIVEN.as(OWNER);

    assertThat(patch(id, "{\"trashed\": true}", owner).status()).isEqualTo(200);

    assertThat(GIVEN.read(id, owner).status()).isEqualTo(404);
    Answer file = wire.get("/drive/v3/files/" + id + "?fields=trashed,mimeType", owner);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.json().get("trashed").getAsBoolean()).isTrue();
    patch(id, "{\"trashed\": false}", owner);
    assertThat(GIVEN.read(id, owner).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {EXCEL, "application/vnd.ms-excel"})
  void anOfficeFileIsNotASpreadsheet(String type) {
    String[] owner = GIVEN.as(OWNER);
    Answer uploaded = wire.send(wire.request("/upload/drive/v3/files?uploadType=media", owner)
        .header("Content-Type", type)
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("PK")));
    String id = uploaded.text("id");

    assertThat(uploaded.text("mimeType")).isEqualTo(type);
    Answer read = GIVEN.read(id, owner);
    assertThat(read.status()).isEqualTo(400);
    assertThat(read.body())
        .contains("This operation is not supported for this document")
        .contains("must not be an Office file", "FAILED_PRECONDITION");
    assertThat(GIVEN.write(id, owner).status()).isEqualTo(400);
    assertThat(GIVEN.read(id, GIVEN.as("stranger@school.example")).status()).isEqualTo(403);
  }

  @Test
  void aNewSpreadsheetNeedsAScopeThatMayMakeOne() {
    assertThat(wire.json("POST", "/v4/spreadsheets", "{}", GIVEN.as(OWNER, "spreadsheets.readonly"))
            .status())
        .isEqualTo(403);
    assertThat(wire.json("POST", "/drive/v3/files", "{}", GIVEN.as(OWNER, "spreadsheets"))
            .status())
        .isEqualTo(403);
  }

  private Answer patch(String id, String body, String... headers) {
    return wire.json("PATCH", "/drive/v3/files/" + id, body, headers);
  }
}
