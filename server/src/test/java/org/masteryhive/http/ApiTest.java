package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.http.GivenApi.Answer;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.signin.FakeGoogle;
import org.masteryhive.signin.GivenSignIn;

class ApiTest {

  private static final String BOOK = "/v1/gradebooks/" + GivenApi.SHEET;
  private static final String RECOMPUTE = BOOK + "/recompute";

  private final GivenApi given = new GivenApi();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void aRecomputeAnswersWithWhatItDid() {
    given.signIn.connected("ms-rivera");

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("state").getAsString()).isEqualTo("succeeded");
    JsonObject result = answer.json().getAsJsonObject("result");
    assertThat(result.get("changedCells").getAsInt()).isEqualTo(12);
    assertThat(result.get("problems").getAsInt()).isEqualTo(1);
    assertThat(result.getAsJsonArray("findings").get(0).getAsJsonObject().toString())
        .isEqualTo("{\"severity\":\"Problem\",\"tab\":\"Evidence\",\"cell\":\"E9\","
            + "\"message\":\"Did you mean Meeting (ME)?\"}");
    assertThat(given.recomputes.requests.get(0).tabs()).containsExactlyInAnyOrder(Drawn.values());
  }

  @Test
  void whatIsSaidBackKeepsItsLetters() {
    given.signIn.connected("ms-rivera");

    Answer answer = given.as("ms-rivera").post(RECOMPUTE, "{\"übersicht\":true}");

    assertThat(answer.json().get("detail").getAsString()).contains("“übersicht”");
  }

  @Test
  void aBodyThatIsFarTooLargeIsAnsweredAllTheSame() {
    Answer answer =
        given.as("ms-rivera").post(RECOMPUTE, "{\"tabs\":\"" + "m".repeat(8_000_000) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("type").getAsString()).endsWith("too-large");
  }

  @Test
  void oneCanAskForSomeTabsAndConfirm() {
    given.signIn.connected("ms-rivera");

    given.as("ms-rivera").post(RECOMPUTE, "{\"tabs\":[\"behavior\"],\"confirm\":true}");

    assertThat(given.recomputes.requests.get(0).tabs()).isEqualTo(Set.of(Drawn.BEHAVIOR));
    assertThat(given.recomputes.requests.get(0).confirm()).isTrue();
  }

  @Test
  void whoDoesNotWaitIsToldWhereToAsk() {
    given.signIn.connected("ms-rivera");
    given.recomputes.over = new CountDownLatch(1);

    Answer begun = given.as("ms-rivera").with("Prefer", "respond-async").post(RECOMPUTE);

    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.json().get("state").getAsString()).isEqualTo("running");
    assertThat(begun.header("Location")).isEqualTo("/v1/operations/operation-1");
    given.recomputes.over.countDown();
    Answer ended = given.as("ms-rivera").get(begun.header("Location"));
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().get("state").getAsString()).isEqualTo("succeeded");
  }

  @Test
  void aRunThatTakesLongerThanTheWaitGoesOn() {
    given.signIn.connected("ms-rivera");
    given.recomputes.over = new CountDownLatch(1);

    Answer answer = given.as("ms-rivera").with("Prefer", "wait=1").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(202);
  }

  @Test
  void aFailureWithinTheWaitIsTheAnswer() {
    given.signIn.connected("ms-rivera");
    given.recomputes.failure = Optional.of(new RecomputeFailure.Refused(
        RecomputeFailure.Refused.Reason.WOULD_ERASE, "9 of 28 students would go.", "Look first."));

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("would-erase");
    assertThat(answer.json().get("detail").getAsString()).isEqualTo("9 of 28 students would go.");
    assertThat(answer.json().get("action").getAsString()).isEqualTo("Look first.");
  }

  @Test
  void aFailureAfterTheWaitIsInTheOperation() {
    given.signIn.connected("ms-rivera");
    given.recomputes.over = new CountDownLatch(1);
    given.recomputes.failure = Optional.of(new RecomputeFailure.Interrupted());
    given.as("ms-rivera").with("Prefer", "respond-async").post(RECOMPUTE);
    given.recomputes.over.countDown();

    Answer answer = given.as("ms-rivera").get("/v1/operations/operation-1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("state").getAsString()).isEqualTo("failed");
    assertThat(answer.json().getAsJsonObject("error").get("type").getAsString())
        .endsWith("interrupted");
  }

  @Test
  void anothersOperationLooksLikeNone() {
    given.signIn.connected("ms-rivera");
    given.signIn.connected("mr-cole");
    given.as("ms-rivera").post(RECOMPUTE);

    Answer others = given.as("mr-cole").get("/v1/operations/operation-1");
    Answer none = given.as("mr-cole").get("/v1/operations/operation-9");

    assertThat(others.status()).isEqualTo(404);
    assertThat(others.body()).isEqualTo(none.body());
  }

  @Test
  void whoMayOnlyLookIsNotToldThatThereIsNoSuchSpreadsheet() {
    given.signIn.connected("ms-rivera");
    given.recomputes.failure = Optional.of(
        new RecomputeFailure.Unreachable(Why.NO_ACCESS, "You may only look.", Optional.empty()));

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.code()).isEqualTo("no-access");
    assertThat(answer.json().get("detail").getAsString()).startsWith("You may only look.");
    assertThat(answer.json().has("pickUrl")).isFalse();
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource({
    "NOT_CONNECTED, 403, not-connected",
    "NO_ACCESS, 403, no-access",
    "PROTECTED, 403, protected",
    "NOT_A_SPREADSHEET, 409, not-a-google-sheet",
    "TOO_LARGE, 413, too-large",
    "BUSY, 503, google-busy",
    "FAILED, 502, google-failed",
    "ANSWER_LOST, 502, google-failed",
    "CHANGED_MEANWHILE, 502, google-failed",
    "MISCONFIGURED, 502, google-failed"
  })
  void whatGoogleRefusesHasItsAnswer(Why why, int status, String code) {
    given.signIn.connected("ms-rivera");
    given.recomputes.failure =
        Optional.of(new RecomputeFailure.Unreachable(why, "", Optional.empty()));
    given.gradebooks.failWith(why);

    for (Answer answer : new Answer[] {
      given.as("ms-rivera").post(RECOMPUTE),
      given.as("ms-rivera").post(BOOK + "/setup"),
      given.as("ms-rivera").get(BOOK)
    }) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.code()).isEqualTo(code);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.json().get("status").getAsInt()).isEqualTo(status);
      assertThat(answer.json().get("title").getAsString()).isNotBlank();
      assertThat(answer.json().get("detail").getAsString()).endsWith(".");
    }
    if (status == 503) {
      assertThat(given.as("ms-rivera").get(BOOK).header("Retry-After")).isEqualTo("60");
    }
  }

  @Test
  void notAGradebookSaysWhatIsMissing() {
    given.signIn.connected("ms-rivera");
    given.recomputes.failure = Optional.of(new RecomputeFailure.Refused(
        RecomputeFailure.Refused.Reason.NOT_A_GRADEBOOK, "There is no Roster tab.", "Set it up."));

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("not-a-gradebook");
  }

  @Test
  void aFaultOfOursTellsNothingOfItsCause() {
    given.signIn.connected("ms-rivera");
    given.gradebooks.failure = Optional.of(new IllegalStateException("Amara Okonkwo, 004117"));

    Answer answer = given.as("ms-rivera").get(BOOK);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("internal");
    assertThat(answer.body()).doesNotContain("Okonkwo", "IllegalState", "org.masteryhive");
  }

  @Test
  void tooMuchWaitingIsBusy() {
    given.signIn.connected("ms-rivera");
    given.recomputes.overloaded = true;

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("busy");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  @Test
  void aCallerMayAskOftenAndThenHasToWaitWhileOthersGoOn() {
    String path = "/v1/operations/none";
    given.signIn.connected("eager");
    given.signIn.connected("calm");
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      Answer answer = given.as("eager").get(path);
      if (i < 120) {
        assertThat(answer.status()).isEqualTo(404);
      } else if (answer.status() == 429) {
        refused++;
        assertThat(answer.code()).isEqualTo("busy");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
      }
    }

    assertThat(refused).isPositive();
    assertThat(given.as("calm").get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer x", "Basic abc", "bearer a.b.c"})
  void withoutAGoodTokenNothingIsSaid(String authorization) {
    GivenApi.Request request = given.asNobody();
    if (!authorization.isEmpty()) {
      request.with("Authorization", authorization);
    }

    Answer answer = request.get(BOOK);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("bad-token");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void whoIsNotConnectedIsToldWhereToConnectBeforeAnythingOfTheSpreadsheet() {
    given.gradebooks.failWith(Why.NO_ACCESS);

    for (Answer answer : new Answer[] {
      given.as("newcomer").post(RECOMPUTE),
      given.as("newcomer").get(BOOK),
      given.as("newcomer").post("/v1/gradebooks", "{\"title\":\"Algebra\"}"),
      given.as("newcomer").get("/v1/operations/operation-1")
    }) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("not-connected");
      assertThat(answer.json().get("connectUrl").getAsString())
          .startsWith(GivenSignIn.SERVICE + "/connect?ticket=");
    }
  }

  @Test
  void aConnectionThatGoogleEndedIsDeletedAndTheCallerMayConnectAgain() {
    given.signIn.connected("ms-rivera");
    given.signIn.google.tokens =
        form -> new FakeGoogle.Reply(400, Map.of("error", "invalid_grant"));

    Answer answer = given.as("ms-rivera").post(RECOMPUTE);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-connected");
    assertThat(answer.json().has("connectUrl")).isTrue();
    assertThat(given.signIn.vault.named("ms-rivera")).isEmpty();
  }

  @Test
  void aFileThatMustBeChosenFirstCarriesTheAddressForIt() {
    given.signIn.connected("ms-rivera");
    given.gradebooks.failWith(Why.NO_ACCESS);

    Answer answer = given.as("ms-rivera").get(BOOK);

    assertThat(answer.json().get("pickUrl").getAsString())
        .startsWith(GivenSignIn.SERVICE + "/connect?ticket=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "3",
        "{\"tabs\":\"mastery\"}",
        "{\"tabs\":[3]}",
        "{\"tabs\":[]}",
        "{\"tabs\":[\"grades\"]}",
        "{\"tab\":[\"mastery\"]}",
        "{\"confirm\":\"yes\"}",
        "{\"confirm\":true,\"confirm\":false}",
        "{} {}",
        "{'confirm':true}",
        "{\"confirm\":true,}",
        "{\"tabs\":[[[[[[[[[[[[\"mastery\"]]]]]]]]]]]]}"
      })
  void aBodyThatIsNotWhatIsAskedForIsRefused(String body) {
    given.signIn.connected("ms-rivera");

    Answer answer = given.as("ms-rivera").post(RECOMPUTE, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-request");
    assertThat(given.recomputes.requests).isEmpty();
  }

  @Test
  void aBodyThatSaysItIsSomethingElseIsNotJson() {
    given.signIn.connected("ms-rivera");

    Answer answer = given
        .as("ms-rivera")
        .with("Content-Type", "text/plain")
        .send(RECOMPUTE, "POST", BodyPublishers.ofString("{}"));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("not-json");
  }

  @Test
  void aBodyOfMoreThan64KilobytesIsTooLarge() {
    given.signIn.connected("ms-rivera");
    String large = "{\"title\":\"" + "x".repeat(64 * 1024) + "\"}";

    Answer answer = given.as("ms-rivera").post("/v1/gradebooks", large);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a%20b%20c%20d", "abc.def", "abcde!"})
  void anImpossibleIdIsABadRequest(String id) {
    given.signIn.connected("ms-rivera");

    Answer answer = given.as("ms-rivera").get("/v1/gradebooks/" + id);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/gradebooks/..%2f..%2fmetrics",
        "/v1/gradebooks/a%2Fb",
        "/v1/./gradebooks",
        "//v1/gradebooks",
        "/v1;x=1/gradebooks/abcdef",
        "/v1/gradebooks/abc%00def",
        "/%2e%2e/metrics2"
      })
  void anAddressThatCouldBeReadInTwoWaysIsRefusedWithAProblem(String path) {
    Answer answer = given.asNobody().get(path);

    assertThat(answer.status()).isIn(400, 404, 401, 405);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void anUnknownPathAndAMethodThatIsNotThereHaveTheirAnswers() {
    Answer path = given.asNobody().get("/v2/gradebooks");
    Answer method = given.asNobody().delete(BOOK);

    assertThat(path.status()).isEqualTo(404);
    assertThat(path.code()).isEqualTo("not-found");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("not-allowed");
    assertThat(method.header("Allow")).isEqualTo("GET");
  }

  @Test
  void everyAnswerProtectsItselfAndNoOriginMayReadIt() {
    Answer answer =
        given.asNobody().with("Origin", "https://elsewhere.example.org").get("/healthz");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void aSpreadsheetIsMadeInTheCallersOwnDrive() {
    given.signIn.connected("ms-rivera");

    Answer answer = given
        .as("ms-rivera")
        .post(
            "/v1/gradebooks",
            "{\"title\":\"Algebra I\",\"template\":\"gradebook\",\"timeZone\":\"America/New_York\","
                + "\"locale\":\"en_US\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("spreadsheetId").getAsString())
        .isEqualTo("made-with-access-ms-rivera");
    assertThat(answer.json().get("url").getAsString())
        .isEqualTo("https://docs.google.com/spreadsheets/d/made-with-access-ms-rivera/edit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\" \"}",
        "{\"title\":3}",
        "{\"title\":\"A\",\"template\":\"budget\"}",
        "{\"title\":\"A\",\"timeZone\":\"Moon/Crater\"}",
        "{\"title\":\"A\",\"locale\":\"klingon!\"}",
        "{\"title\":\"A\",\"owner\":\"me\"}"
      })
  void aSpreadsheetIsNotMadeFromWhatCannotBe(String body) {
    given.signIn.connected("ms-rivera");

    assertThat(given.as("ms-rivera").post("/v1/gradebooks", body).status()).isEqualTo(400);
  }

  @Test
  void setupSaysWhatItMade() {
    given.signIn.connected("ms-rivera");

    Answer answer = given.as("ms-rivera").post(BOOK + "/setup", "{}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"created\":[\"Settings\",\"Scale\"],\"message\":\"Two tabs were added.\"}");
  }

  @Test
  void theStatusSaysHowTheLastRunWent() {
    given.signIn.connected("ms-rivera");

    assertThat(given.as("ms-rivera").get(BOOK).body())
        .isEqualTo("{\"canEdit\":true,\"lastRun\":{\"at\":\"2026-03-01T10:00:00Z\","
            + "\"changedCells\":12,\"problems\":1,\"notes\":2}}");
  }

  @Test
  void disconnectingDeletesAndMayRevoke() {
    given.signIn.connected("ms-rivera");
    given.signIn.connected("mr-cole");

    Answer plain = given.as("ms-rivera").delete("/v1/connection");
    Answer revoking = given.as("mr-cole").delete("/v1/connection?revoke=true");
    Answer again = given.as("mr-cole").delete("/v1/connection?revoke=true");

    assertThat(plain.status()).isEqualTo(204);
    assertThat(revoking.status()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(204);
    assertThat(given.signIn.google.revoked).containsExactly("refresh-mr-cole");
    assertThat(given.as("ms-rivera").get(BOOK).code()).isEqualTo("not-connected");
  }

  @Test
  void whenGoogleCannotBeToldTheConnectionIsDeletedAllTheSameAndThatIsSaid() {
    given.signIn.connected("ms-rivera");
    given.signIn.google.revokeStatus = 503;

    Answer answer = given.as("ms-rivera").delete("/v1/connection?revoke=true");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("message").getAsString())
        .contains("is deleted", "https://myaccount.google.com/connections");
    assertThat(given.as("ms-rivera").get(BOOK).code()).isEqualTo("not-connected");
  }

  @Test
  void whatIsDoneToASpreadsheetIsWrittenDown() {
    given.signIn.connected("ms-rivera");

    given.as("ms-rivera").post("/v1/gradebooks", "{\"title\": \"Algebra\"}");
    given.as("ms-rivera").post(BOOK + "/setup", "{}");
    given.as("ms-rivera").get(BOOK);
    given.as("ms-rivera").post("/v1/gradebooks", "{}");
    given.gradebooks.failWith(Why.NO_ACCESS);
    given.as("ms-rivera").get(BOOK);
    given.as("ms-rivera").post(BOOK + "/setup", "{}");

    assertThat(given.seen)
        .containsExactly("create done", "set-up done", "refused no-access", "set-up no-access");
  }

  @Test
  void healthAndMetricsNameNobody() {
    given.signIn.connected("ms-rivera");
    given.as("ms-rivera").post(RECOMPUTE);

    assertThat(given.asNobody().get("/healthz").body()).isEqualTo("{\"status\":\"alive\"}");
    assertThat(given.asNobody().get("/readyz").body()).isEqualTo("{\"status\":\"ready\"}");
    String metrics = given.asNobody().get("/metrics").body();
    assertThat(metrics)
        .contains("hive_requests_seconds_count{method=\"POST\","
            + "route=\"/v1/gradebooks/{id}/recompute\",status=\"200\"}")
        .contains("hive_cells_changed_total 12")
        .doesNotContain("rivera", GivenApi.SHEET);
  }

  @Test
  void readinessFailsWithoutTheDatabase() {
    given.signIn.database.close();

    Answer answer = given.asNobody().get("/readyz");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void withPassedAccessTheCallersOwnTokenServesThisCallAndNoOther() {
    try (GivenApi passing = new GivenApi(URI.create("http://localhost:8080"), true, false)) {
      passing.signIn.google.tokenInfos.put("hers", tokenInfo("ms-rivera", FakeGoogle.ADDON));
      passing.signIn.google.tokenInfos.put("his", tokenInfo("mr-cole", FakeGoogle.ADDON));
      passing.signIn.google.tokenInfos.put("stray", tokenInfo("ms-rivera", "another-client"));

      Answer own = passing.as("ms-rivera").with("X-Google-Access-Token", "hers").post(RECOMPUTE);
      assertThat(own.status()).isEqualTo(200);
      for (String foreign : new String[] {"his", "stray", "unknown"}) {
        Answer answer =
            passing.as("ms-rivera").with("X-Google-Access-Token", foreign).post(RECOMPUTE);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("bad-token");
      }
      assertThat(passing.as("ms-rivera").post(RECOMPUTE).status()).isEqualTo(401);
    }
  }

  private static Map<String, Object> tokenInfo(String subject, String audience) {
    return Map.of(
        "aud",
        audience,
        "sub",
        subject,
        "scope",
        "openid https://www.googleapis.com/auth/spreadsheets",
        "expires_in",
        "3000");
  }
}
