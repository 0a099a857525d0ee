package org.masteryhive.sheets.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.http.CallLog;
import org.masteryhive.sheets.http.Edits;
import org.masteryhive.sheets.http.Faults;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.http.HttpServer;
import org.masteryhive.sheets.http.Quotas;
import org.masteryhive.sheets.http.Traffic;
import org.masteryhive.sheets.http.Waits;
import org.masteryhive.sheets.store.Store;
import org.masteryhive.sheets.store.Table;
import org.masteryhive.sheets.store.Tables;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.SetClock;
import org.masteryhive.sheets.testing.Wire;

class SignInTest {

  private static final String BACK = "http://127.0.0.1:8080/oauth/callback";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
  /** SHA-256 of the verifier, in the letters of an address. */
  private static final String CHALLENGE = challengeOf(VERIFIER);

  private static final String TEACHER = "ana.rivera@school.example";

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");
  private final SignIn signIn = new SignIn(new WithAKey(), clock);
  private final Shelf shelf = person -> person.email().equals(TEACHER)
      ? List.of(new Shelf.Item("file-1", "Algebra"), new Shelf.Item("file-2", "Biology"))
      : List.of();
  private final Gate gate = new Gate(
      signIn,
      new Traffic(
          new CallLog(),
          new Faults(),
          new Quotas(Quotas.Limits.OFF, System::nanoTime),
          new Waits(Duration.ZERO),
          new Edits()));
  private final HttpServer server = HttpServer.start(0, List.of(signIn.routes(shelf, gate)));
  private final Wire wire = new Wire(server.port());

  /** Tables that hold a signing key: drawing one takes a while, and all tests may begin with the same. */
  private static final class WithAKey implements Tables {

    private static final SigningKeys.Stored KEY = drawn();

    @Override
    public <T> Table<T> table(String name, Class<T> type) {
      Table<T> table = Store.inMemory().table(name, type);
      if (type == SigningKeys.Stored.class) {
        table.put("signing", type.cast(KEY));
      }
      return table;
    }

    private static SigningKeys.Stored drawn() {
      Table<SigningKeys.Stored> keys = Store.inMemory().table("keys", SigningKeys.Stored.class);
      assertThat(new SigningKeys(keys, new Secrets()).current()).isNotNull();
      return keys.get("signing").orElseThrow();
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageAsksForThePersonAndEachScope() {
    Answer page = wire.get(authorize(asking("openid email " + Scopes.DRIVE_FILE)));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body())
        .contains("name=\"email\"", "value=\"allow\"", "value=\"deny\"")
        .contains("value=\"openid\"", "value=\"" + Scopes.EMAIL + "\"", Scopes.DRIVE_FILE);
  }

  @Test
  void thePageShowsWhoIsHintedAtByAddressOrByNumber() {
    Map<String, String> byNumber = asking("openid");
    byNumber.put("login_hint", teacher().sub());
    Map<String, String> byAddress = asking("openid");
    byAddress.put("login_hint", "new@school.example");

    assertThat(wire.get(authorize(byNumber)).body()).contains("value=\"" + TEACHER + "\"");
    assertThat(wire.get(authorize(byAddress)).body()).contains("value=\"new@school.example\"");
  }

  @Test
  void consentLeadsBackWithACodeTheStateAndTheLongScopeNames() {
    Answer answer = allow(asking("openid email"), Map.of());

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.leadsTo()).isEqualTo(BACK);
    assertThat(answer.says())
        .containsEntry("state", "the state & more")
        .containsEntry("scope", "openid " + Scopes.EMAIL)
        .containsKey("code");
  }

