package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.signin.GivenSignIn.NOW;
import static org.masteryhive.signin.GivenSignIn.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.signin.ConnectEnd.Connected;
import org.masteryhive.signin.ConnectEnd.Picked;
import org.masteryhive.signin.ConnectEnd.Refused;
import org.masteryhive.signin.ConnectEnd.Refused.Why;
import org.masteryhive.signin.ConnectFlow.Returned;

class ConnectFlowTest {

  private static final String BROWSER = Secrets.digest("her browser");
  private static final String FILE = "1sheetsheetsheet";

  private final GivenSignIn given = new GivenSignIn();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void whoConsentsIsConnected() {
    googleAnswers("ms-rivera", Map.of());

    ConnectEnd end = come(begin(ticket()), Optional.of(BROWSER));

    assertThat(end).isEqualTo(new Connected("ms-rivera@school.example.org"));
    assertThat(given.access.token(identity("ms-rivera").person())).isEqualTo("access");
  }

  @Test
  void theConsentPageIsAskedForExactlyWhatIsNeededAndProofIsFreshEachTime() {
    Map<String, String> one = begin(ticket());
    Map<String, String> two = begin(ticket());

    assertThat(one)
        .containsEntry("scope", "email https://www.googleapis.com/auth/drive.file openid")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("access_type", "offline")
        .containsEntry("login_hint", "ms-rivera@school.example.org")
        .containsEntry("redirect_uri", "http://localhost:8080/oauth/callback")
        .doesNotContainKey("include_granted_scopes");
    assertThat(one.get("state")).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(two.get("state"));
    assertThat(one.get("code_challenge")).isNotEqualTo(two.get("code_challenge"));
  }

  @Test
  void theVerifierThatIsSentIsTheOneThatWasPromised() {
    Map<String, String> asked = begin(ticket());
    Set<String> verifiers = new HashSet<>();
    given.google.tokens = form -> {
      verifiers.add(form.getOrDefault("code_verifier", ""));
      return new FakeGoogle.Reply(400, Map.of("error", "invalid_grant"));
    };

    come(asked, Optional.of(BROWSER));

    assertThat(verifiers).hasSize(1);
    assertThat(Secrets.digest(verifiers.iterator().next())).isEqualTo(asked.get("code_challenge"));
  }

  @Test
  void aReplayedAnswerIsRefused() {
    googleAnswers("ms-rivera", Map.of());
    Map<String, String> asked = begin(ticket());
    come(asked, Optional.of(BROWSER));
    forget();

    refused(Why.UNKNOWN_STATE, come(asked, Optional.of(BROWSER)));
  }

  @Test
  void aTicketThatServedBeginsNothing() {
    googleAnswers("ms-rivera", Map.of());
    String ticket = ticket();
    come(begin(ticket), Optional.of(BROWSER));

    assertThat(given.flow.begin(ticket, BROWSER).refused()).contains(Why.TICKET_SPENT);
  }

  @Test
  void aTicketThatBeganTwiceServesOnce() {
    googleAnswers("ms-rivera", Map.of());
    String ticket = ticket();
    Map<String, String> one = begin(ticket);
    Map<String, String> two = begin(ticket);
    come(one, Optional.of(BROWSER));
    forget();

    refused(Why.TICKET_SPENT, come(two, Optional.of(BROWSER)));
  }

  @Test
  void aTicketIsOverAfterTenMinutes() {
    googleAnswers("ms-rivera", Map.of());
    String ticket = ticket();
    Map<String, String> asked = begin(ticket);
    given.hands.move(Duration.ofMinutes(10));

    assertThat(given.flow.begin(ticket, BROWSER).refused()).contains(Why.TICKET_OVER);
    refused(Why.UNKNOWN_STATE, come(asked, Optional.of(BROWSER)));
  }

  @Test
  void aConsentThatBeganInTimeAndCameTooLateServesNothing() {
    googleAnswers("ms-rivera", Map.of());
    String ticket = ticket();
    given.hands.move(Duration.ofMinutes(9));
    Map<String, String> asked = begin(ticket);
    given.hands.move(Duration.ofMinutes(2));

    refused(Why.TICKET_OVER, come(asked, Optional.of(BROWSER)));
  }

  @Test
  void aTicketThatWasChangedAnywhereIsNone() {
    String ticket = ticket();
    for (int i = 0; i < ticket.length(); i++) {
      char other = ticket.charAt(i) == 'A' ? 'B' : 'A';
      String changed = ticket.substring(0, i) + other + ticket.substring(i + 1);
      assertThat(given.flow.begin(changed, BROWSER).refused()).contains(Why.TICKET_OVER);
    }
  }

  @Test
  void aTicketFromAnotherServiceIsNone() {
    try (GivenSignIn elsewhere = new GivenSignIn()) {
      String foreign =
          parameters(elsewhere.flow.connectUrl(identity("ms-rivera"))).get("ticket");

      assertThat(given.flow.begin(String.valueOf(foreign), BROWSER).refused())
          .contains(Why.TICKET_OVER);
    }
  }

