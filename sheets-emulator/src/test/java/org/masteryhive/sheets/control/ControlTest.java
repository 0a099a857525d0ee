package org.masteryhive.sheets.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

class ControlTest {

  private static final String TEACHER = "ana.rivera@school.example";
  private static final String ABOUT = "/drive/v3/about?fields=user";

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");
  private final GivenEmulator given = GivenEmulator.at(clock);
  private final Wire wire = given.wire();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void anIdentityTokenIsAsTheAddonGetsIt() throws Exception {
    String token = identity("{\"email\": \"" + TEACHER + "\"}");

    Map<String, Object> claims = claims(token);
    String addon = given.emulator().project().addon().id();
    long now = clock.instant().getEpochSecond();
    assertThat(claims)
        .containsEntry("iss", "https://accounts.google.com")
        .containsEntry("aud", addon)
        .containsEntry("azp", addon)
        .containsEntry("email", TEACHER)
        .containsEntry("email_verified", true)
        .containsEntry("hd", "school.example")
        .containsEntry("iat", now)
        .containsEntry("exp", now + 3600);
    assertThat((String) claims.get("sub")).matches("\\d{21}");
    JWKSet keys = JWKSet.parse(wire.get("/oauth2/v3/certs").body());
    JWSObject signed = JWSObject.parse(token);
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
    assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
  }

  @Test
  void claimsArePutOverTheTokensOwnAndNullLeavesOneOut() throws Exception {
    Map<String, Object> claims = claims(identity("""
                {"email": "ana.rivera@school.example", "audience": "another",
                 "claims": {"email_verified": false, "hd": null, "azp": "third", "nbf": 12, "extra": ["a", 1]}}
                """));

    assertThat(claims)
        .containsEntry("email_verified", false)
        .containsEntry("aud", "another")
        .containsEntry("azp", "third")
        .containsEntry("nbf", 12L)
        .containsEntry("extra", java.util.List.of("a", 1L))
        .doesNotContainKey("hd");
  }

  @Test
  void aTokenMayHaveRunOutAlready() throws Exception {
    Map<String, Object> claims =
        claims(identity("{\"email\": \"" + TEACHER + "\", \"expiresIn\": -30}"));

    long now = clock.instant().getEpochSecond();
    assertThat(claims).containsEntry("exp", now - 30);
    assertThat((Long) claims.get("iat")).isLessThan(now - 30);
  }

  @Test
  void anAccessTokenIsForTheApiAsThatPerson() {
    Answer about = wire.get(ABOUT, given.as(TEACHER));
    String token = given.as(TEACHER)[1].replace("Bearer ", "");
    Answer facts = wire.get("/tokeninfo?access_token=" + token);

    assertThat(about.json().getAsJsonObject("user").get("emailAddress").getAsString())
        .isEqualTo(TEACHER);
    assertThat(facts.text("scope"))
        .isEqualTo(
            "https://www.googleapis.com/auth/spreadsheets https://www.googleapis.com/auth/drive");
    assertThat(facts.text("aud")).isEqualTo(given.emulator().project().addon().id());
    assertThat(facts.text("sub")).hasSize(21);
  }

  @Test
  void anAccessTokenMayHaveOtherScopesByTheirLongOrShortNames() {
    String token = given.as(TEACHER, "email", "drive.file")[1].replace("Bearer ", "");

    assertThat(wire.get("/tokeninfo?access_token=" + token).text("scope"))
        .isEqualTo("https://www.googleapis.com/auth/userinfo.email"
            + " https://www.googleapis.com/auth/drive.file");
  }

