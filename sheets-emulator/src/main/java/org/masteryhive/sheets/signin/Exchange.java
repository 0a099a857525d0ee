package org.masteryhive.sheets.signin;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.signin.Codes.Consent;

/** Trades codes and refresh tokens for tokens. */
final class Exchange {

  private final Project project;
  private final Tokens tokens;
  private final Codes codes;
  private final IdentityTokens identity;

  Exchange(Project project, Tokens tokens, Codes codes, IdentityTokens identity) {
    this.project = project;
    this.tokens = tokens;
    this.codes = codes;
    this.identity = identity;
  }

  /** Answers a request for tokens; the client is who it proved to be, in the form or the header. */
  JsonObject trade(Params params, Optional<Credentials> header) {
    String type = params.text("grant_type");
    return switch (type) {
      case "authorization_code" -> forCode(params, proven(params, header));
      case "refresh_token" -> forRefreshToken(params, proven(params, header));
      case "" -> throw SignInException.invalidRequest("Missing required parameter: grant_type");
      default ->
        throw new SignInException(400, "unsupported_grant_type", "Invalid grant_type: " + type);
    };
  }

  /** A client's id and secret. */
  record Credentials(String id, String secret) {}

  private Client proven(Params params, Optional<Credentials> header) {
    Credentials given = header.orElseGet(
        () -> new Credentials(params.text("client_id"), params.text("client_secret")));
    Client client = project
        .find(given.id())
        .filter(Client::isConfidential)
        .orElseThrow(
            () -> new SignInException(401, "invalid_client", "The OAuth client was not found."));
    if (!MessageDigest.isEqual(bytes(client.secret()), bytes(given.secret()))) {
      throw new SignInException(401, "invalid_client", "The provided client secret is invalid.");
    }
    return client;
  }

  private JsonObject forCode(Params params, Client client) {
    Consent consent = codes
        .spend(params.text("code"))
        .orElseThrow(() -> SignInException.invalidGrant("Malformed auth code."));
    Asking asking = consent.asking();
    if (!asking.client().id().equals(client.id())) {
      throw SignInException.invalidGrant("Bad Request");
    }
    if (!asking.returnTo().equals(params.text("redirect_uri"))) {
      throw new SignInException(400, "redirect_uri_mismatch", "Bad Request");
    }
    verify(asking, params.first("code_verifier"));
    JsonObject answer = answer(
        tokens.issue(consent.person(), client, consent.scopes(), asking.isOffline()),
        asking.nonce());
    if (consent.withRefresh()) {
      answer.addProperty(
          "refresh_token",
          tokens.issueRefresh(consent.person(), client, consent.scopes()).token());
    }
    return answer;
  }

  private static void verify(Asking asking, Optional<String> verifier) {
    if (asking.challenge().isPresent() && verifier.isEmpty()) {
      throw SignInException.invalidGrant("Missing code verifier.");
    }
    boolean wrong = asking.challenge().isPresent()
        ? !asking.challenge().get().isMetBy(verifier.orElseThrow())
        : verifier.isPresent();
    if (wrong) {
      throw SignInException.invalidGrant("Invalid code verifier.");
    }
  }

  private JsonObject forRefreshToken(Params params, Client client) {
    AccessToken token = params
        .first("refresh_token")
        .map(given -> tokens
            .refresh(given, client)
            .orElseThrow(() -> SignInException.invalidGrant("Token has been expired or revoked.")))
        .orElseThrow(
            () -> SignInException.invalidRequest("Missing required parameter: refresh_token"));
    return answer(token, Optional.empty());
  }

  private JsonObject answer(AccessToken token, Optional<String> nonce) {
    JsonObject answer = new JsonObject();
    answer.addProperty("access_token", token.token());
    answer.addProperty("expires_in", Tokens.LIFE.toSeconds() - 1);
    answer.addProperty("scope", token.scopes().toString());
    answer.addProperty("token_type", "Bearer");
    if (token.scopes().has(Scopes.OPENID)) {
      Map<String, @Nullable Object> claims =
          identity.claims(token.person(), token.client().id(), token.scopes(), Tokens.LIFE);
      nonce.ifPresent(value -> claims.put("nonce", value));
      answer.addProperty("id_token", identity.sign(claims));
    }
    return answer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