  @Test
  void anotherBrowserCannotEndWhatOneBegan() {
    googleAnswers("ms-rivera", Map.of());

    refused(Why.OTHER_BROWSER, come(begin(ticket()), Optional.of(Secrets.digest("another"))));
  }

  @Test
  void aBrowserWithoutTheCookieCannotEndIt() {
    googleAnswers("ms-rivera", Map.of());

    refused(Why.OTHER_BROWSER, come(begin(ticket()), Optional.empty()));
  }

  @Test
  void anAnswerWithAnotherStateOrNoneIsRefused() {
    googleAnswers("ms-rivera", Map.of());
    begin(ticket());

    refused(Why.UNKNOWN_STATE, end(Optional.of("guessed"), Optional.of("code"), Optional.empty()));
    refused(Why.UNKNOWN_STATE, end(Optional.empty(), Optional.of("code"), Optional.empty()));
  }

  @Test
  void theStatesOfTwoPeopleCannotBeSwapped() {
    googleAnswers("mr-cole", Map.of());
    Map<String, String> hers = begin(ticket());

    refused(Why.OTHER_ACCOUNT, come(hers, Optional.of(BROWSER)));
  }

  @Test
  void anotherAccountsConsentIsRefused() {
    googleAnswers("mallory", Map.of());

    refused(Why.OTHER_ACCOUNT, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void aConsentWithoutAnIdentityIsRefused() {
    given.google.tokens = form -> GivenSignIn.granted("access", Map.of("refresh_token", "r"));

    refused(Why.OTHER_ACCOUNT, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void anIdentityMadeForTheAddOnDoesNotCount() {
    given.google.tokens = form -> GivenSignIn.granted(
        "access",
        Map.of(
            "refresh_token",
            "r",
            "id_token",
            FakeGoogle.identityToken("ms-rivera", NOW, Map.of())));

    refused(Why.OTHER_ACCOUNT, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void aConsentThatLeavesSomethingOutIsTold() {
    googleAnswers("ms-rivera", Map.of("scope", "openid email"));

    refused(Why.PARTIAL, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void aConsentWithoutLastingAccessIsTold() {
    googleAnswers("ms-rivera", Map.of("refresh_token", ""));

    refused(Why.NOT_LASTING, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void whoDeclinesIsToldSo() {
    Map<String, String> asked = begin(ticket());

    refused(
        Why.DECLINED,
        end(
            Optional.ofNullable(asked.get("state")),
            Optional.empty(),
            Optional.of("access_denied")));
  }

  @Test
  void aCodeThatGoogleDoesNotTakeIsRefused() {
    refused(Why.CODE_NOT_TAKEN, come(begin(ticket()), Optional.of(BROWSER)));
  }

  @Test
  void choosingAFileAsksForThatAloneAndIsProvenByOpeningIt() {
    given.connected("ms-rivera");
    String ticket = parameters(given.flow.pickUrl(identity("ms-rivera"), FILE)).get("ticket");
    Map<String, String> asked = begin(String.valueOf(ticket));

    assertThat(asked)
        .containsEntry("scope", Scopes.DRIVE_FILE)
        .containsEntry("file_ids", FILE)
        .containsEntry("trigger_onepick", "true")
        .doesNotContainKey("access_type");
    assertThat(come(asked, Optional.of(BROWSER))).isEqualTo(new Refused(Why.NOT_PICKED));
    given.google.filesSeenBy.put(FILE, "access-ms-rivera");
    assertThat(come(begin(String.valueOf(ticket)), Optional.of(BROWSER))).isEqualTo(new Picked());
  }

  private String ticket() {
    return String.valueOf(
        parameters(given.flow.connectUrl(identity("ms-rivera"))).get("ticket"));
  }

  private Map<String, String> begin(String ticket) {
    return parameters(given.flow.begin(ticket, BROWSER).address().orElseThrow());
  }

  private ConnectEnd come(Map<String, String> asked, Optional<String> browser) {
    return given.flow.end(
        new Returned(
            Optional.ofNullable(asked.get("state")), Optional.of("code"), Optional.empty()),
        browser);
  }

  private ConnectEnd end(Optional<String> state, Optional<String> code, Optional<String> error) {
    return given.flow.end(new Returned(state, code, error), Optional.of(BROWSER));
  }

  private void forget() {
    given.vault.delete(identity("ms-rivera").person());
  }

  private void refused(Why why, ConnectEnd end) {
    assertThat(end).isEqualTo(new Refused(why));
    assertThat(given.vault.find(identity("ms-rivera").person())).isEmpty();
    assertThat(given.vault.find(identity("mallory").person())).isEmpty();
  }

  private void googleAnswers(String subject, Map<String, Object> more) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("refresh_token", "refresh");
    answer.put(
        "id_token",
        FakeGoogle.sign(
            FakeGoogle.knownKey(),
            FakeGoogle.header(),
            FakeGoogle.claims(subject, FakeGoogle.CLIENT, NOW, Map.of())));
    answer.putAll(more);
    given.google.tokens = form -> GivenSignIn.granted("access", answer);
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