  @Test
  void aCodeBecomesTokensOnce() {
    String code = allow(asking("openid email " + Scopes.SPREADSHEETS), Map.of()).said("code");

    Answer first = trade(code, VERIFIER);
    Answer second = trade(code, VERIFIER);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().keySet())
        .containsExactlyInAnyOrder(
            "access_token", "expires_in", "scope", "token_type", "id_token", "refresh_token");
    assertThat(first.text("expires_in")).isEqualTo("3599");
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeIsWorthlessWithoutItsVerifierAndSpentByTheAttempt() {
    String code = allow(asking("openid"), Map.of()).said("code");

    Answer stolen = trade(code, "another-verifier-that-is-long-enough-0123456789");
    Answer late = trade(code, VERIFIER);

    assertThat(stolen.status()).isEqualTo(400);
    assertThat(stolen.text("error_description")).isEqualTo("Invalid code verifier.");
    assertThat(late.text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeThatWasAskedForWithAChallengeNeedsAVerifier() {
    String code = allow(asking("openid"), Map.of()).said("code");

    assertThat(trade(code, "").text("error_description")).isEqualTo("Missing code verifier.");
  }

  @Test
  void aVerifierForACodeWithoutAChallengeIsRefused() {
    Map<String, String> asking = asking("openid");
    asking.remove("code_challenge");
    asking.remove("code_challenge_method");
    String code = allow(asking, Map.of()).said("code");

    assertThat(trade(code, VERIFIER).text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeRunsOutAfterTenMinutes() {
    String code = allow(asking("openid"), Map.of()).said("code");

    clock.pass(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(trade(code, VERIFIER).text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeIsGoodForTheAddressItWasSentToOnly() {
    String code = allow(asking("openid"), Map.of()).said("code");
    Map<String, String> form = tradeForm(code, VERIFIER);
    form.put("redirect_uri", "http://127.0.0.1:8080/another");

    assertThat(wire.form("/token", form).text("error")).isEqualTo("redirect_uri_mismatch");
  }

  @Test
  void aWrongSecretOpensNothing() {
    String code = allow(asking("openid"), Map.of()).said("code");
    Map<String, String> form = tradeForm(code, VERIFIER);
    form.put("client_secret", "guessed");

    Answer answer = wire.form("/token", form);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("error")).isEqualTo("invalid_client");
  }

  @Test
  void theSecretMayComeInTheHeader() {
    String code = allow(asking("openid"), Map.of()).said("code");
    Map<String, String> form = tradeForm(code, VERIFIER);
    form.remove("client_id");
    form.remove("client_secret");
    Client client = signIn.project().web();
    String basic = java.util.Base64.getEncoder()
        .encodeToString((client.id() + ":" + client.secret())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(wire.form("/token", form, "Authorization", "Basic " + basic).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/callback",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example/",
        "http://localhost:8080/#fragment",
        "javascript:alert(1)",
        "//127.0.0.1/",
        ""
      })
  void anAddressThatIsNotOnThisMachineIsNeverSentBackTo(String address) {
    Map<String, String> asking = asking("openid");
    asking.put("redirect_uri", address);

    Answer page = wire.get(authorize(asking));
    Answer posted = allow(asking, Map.of());

    assertThat(page.status()).isEqualTo(400);
    assertThat(posted.status()).isEqualTo(400);
    assertThat(posted.header("Location")).isEmpty();
    assertThat(page.body()).contains("redirect_uri_mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1/x", "http://[::1]:5/", "http://127.0.0.1/"})
  void anyAddressOnThisMachineIsSentBackTo(String address) {
    Map<String, String> asking = asking("openid");
    asking.put("redirect_uri", address);

    assertThat(allow(asking, Map.of()).leadsTo()).isEqualTo(address);
  }

  @Test
  void anUnknownClientGetsAPageAndNoRedirect() {
    Map<String, String> asking = asking("openid");
    asking.put("client_id", "<script>");

    Answer page = wire.get(authorize(asking));

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.body()).doesNotContain("<script>").contains("invalid_client");
  }

  @Test
  void denyingLeadsBackWithAccessDenied() {
    Answer answer =
        wire.form(authorize(asking("openid")), Map.of("email", TEACHER, "decision", "deny"));

    assertThat(answer.says()).containsEntry("error", "access_denied").doesNotContainKey("code");
    assertThat(answer.says()).containsEntry("state", "the state & more");
  }

  @Test
  void consentMayBeGivenInPart() {
    Map<String, String> asking = asking("openid email " + Scopes.SPREADSHEETS);

    Answer answer = allow(asking, Map.of("scopes", "openid email"));
    Answer tokens = trade(answer.said("code"), VERIFIER);

    assertThat(answer.says()).containsEntry("scope", "openid " + Scopes.EMAIL);
    assertThat(tokens.text("scope")).isEqualTo("openid " + Scopes.EMAIL);
  }

  @Test
  void consentNeverGoesBeyondWhatWasAsked() {
    Answer answer = allow(asking("openid"), Map.of("scopes", "openid " + Scopes.DRIVE));

    assertThat(answer.says()).containsEntry("scope", "openid");
  }

  @Test
  void uncheckingEverythingIsADenial() {
    Answer answer = allow(asking("openid"), Map.of("asked", "scopes"));

    assertThat(answer.says()).containsEntry("error", "access_denied");
  }

  @Test
  void earlierScopesComeAlongOnlyWhenAskedFor() {
    allow(asking(Scopes.SPREADSHEETS), Map.of());
    Map<String, String> including = asking("openid");
    including.put("include_granted_scopes", "true");

    assertThat(allow(asking("openid"), Map.of()).says()).containsEntry("scope", "openid");
    assertThat(allow(including, Map.of()).says())
        .containsEntry("scope", "openid " + Scopes.SPREADSHEETS);
  }

  @Test
  void anIdentityTokenHasTheAddressOnlyWhenItsScopeWasGranted() throws Exception {
    Map<String, Object> with = identity(tokens("openid email"));
    Map<String, Object> without = identity(tokens("openid"));

    assertThat(with).containsEntry("email", TEACHER).containsEntry("email_verified", true);
    assertThat(without).doesNotContainKeys("email", "email_verified");
    assertThat(without)
        .containsEntry("iss", "https://accounts.google.com")
        .containsEntry("aud", signIn.project().web().id())
        .containsEntry("sub", with.get("sub"));
  }

  @Test
  void withoutOpenidThereIsNoIdentityToken() {
    assertThat(tokens(Scopes.SPREADSHEETS).json().has("id_token")).isFalse();
  }

  @Test
  void identityTokensVerifyByThePublishedKeysBeforeAndAfterARotation() throws Exception {
    String token = tokens("openid").text("id_token");

    assertThat(verifies(token)).isTrue();
    signIn.keys().rotate(false);
    assertThat(verifies(token)).isTrue();
    assertThat(verifies(tokens("openid").text("id_token"))).isTrue();
    signIn.keys().rotate(true);
    assertThat(verifies(token)).isFalse();
  }

  @Test
  void certificatesSayHowLongTheyMayBeKeptAndNothingPrivate() {
    Answer certs = wire.get("/oauth2/v3/certs");

    assertThat(certs.header("Cache-Control")).contains("max-age=");
    assertThat(certs.json().getAsJsonArray("keys"))
        .allSatisfy(key -> assertThat(key.getAsJsonObject().keySet())
            .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n"));
  }

  @Test
  void aRefreshTokenComesWithTheFirstConsentAndWhenAskedForAgain() {
    assertThat(tokens("openid email").json().has("refresh_token")).isTrue();
    assertThat(tokens("openid email").json().has("refresh_token")).isFalse();
    Map<String, String> again = asking("openid email");
    again.put("prompt", "consent");
    Map<String, String> online = asking("openid email " + Scopes.DRIVE);
    online.remove("access_type");

    assertThat(trade(allow(again, Map.of()).said("code"), VERIFIER).json().has("refresh_token"))
        .isTrue();
    assertThat(trade(allow(online, Map.of()).said("code"), VERIFIER).json().has("refresh_token"))
        .isFalse();
  }

  @Test
  void aRefreshTokenGivesNewAccessTokensWithTheSameScopes() {
    Answer first = tokens("openid " + Scopes.SPREADSHEETS);

    Answer second = refresh(first.text("refresh_token"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("scope")).isEqualTo("openid " + Scopes.SPREADSHEETS);
    assertThat(second.text("access_token")).isNotEqualTo(first.text("access_token"));
    assertThat(second.json().has("refresh_token")).isFalse();
  }

  @Test
  void revokingOneTokenEndsThemAll() {
    Answer first = tokens("openid email");
    Map<String, String> again = asking("openid email");
    again.put("prompt", "consent");
    Answer second = trade(allow(again, Map.of()).said("code"), VERIFIER);
    String waiting = allow(asking("openid"), Map.of()).said("code");
    AccessToken addon = signIn
        .tokens()
        .issue(
            signIn.people().meet(TEACHER).orElseThrow(),
            signIn.project().addon(),
            Scopes.of("openid"),
            false);
    AccessToken colleague = signIn
        .tokens()
        .issue(
            signIn.people().meet("kim@school.example").orElseThrow(),
            signIn.project().addon(),
            Scopes.of("openid"),
            false);

    Answer revoked = wire.form("/revoke", Map.of("token", first.text("access_token")));

    assertThat(revoked.status()).isEqualTo(200);
    assertThat(refresh(first.text("refresh_token")).text("error_description"))
        .isEqualTo("Token has been expired or revoked.");
    assertThat(refresh(second.text("refresh_token")).status()).isEqualTo(400);
    assertThat(trade(waiting, VERIFIER).status()).isEqualTo(400);
    assertThat(tokeninfo(addon.token()).status()).isEqualTo(400);
    assertThat(tokeninfo(colleague.token()).status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenRevokesToo() {
    Answer tokens = tokens("openid email");

    wire.form("/revoke", Map.of("token", tokens.text("refresh_token")));

    assertThat(tokeninfo(tokens.text("access_token")).status()).isEqualTo(400);
    assertThat(wire.form("/revoke", Map.of("token", "nothing")).text("error"))
        .isEqualTo("invalid_token");
  }

  @Test
  void tokeninfoTellsWhoseATokenIsAndForWhom() {
    JsonObject facts = tokeninfo(tokens("openid email").text("access_token")).json();

    assertThat(facts.get("aud").getAsString()).isEqualTo(signIn.project().web().id());
    assertThat(facts.get("azp")).isEqualTo(facts.get("aud"));
    assertThat(facts.get("sub").getAsString())
        .isEqualTo(signIn.people().find(TEACHER).orElseThrow().sub());
    assertThat(facts.get("scope").getAsString()).isEqualTo("openid " + Scopes.EMAIL);
    assertThat(facts.get("expires_in").getAsString()).isEqualTo("3600");
    assertThat(facts.get("exp").getAsString()).isEqualTo("1772463600");
    assertThat(facts.get("email").getAsString()).isEqualTo(TEACHER);
    assertThat(facts.get("email_verified").getAsString()).isEqualTo("true");
  }

  @Test
  void theOlderTokeninfoUsesItsOlderNames() {
    String token = tokens("openid email").text("access_token");

    Answer facts = wire.get("/oauth2/v1/tokeninfo?access_token=" + token);

    assertThat(facts.text("audience")).isEqualTo(signIn.project().web().id());
    assertThat(facts.text("user_id")).hasSize(21);
    assertThat(facts.text("expires_in")).isEqualTo("3600");
  }

  @Test
  void anAccessTokenRunsOutAfterAnHour() {
    String token = tokens("openid").text("access_token");

    clock.pass(Duration.ofHours(1));

    assertThat(tokeninfo(token).status()).isEqualTo(400);
    assertThat(tokeninfo(token).text("error_description")).isEqualTo("Invalid Value");
  }

  @Test
  void userinfoTellsAsMuchAsTheScopesAllow() {
    String with = tokens("openid email profile").text("access_token");
    String without = tokens("openid").text("access_token");

    assertThat(wire.get("/oauth2/v3/userinfo", "Authorization", "Bearer " + with)
            .json()
            .keySet())
        .contains("sub", "email", "name");
    assertThat(wire.get("/oauth2/v3/userinfo", "Authorization", "Bearer " + without)
            .json()
            .keySet())
        .doesNotContain("email", "name");
    assertThat(wire.get("/oauth2/v3/userinfo").status()).isEqualTo(401);
  }

  @Test
  void pickingOffersThePersonsFilesAndGivesBackTheChosenOnes() {
    Map<String, String> asking = picking();
    asking.put("login_hint", TEACHER);
    signIn.people().meet(TEACHER);

    Answer page = wire.get(authorize(asking));
    Answer answer = allow(asking, Map.of("file_ids", "file-2,not-hers"));

    assertThat(page.body()).contains("Algebra", "Biology", "value=\"file-1\"");
    assertThat(answer.says()).containsEntry("picked_file_ids", "file-2");
    assertThat(signIn.tokens().granted(teacher()).files()).containsExactly("file-2");
  }

  @Test
  void onlyTheOfferedFilesCanBePicked() {
    Map<String, String> asking = picking();
    asking.put("file_ids", "file-1");

    Answer plain = allow(asking, Map.of());
    Answer greedy = allow(asking, Map.of("file_ids", "file-2"));

    assertThat(plain.says()).containsEntry("picked_file_ids", "file-1");
    assertThat(greedy.says()).doesNotContainKey("picked_file_ids");
  }

  @Test
  void revokingTakesThePickedFilesAwayToo() {
    Answer answer = allow(picking(), Map.of("file_ids", "file-1"));
    Answer tokens = trade(answer.said("code"), VERIFIER);

    wire.form("/revoke", Map.of("token", tokens.text("access_token")));

    assertThat(signIn.tokens().granted(teacher()).files()).isEmpty();
  }

  @Test
  void withoutAPageOnlyWhatWasGrantedBeforeIsGranted() {
    Map<String, String> silent = asking("openid");
    silent.put("prompt", "none");
    silent.put("login_hint", TEACHER);

    assertThat(wire.get(authorize(silent)).says()).containsEntry("error", "login_required");
    allow(asking("openid"), Map.of());
    assertThat(wire.get(authorize(silent)).says()).containsKey("code");
  }

  @Test
  void anotherPageCannotSayYes() {
    Answer answer = wire.form(
        authorize(asking("openid")),
        Map.of("email", TEACHER, "decision", "allow"),
        "Origin",
        "https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aPersonIsAlwaysTheSameNumber() {
    Person first = signIn.people().meet("Ana.Rivera@School.example ").orElseThrow();

    assertThat(first).isEqualTo(teacher());
    assertThat(first.sub()).matches("1\\d{20}");
    assertThat(first.name()).isEqualTo("Ana Rivera");
    assertThat(first.hostedDomain()).contains("school.example");
    assertThat(Person.parse("someone@gmail.com").orElseThrow().hostedDomain()).isEmpty();
    assertThat(Person.parse("not an address")).isEmpty();
  }

  @Test
  void theDiscoveryDocumentNamesTheIssuerAndTheseAddresses() {
    Answer found = wire.get("/.well-known/openid-configuration");

    assertThat(found.text("issuer")).isEqualTo("https://accounts.google.com");
    assertThat(found.text("token_endpoint")).isEqualTo(wire.base() + "/token");
    assertThat(wire.get(found.text("jwks_uri").replace(wire.base(), "")).status())
        .isEqualTo(200);
  }

  private Person teacher() {
    return signIn.people().meet(TEACHER).orElseThrow();
  }

  private Map<String, String> picking() {
    Map<String, String> asking = asking(Scopes.DRIVE_FILE);
    asking.put("trigger_onepick", "true");
    asking.put("prompt", "consent");
    return asking;
  }

  private Map<String, String> asking(String scope) {
    Map<String, String> asking = new LinkedHashMap<>();
    asking.put("response_type", "code");
    asking.put("client_id", signIn.project().web().id());
    asking.put("redirect_uri", BACK);
    asking.put("scope", scope);
    asking.put("state", "the state & more");
    asking.put("access_type", "offline");
    asking.put("code_challenge", CHALLENGE);
    asking.put("code_challenge_method", "S256");
    return asking;
  }

  private static String authorize(Map<String, String> asking) {
    return "/o/oauth2/v2/auth?" + Wire.query(asking);
  }

  private Answer allow(Map<String, String> asking, Map<String, String> more) {
    Map<String, String> form = new LinkedHashMap<>(more);
    form.put("email", TEACHER);
    form.put("decision", "allow");
    return wire.form(authorize(asking), form);
  }

  private Answer tokens(String scope) {
    return trade(String.valueOf(allow(asking(scope), Map.of()).said("code")), VERIFIER);
  }

  private Map<String, String> tradeForm(String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", BACK);
    form.put("client_id", signIn.project().web().id());
    form.put("client_secret", signIn.project().web().secret());
    form.put("code_verifier", verifier);
    return form;
  }

  private Answer trade(String code, String verifier) {
    return wire.form("/token", tradeForm(code, verifier));
  }

  private Answer refresh(String token) {
    return wire.form(
        "/token",
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            token,
            "client_id",
            signIn.project().web().id(),
            "client_secret",
            signIn.project().web().secret()));
  }

  private Answer tokeninfo(String token) {
    return wire.get("/oauth2/v3/tokeninfo?access_token=" + token);
  }

  private static Map<String, Object> identity(Answer tokens) throws Exception {
    return JWSObject.parse(tokens.text("id_token")).getPayload().toJSONObject();
  }

  private boolean verifies(String token) throws Exception {
    JWKSet keys = JWKSet.parse(wire.get("/oauth2/v3/certs").body());
    JWSObject signed = JWSObject.parse(token);
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
    return key != null && signed.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  private static String challengeOf(String verifier) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
          .digest(verifier.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
