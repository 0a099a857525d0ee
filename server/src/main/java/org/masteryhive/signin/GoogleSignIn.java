package org.masteryhive.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.signin.Wire.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service asks of Google's sign-in. */
public final class GoogleSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(GoogleSignIn.class);
  private static final long USUAL_SECONDS = 3600;

  private final GoogleAddresses addresses;
  private final Client client;
  private final Clock clock;
  private final Wire wire = new Wire();

  public GoogleSignIn(GoogleAddresses addresses, Client client, Clock clock) {
    this.addresses = addresses;
    this.client = client;
    this.clock = clock;
  }

  /** Makes ready what the first call would else wait for. */
  public void prepare() {
    wire.http();
  }

  Client client() {
    return client;
  }

  URI consentPage() {
    return addresses.authorize();
  }

  /** Trades a consent's code. Empty when Google does not take it: used, too old, another verifier. Never sent twice. */
  Optional<Granted> exchange(String code, String verifier, URI redirect) {
    Map<String, String> form = credentials();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("code_verifier", verifier);
    form.put("redirect_uri", redirect.toString());
    return granted(wire.postOnce(addresses.token(), form));
  }

  /** A new access token. Empty when the grant is over. */
  Optional<Granted> refresh(String refreshToken) {
    Map<String, String> form = credentials();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refreshToken);
    return granted(wire.post(addresses.token(), form));
  }

  /** Ends a grant, and with it every grant of that person to this Cloud project. One that is over already is no failure. */
  void revoke(String token) {
    Answer answer = wire.post(addresses.revoke(), Map.of("token", token));
    if (!answer.isOk() && answer.status() != 400) {
      throw unexpected("revoke", answer);
    }
  }

  /** What Google says of an access token. Empty when it is none, or over. */
  Optional<TokenFacts> inspect(String accessToken) {
    Answer answer = wire.post(addresses.tokenInfo(), Map.of("access_token", accessToken));
    if (answer.isOk()) {
      return TokenFacts.parse(answer);
    }
    if (answer.status() == 400 || answer.status() == 401) {
      return Optional.empty();
    }
    throw unexpected("tokeninfo", answer);
  }

  /** Whether a token opens a file. */
  boolean canSee(String accessToken, String fileId) {
    URI file = URI.create(addresses.files() + "/" + fileId + "?fields=id&supportsAllDrives=true");
    Answer answer = wire.get(file, accessToken);
    if (!answer.isOk() && answer.status() != 404 && answer.status() != 403) {
      throw unexpected("files.get", answer);
    }
    return answer.isOk();
  }

  private Map<String, String> credentials() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", client.id());
    form.put("client_secret", client.secret());
    return form;
  }

  private Optional<Granted> granted(Answer answer) {
    if (answer.isOk()) {
      return Optional.of(new Granted(
          answer.text("access_token").orElseThrow(() -> unexpected("token", answer)),
          Instant.now(clock).plusSeconds(answer.number("expires_in").orElse(USUAL_SECONDS)),
          answer.text("refresh_token"),
          Scopes.parse(answer.text("scope").orElse("")),
          answer.text("id_token")));
    }
    if (answer.status() == 400 && answer.text("error").equals(Optional.of("invalid_grant"))) {
      return Optional.empty();
    }
    throw unexpected("token", answer);
  }

  /** Google's own word for the error goes to the log, for the operator; it is one of a short list, and no secret. */
  private static GoogleSilentException unexpected(String what, Answer answer) {
    LOG.error(
        "Google's {} endpoint answered {} {}",
        what,
        answer.status(),
        answer.text("error").filter(error -> error.matches("[a-z_]{1,40}")).orElse(""));
    return new GoogleSilentException(
        "Google's " + what + " endpoint answered " + answer.status(),
        answer.status() == 429 || answer.status() == 503,
        answer.retryAfter());
  }
}
