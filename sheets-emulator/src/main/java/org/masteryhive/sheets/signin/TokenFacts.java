package org.masteryhive.sheets.signin;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What may be learned about a token by whoever holds it: tokeninfo in its two forms, and userinfo. */
final class TokenFacts {

  private static final Gson GSON = new Gson();

  private final Tokens tokens;
  private final IdentityTokens identity;
  private final Clock clock;

  TokenFacts(Tokens tokens, IdentityTokens identity, Clock clock) {
    this.tokens = tokens;
    this.identity = identity;
    this.clock = clock;
  }

  /** {@code /tokeninfo} and {@code /oauth2/v3/tokeninfo}, where numbers are text. */
  JsonObject current(Params params) {
    if (params.first("id_token").isPresent()) {
      return ofIdentity(params.text("id_token"));
    }
    AccessToken token = token(params);
    JsonObject facts = new JsonObject();
    facts.addProperty("azp", token.client().id());
    facts.addProperty("aud", token.client().id());
    facts.addProperty("sub", token.person().sub());
    facts.addProperty("scope", token.scopes().toString());
    facts.addProperty("exp", String.valueOf(token.expires().getEpochSecond()));
    facts.addProperty("expires_in", String.valueOf(left(token)));
    if (token.scopes().has(Scopes.EMAIL)) {
      facts.addProperty("email", token.person().email());
      facts.addProperty("email_verified", "true");
    }
    facts.addProperty("access_type", token.offline() ? "offline" : "online");
    return facts;
  }

  /** {@code /oauth2/v1/tokeninfo}, with its older names. */
  JsonObject older(Params params) {
    AccessToken token = token(params);
    JsonObject facts = new JsonObject();
    facts.addProperty("issued_to", token.client().id());
    facts.addProperty("audience", token.client().id());
    facts.addProperty("user_id", token.person().sub());
    facts.addProperty("scope", token.scopes().toString());
    facts.addProperty("expires_in", left(token));
    if (token.scopes().has(Scopes.EMAIL)) {
      facts.addProperty("email", token.person().email());
      facts.addProperty("verified_email", true);
    }
    facts.addProperty("access_type", token.offline() ? "offline" : "online");
    return facts;
  }

  /** {@code /oauth2/v3/userinfo}: the person, as far as the token's scopes reach. */
  JsonObject person(String bearer) {
    AccessToken token = tokens
        .find(bearer)
        .orElseThrow(() -> new SignInException(401, "invalid_request", "Invalid Credentials"));
    JsonObject facts = new JsonObject();
    facts.addProperty("sub", token.person().sub());
    if (token.scopes().has(Scopes.PROFILE)) {
      facts.addProperty("name", token.person().name());
    }
    if (token.scopes().has(Scopes.EMAIL)) {
      facts.addProperty("email", token.person().email());
      facts.addProperty("email_verified", true);
    }
    token.person().hostedDomain().ifPresent(domain -> facts.addProperty("hd", domain));
    return facts;
  }

  private JsonObject ofIdentity(String token) {
    Map<String, Object> claims = identity
        .verify(token)
        .orElseThrow(() -> new SignInException(400, "invalid_token", "Invalid Value"));
    JsonObject facts = new JsonObject();
    claims.forEach((name, value) ->
        facts.addProperty(name, value instanceof String text ? text : GSON.toJson(value)));
    return facts;
  }

  private AccessToken token(Params params) {
    return params
        .first("access_token")
        .flatMap(tokens::find)
        .orElseThrow(() -> new SignInException(400, "invalid_token", "Invalid Value"));
  }

  private long left(AccessToken token) {
    return Duration.between(clock.instant(), token.expires()).toSeconds();
  }
}
