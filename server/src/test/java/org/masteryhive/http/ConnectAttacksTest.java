package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.http.GivenApi.Answer;
import org.masteryhive.signin.FakeGoogle;
import org.masteryhive.signin.GivenSignIn;

/** What someone may try to connect what is not hers, over real HTTP. After each attempt the database is looked into. */
class ConnectAttacksTest {

  private static final String ALICE = "ms-rivera";
  private static final String MALLORY = "mallory";

  private final GivenApi given = new GivenApi(URI.create("https://hive.example.org"), false, true);
  private final List<String> attacks = new ArrayList<>();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void noAttackStoresAToken() {
    replays();
    swaps();
    otherAccounts();
    lessThanIsNeeded();
    forgedTickets();
    openRedirects();
    oddCallbacks();
    tooLate();

    System.out.printf("trust: %d attacks on connecting: 0 tokens stored%n", attacks.size());
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void theCookieIsTheHostsOwnAndNobodyElsesToReadOrSet() {
    String cookie = given.asNobody().get("/connect?ticket=" + ticket(ALICE)).header("Set-Cookie");

    assertThat(cookie)
        .startsWith("__Host-hive-connect=")
        .contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void whoseItIsConnects() {
    consents(ALICE, Map.of());
    Begun begun = begin(ticket(ALICE));

    assertThat(come(begun.state(), begun.cookie()).status()).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
  }

  private void replays() {
    consents(ALICE, Map.of());
    String ticket = ticket(ALICE);
    Begun one = begin(ticket);
    Begun two = begin(ticket);
    come(one.state(), one.cookie());
    forget();
    refused("an answer of Google's, replayed", come(one.state(), one.cookie()));
    refused("a ticket that served, begun twice before", come(two.state(), two.cookie()));
    refused(
        "a ticket that served, opened again", given.asNobody().get("/connect?ticket=" + ticket));
  }

  private void swaps() {
    Begun hers = begin(ticket(ALICE));
    Begun mallorys = begin(ticket(MALLORY));
    consents(ALICE, Map.of());
    refused("her consent with his state", come(mallorys.state(), mallorys.cookie()));
    refused(
        "her state in his browser", come(hers.state(), begin(ticket(MALLORY)).cookie()));
    refused("her state in no browser", come(begin(ticket(ALICE)).state(), Optional.empty()));
    refused(
        "his link opened by her, who is signed in",
        come(begin(ticket(MALLORY), hers.cookie()).state(), hers.cookie()));
    consents(MALLORY, Map.of());
    Begun again = begin(ticket(ALICE));
    refused("his code slipped into her answer", come(again.state(), again.cookie()));
  }

  private void otherAccounts() {
    consents(MALLORY, Map.of("email", ALICE + "@school.example.org"));
    attempt("another account with her e-mail");
    consents(ALICE, Map.of("aud", FakeGoogle.ADDON, "azp", FakeGoogle.ADDON));
    attempt("an identity that was made for the add-on");
    consents(ALICE, Map.of("aud", "another-client", "azp", "another-client"));
    attempt("an identity that was made for another program");
    consents(ALICE, Map.of("iss", "https://accounts.evil.example"));
    attempt("an identity from elsewhere");
    consents(ALICE, Map.of("email_verified", false));
    attempt("an e-mail that nobody verified");
    given.signIn.google.tokens =
        form -> GivenSignIn.granted("access", Map.of("refresh_token", "refresh"));
    attempt("no identity at all");
  }

  private void lessThanIsNeeded() {
    answers(ALICE, Map.of(), Map.of("scope", "openid email"));
    attempt("a scope left out");
    answers(ALICE, Map.of(), Map.of("scope", ""));
    attempt("all scopes left out");
    answers(ALICE, Map.of(), Map.of("refresh_token", ""));
    attempt("access for an hour only");
    given.signIn.google.tokens =
        form -> new FakeGoogle.Reply(400, Map.of("error", "invalid_grant"));
    attempt("a code that Google does not take");
    given.signIn.google.tokens = form -> new FakeGoogle.Reply(200, Map.of());
    attempt("an empty answer of Google's");
  }

  private void forgedTickets() {
    consents(ALICE, Map.of());
    String ticket = ticket(ALICE);
    try (GivenSignIn elsewhere = new GivenSignIn()) {
      String foreign = ticketIn(elsewhere.flow.connectUrl(GivenSignIn.identity(ALICE)));
      open("a ticket from another service", "ticket=" + foreign);
    }
    open(
        "a ticket with a letter changed",
        "ticket=" + (ticket.startsWith("A") ? "B" : "A") + ticket.substring(1));
    open("half a ticket", "ticket=" + ticket.substring(0, ticket.length() / 2));
    open("a ticket in plain text", "ticket=" + encoded("{\"subject\":\"ms-rivera\"}"));
    open("two tickets", "ticket=" + ticket + "&ticket=" + ticket(MALLORY));
    open("no ticket", "");
  }

  private void openRedirects() {
    for (String more : List.of(
        "&redirect_uri=https://evil.example/",
        "&next=//evil.example",
        "&state=chosen-by-him",
        "&login_hint=mallory%40evil.example",
        "&client_id=his")) {
      String location =
          given.asNobody().get("/connect?ticket=" + ticket(ALICE) + more).header("Location");
      assertThat(location).startsWith(given.signIn.google.address() + "/o/oauth2/v2/auth?");
      Map<String, String> asked = parameters(URI.create(location));
      assertThat(asked)
          .containsEntry("redirect_uri", GivenSignIn.SERVICE + "/oauth/callback")
          .containsEntry("client_id", FakeGoogle.CLIENT)
          .containsEntry("login_hint", ALICE + "@school.example.org");
      assertThat(asked.get("state")).isNotEqualTo("chosen-by-him").hasSizeGreaterThanOrEqualTo(43);
      assertThat(location).doesNotContain("evil");
      attacks.add("an open redirect with " + more);
    }
    open("a line break in the ticket", "ticket=" + encoded("x\r\nLocation: https://evil.example"));
  }

  private void oddCallbacks() {
    consents(ALICE, Map.of());
    Begun begun = begin(ticket(ALICE));
    refused("a guessed state", come("guessed", begun.cookie()));
    refused("a ticket for a state", come(ticket(ALICE), begun.cookie()));
    callback("no state", "code=code", begun.cookie());
    callback("two states", "code=code&state=" + begun.state() + "&state=x", begun.cookie());
    callback("two codes", "code=a&code=b&state=" + begin(ticket(ALICE)).state(), begun.cookie());
    Begun declined = begin(ticket(ALICE));
    callback(
        "a code beside a refusal",
        "error=access_denied&code=code&state=" + declined.state(),
        declined.cookie());
    Begun posted = begin(ticket(ALICE));
    Answer answer = given
        .asNobody()
        .with("Cookie", posted.cookie().orElse(""))
        .with("Content-Type", "application/x-www-form-urlencoded")
        .send(
            "/oauth/callback",
            "POST",
            BodyPublishers.ofString("code=code&state=" + posted.state()));
    refused("the answer as a form", answer);
    String pick = ticketIn(given.signIn.flow.pickUrl(GivenSignIn.identity(ALICE), GivenApi.SHEET));
    Begun picking = begin(pick);
    refused(
        "a ticket for choosing a file, to connect with", come(picking.state(), picking.cookie()));
  }

  private void tooLate() {
    Begun begun = begin(ticket(ALICE));
    String ticket = ticket(ALICE);
    given.signIn.hands.move(Duration.ofMinutes(10));
    refused("an answer after ten minutes", come(begun.state(), begun.cookie()));
    open("a ticket after ten minutes", "ticket=" + ticket);
  }

  /** Begins in her own browser, and comes back there. */
  private void attempt(String what) {
    Begun begun = begin(ticket(ALICE));
    refused(what, come(begun.state(), begun.cookie()));
  }

  private void open(String what, String query) {
    refused(what, given.asNobody().get("/connect?" + query));
  }

  private void callback(String what, String query, Optional<String> cookie) {
    refused(
        what, given.asNobody().with("Cookie", cookie.orElse("")).get("/oauth/callback?" + query));
  }

  private void refused(String what, Answer answer) {
    assertThat(answer.status()).as(what).isBetween(400, 502);
    assertThat(stored()).as("tokens stored by " + what).isZero();
    attacks.add(what);
  }

  /** A visit to Google's page that was begun: its state, and the browser's cookie. */
  private record Begun(String state, Optional<String> cookie) {}

  private Begun begin(String ticket) {
    return begin(ticket, Optional.empty());
  }

  private Begun begin(String ticket, Optional<String> browser) {
    GivenApi.Request request = given.asNobody();
    browser.ifPresent(cookie -> request.with("Cookie", cookie));
    Answer answer = request.get("/connect?ticket=" + ticket);
    assertThat(answer.status()).isEqualTo(302);
    return new Begun(
        parameters(URI.create(answer.header("Location"))).getOrDefault("state", ""),
        Optional.of(answer.header("Set-Cookie").replaceAll(";.*", "")));
  }

  private Answer come(String state, Optional<String> cookie) {
    GivenApi.Request request = given.asNobody();
    cookie.ifPresent(word -> request.with("Cookie", word));
    return request.get("/oauth/callback?code=code&state=" + encoded(state));
  }

  private String ticket(String subject) {
    return ticketIn(given.signIn.flow.connectUrl(GivenSignIn.identity(subject)));
  }

  private static String ticketIn(URI address) {
    return parameters(address).getOrDefault("ticket", "");
  }

  private void consents(String subject, Map<String, Object> claims) {
    answers(subject, claims, Map.of());
  }

  private void answers(String subject, Map<String, Object> claims, Map<String, Object> more) {
    Map<String, Object> all =
        new HashMap<>(Map.of("aud", FakeGoogle.CLIENT, "azp", FakeGoogle.CLIENT));
    all.putAll(claims);
    Map<String, Object> answer = new HashMap<>();
    answer.put("refresh_token", "refresh");
    answer.put("id_token", FakeGoogle.identityToken(subject, GivenSignIn.NOW, all));
    answer.putAll(more);
    given.signIn.google.tokens = form -> GivenSignIn.granted("access", answer);
  }

  private int stored() {
    return given.signIn.database.look(sql -> {
      try (ResultSet rows = sql.createStatement().executeQuery("SELECT COUNT(*) FROM connection")) {
        return rows.next() ? rows.getInt(1) : -1;
      }
    });
  }

  private void forget() {
    given.signIn.database.change(
        sql -> sql.createStatement().executeUpdate("DELETE FROM connection"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(URI address) {
    Map<String, String> parameters = new HashMap<>();
    for (String field : address.getRawQuery().split("&", -1)) {
      String[] parts = field.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