  @Test
  void whoeverIsNamedIsAPersonFromThenOn() {
    identity("{\"email\": \"new@school.example\"}");

    assertThat(wire.get("/emulator/v1/people").body()).contains("new@school.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | identity-tokens | {}",
        "POST | identity-tokens | {\"email\": \"nobody\"}",
        "POST | identity-tokens | {\"email\": 5}",
        "POST | identity-tokens | {\"email\": \"a@b.c\", \"expiresIn\": \"soon\"}",
        "POST | identity-tokens | {\"email\": \"a@b.c\", \"unknown\": 1}",
        "POST | access-tokens | {\"email\": \"a@b.c\", \"scopes\": [1]}",
        "POST | access-tokens | not json",
        "POST | access-tokens | []",
        "PUT | faults | {}",
        "PUT | faults | [{\"path\": \"(\"}]",
        "PUT | faults | [{\"status\": 99}]",
        "PUT | faults | [{\"times\": -1}]",
        "PUT | faults | [{\"apply\": \"yes\"}]",
        "PUT | quotas | {\"readsPerMinute\": -1}",
        "PUT | quotas | {\"readsPerMinute\": 1.5}",
        "PUT | latency | {\"readMs\": -1}",
        "PUT | edits | [{\"spreadsheetId\": \"x\", \"after\": \"never\", \"requests\": [{}]}]",
        "PUT | edits | [{\"after\": \"read\", \"requests\": [{}]}]",
        "PUT | edits | [{\"spreadsheetId\": \"x\", \"after\": \"read\"}]",
        "POST | fetch | {\"url\": \"ftp://127.0.0.1/\"}"
      })
  void aControlCallThatCannotBeMeantSaysWhatIsWrong(String method, String call, String body) {
    Answer answer = wire.json(method, "/emulator/v1/" + call, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isNotBlank();
  }

  @Test
  void onlyJsonIsTaken() {
    Answer form = wire.form("/emulator/v1/access-tokens", Map.of("email", TEACHER));

    assertThat(form.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1:1",
        "null"
      })
  void noPageElsewhereMayMakeControlCalls(String origin) {
    Answer answer = wire.json(
        "POST", "/emulator/v1/access-tokens", "{\"email\": \"" + TEACHER + "\"}", "Origin", origin);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("token\":");
  }

  @Test
  void theEmulatorsOwnPageMayMakeThem() {
    Answer answer = wire.json(
        "POST",
        "/emulator/v1/access-tokens",
        "{\"email\": \"" + TEACHER + "\"}",
        "Origin",
        wire.base());

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void theCallsSoFarAreListedUntilTheyAreForgotten() {
    String[] teacher = given.as(TEACHER);
    wire.delete("/emulator/v1/requests");

    wire.get(ABOUT, teacher);
    wire.json("POST", "/drive/v3/files", "{\"name\": \"x\"}", teacher);
    wire.get(ABOUT, "Authorization", "Bearer wrong");

    var calls = wire.get("/emulator/v1/requests").tree().getAsJsonArray();
    assertThat(calls).hasSize(3);
    JsonObject first = calls.get(0).getAsJsonObject();
    assertThat(first.keySet())
        .containsExactlyInAnyOrder(
            "method", "path", "email", "status", "requestBytes", "responseBytes", "kind");
    assertThat(first.get("path").getAsString()).isEqualTo("/drive/v3/about");
    assertThat(first.get("email").getAsString()).isEqualTo(TEACHER);
    assertThat(first.get("kind").getAsString()).isEqualTo("read");
    assertThat(calls.get(1).getAsJsonObject().get("kind").getAsString()).isEqualTo("write");
    assertThat(calls.get(1).getAsJsonObject().get("requestBytes").getAsLong()).isEqualTo(13);
    assertThat(calls.get(2).getAsJsonObject().get("status").getAsInt()).isEqualTo(401);
    wire.delete("/emulator/v1/requests");
    assertThat(wire.get("/emulator/v1/requests").tree().getAsJsonArray()).isEmpty();
  }

  @Test
  void aFaultMeetsTheCallsThatItIsMeantFor() {
    String[] teacher = given.as(TEACHER);
    faults(
        "[{\"method\": \"GET\", \"path\": \"/about$\", \"skip\": 1, \"times\": 2, \"status\": 503}]");

    assertThat(wire.get(ABOUT, teacher).status()).isEqualTo(200);
    assertThat(wire.get("/drive/v3/files", teacher).status()).isEqualTo(200);
    assertThat(wire.get(ABOUT, teacher).status()).isEqualTo(503);
    assertThat(wire.get(ABOUT, teacher).status()).isEqualTo(503);
    assertThat(wire.get(ABOUT, teacher).status()).isEqualTo(200);
  }

  @Test
  void aFaultStopsACallUnlessItIsToTakeEffect() {
    String[] teacher = given.as(TEACHER);
    faults("[{\"method\": \"POST\", \"path\": \"/files\", \"times\": 1, \"status\": 500}]");
    wire.json("POST", "/drive/v3/files", "{\"name\": \"stopped\"}", teacher);
    faults(
        "[{\"method\": \"POST\", \"path\": \"/files\", \"times\": 1, \"apply\": true, \"status\": 500}]");
    Answer lost = wire.json("POST", "/drive/v3/files", "{\"name\": \"lost\"}", teacher);

    assertThat(lost.status()).isEqualTo(500);
    assertThat(wire.get("/drive/v3/files", teacher).body())
        .contains("lost")
        .doesNotContain("stopped");
  }

  @Test
  void aFaultMayCloseTheConnectionAfterTheCallTookEffect() {
    String[] teacher = given.as(TEACHER);
    faults(
        "[{\"method\": \"POST\", \"path\": \"/files\", \"times\": 1, \"apply\": true, \"close\": true}]");

    assertThatThrownBy(() -> wire.json("POST", "/drive/v3/files", "{\"name\": \"lost\"}", teacher))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(wire.get("/drive/v3/files", teacher).body()).contains("lost");
  }

  @Test
  void aFaultMeetsTheSignInToo() {
    faults("[{\"path\": \"/oauth2/v3/certs\", \"times\": 1, \"status\": 503}]");

    assertThat(wire.get("/oauth2/v3/certs").status()).isEqualTo(503);
    assertThat(wire.get("/oauth2/v3/certs").status()).isEqualTo(200);
  }

  @Test
  void quotasAreAPersonsAndEveryones() {
    String id = given.spreadsheet(TEACHER, "Algebra");
    given.share(TEACHER, id, "kim@school.example", "reader");
    Answer set = wire.json(
        "PUT",
        "/emulator/v1/quotas",
        "{\"readsPerMinutePerUser\": 2, \"writesPerMinutePerUser\": 0, \"readsPerMinute\": 0,"
            + " \"writesPerMinute\": 0}");
    String[] teacher = given.as(TEACHER);
    String[] mentor = given.as("kim@school.example");

    assertThat(set.status()).isEqualTo(200);
    Answer refused = refusedInTheEnd(id, teacher);
    assertThat(refused.header("Retry-After")).isEmpty();
    assertThat(refused.body())
        .contains("RESOURCE_EXHAUSTED", "ReadRequestsPerMinutePerUser", "RATE_LIMIT_EXCEEDED");
    assertThat(given.read(id, mentor).status()).isEqualTo(200);

    wire.json(
        "PUT", "/emulator/v1/quotas", "{\"readsPerMinutePerUser\": 0, \"readsPerMinute\": 3}");
    assertThat(refusedInTheEnd(id, mentor).body()).contains("\"ReadRequestsPerMinute\"");
  }

  /** How many are let through is tried elsewhere, on a clock that stands; here a minute may pass between any two. */
  private Answer refusedInTheEnd(String id, String... person) {
    Answer answer = given.read(id, person);
    for (int i = 0; i < 20 && answer.status() != 429; i++) {
      answer = given.read(id, person);
    }
    assertThat(answer.status()).isEqualTo(429);
    return answer;
  }

  @Test
  void limitsThatAreNotNamedStayAsTheyAre() {
    Answer answer = wire.json("PUT", "/emulator/v1/quotas", "{\"readsPerMinute\": 0}");

    assertThat(answer.json().get("readsPerMinute").getAsInt()).isZero();
    assertThat(answer.json().get("readsPerMinutePerUser").getAsInt()).isEqualTo(60);
    assertThat(answer.json().get("writesPerMinute").getAsInt()).isEqualTo(300);
  }

  @Test
  void latencyIsTakenAsItIsSet() {
    assertThat(wire.json("PUT", "/emulator/v1/latency", "{\"readMs\": 60}").status())
        .isEqualTo(200);

    long before = System.nanoTime();
    wire.get(ABOUT, given.as(TEACHER));
    assertThat(System.nanoTime() - before).isGreaterThan(60_000_000);
  }

  @Test
  void somebodyElsesEditHappensRightAfterTheCallThatItWaitsFor() {
    String id = given.spreadsheet(TEACHER, "Algebra");
    String[] teacher = given.as(TEACHER);
    Answer set = wire.json(
        "PUT",
        "/emulator/v1/edits",
        "[{\"spreadsheetId\": \"" + id + "\", \"after\": \"read\", \"skip\": 1, \"requests\":"
            + " [{\"updateSpreadsheetProperties\": {\"properties\": {\"title\": \"Edited\"},"
            + " \"fields\": \"title\"}}]}]");

    assertThat(set.status()).isEqualTo(200);
    assertThat(given.read(id, teacher).body()).contains("Algebra");
    assertThat(given.read(id, teacher).body()).contains("Algebra");
    assertThat(given.read(id, teacher).body()).contains("Edited").doesNotContain("Algebra");
    given.write(id, teacher);
    assertThat(given.read(id, teacher).body()).contains("written");
  }

  @Test
  void whoamiTellsWhoseTokenItIs() {
    assertThat(wire.get("/emulator/v1/whoami", given.as(TEACHER)).text("email")).isEqualTo(TEACHER);
    assertThat(wire.get("/emulator/v1/whoami").status()).isEqualTo(401);
  }

  @Test
  void theClientsCanBeAskedFor() {
    assertThat(wire.get("/emulator/v1/clients").json().keySet())
        .containsExactlyInAnyOrder("oauthClientId", "oauthClientSecret", "addonClientId");
  }

  @Test
  void freshKeysSign() throws Exception {
    String before =
        JWSObject.parse(identity("{\"email\": \"a@b.c\"}")).getHeader().getKeyID();

    Answer answer = wire.json("POST", "/emulator/v1/keys", "{\"forget\": true}");
    String after =
        JWSObject.parse(identity("{\"email\": \"a@b.c\"}")).getHeader().getKeyID();

    assertThat(after).isEqualTo(answer.text("kid")).isNotEqualTo(before);
    assertThat(wire.get("/oauth2/v3/certs").body()).contains(after).doesNotContain(before);
  }

  @Test
  void theAddonMayFetchWhatItsManifestAllowsAndNothingElse(@TempDir Path folder) throws Exception {
    Path manifest = folder.resolve("appsscript.json");
    Files.writeString(manifest, "{\"urlFetchWhitelist\": [\"" + wire.base() + "/oauth2/\"]}");
    given.emulator().allow(AllowList.ofManifest(manifest).and("https://elsewhere.example/"));

    Answer allowed = fetch(wire.base() + "/oauth2/v3/certs");
    Answer climbing = fetch(wire.base() + "/oauth2/../emulator/v1/clients");
    Answer refused = fetch(wire.base() + "/emulator/v1/clients");

    assertThat(allowed.status()).isEqualTo(200);
    assertThat(allowed.json().get("status").getAsInt()).isEqualTo(200);
    assertThat(allowed.text("body")).contains("keys");
    assertThat(allowed.json().getAsJsonObject("headers").has("content-type")).isTrue();
    assertThat(climbing.status()).isEqualTo(403);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(fetch("https://elsewhere.example/").status()).isEqualTo(403);
  }

  @Test
  void theServiceOfTheDemoMayBeFetched() {
    given.emulator().allow(AllowList.none().and(wire.base()));

    Answer answer = wire.json(
        "POST",
        "/emulator/v1/fetch",
        "{\"url\": \"" + wire.base() + "/token\", \"method\": \"post\", \"headers\":"
            + " {\"Content-Type\": \"application/x-www-form-urlencoded\", \"Host\": \"x\"},"
            + " \"body\": \"grant_type=none\"}");

    assertThat(answer.json().get("status").getAsInt()).isEqualTo(400);
    assertThat(answer.text("body")).contains("unsupported_grant_type");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/v1/, https://a.example/v1/x, true",
    "https://a.example/v1, https://a.example/v1, true",
    "https://a.example/v1, https://a.example/v12, false",
    "https://a.example/, https://a.example.evil/, false",
    "https://a.example/, http://a.example/, false",
    "https://a.example/, https://a.example:8443/, false",
    "https://a.example/, https://A.example/x?y, true"
  })
  void anAddressIsAllowedWhenItBeginsAsAnEntryDoes(String entry, String address, boolean allowed) {
    AllowList list = new AllowList(java.util.List.of(URI.create(entry)));

    assertThat(list.allows(URI.create(address))).isEqualTo(allowed);
  }

  private Answer fetch(String url) {
    return wire.json("POST", "/emulator/v1/fetch", "{\"url\": \"" + url + "\"}");
  }

  private void faults(String body) {
    assertThat(wire.json("PUT", "/emulator/v1/faults", body).status()).isEqualTo(200);
  }

  private String identity(String body) {
    return wire.json("POST", "/emulator/v1/identity-tokens", body).text("token");
  }

  private static Map<String, Object> claims(String token) throws Exception {
    return JWSObject.parse(token).getPayload().toJSONObject();
  }
}
