package org.masteryhive.sheets.signin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.security.BasicAuthCredentials;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.http.Routes;

/** Google's addresses for signing in. */
public final class SignInRoutes implements Routes {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String AUTHORIZE = "/o/oauth2/v2/auth";

  private final SignIn signIn;
  private final Gate gate;
  private final Codes codes;
  private final Authorization authorization;
  private final Exchange exchange;
  private final TokenFacts facts;

  SignInRoutes(SignIn signIn, Codes codes, Shelf shelf, Gate gate, Clock clock) {
    this.signIn = signIn;
    this.gate = gate;
    this.codes = codes;
    this.authorization = new Authorization(signIn.people(), signIn.tokens(), codes, shelf, clock);
    this.exchange = new Exchange(signIn.project(), signIn.tokens(), codes, signIn.identity());
    this.facts = new TokenFacts(signIn.tokens(), signIn.identity(), clock);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(AUTHORIZE, gate.plain(page(this::ask)));
    routes.post(AUTHORIZE, gate.plain(page(this::decide)));
    routes.post(
        "/token", gate.plain(json(ctx -> exchange.trade(Params.of(ctx), credentials(ctx)))));
    routes.post("/revoke", gate.plain(json(this::revoke)));
    routes.get("/revoke", gate.plain(json(this::revoke)));
    routes.get("/oauth2/v3/certs", gate.plain(this::certs));
    routes.get("/.well-known/openid-configuration", gate.plain(json(SignInRoutes::configuration)));
    for (String path : List.of("/tokeninfo", "/oauth2/v3/tokeninfo")) {
      routes.get(path, gate.plain(json(ctx -> facts.current(Params.of(ctx)))));
      routes.post(path, gate.plain(json(ctx -> facts.current(Params.of(ctx)))));
    }
    routes.get("/oauth2/v1/tokeninfo", gate.plain(json(ctx -> facts.older(Params.of(ctx)))));
    routes.post("/oauth2/v1/tokeninfo", gate.plain(json(ctx -> facts.older(Params.of(ctx)))));
    for (String path : List.of("/oauth2/v3/userinfo", "/v1/userinfo")) {
      routes.get(path, gate.plain(json(ctx -> facts.person(bearer(ctx)))));
      routes.post(path, gate.plain(json(ctx -> facts.person(bearer(ctx)))));
    }
  }

  private void ask(Context ctx) {
    Asking asking = Asking.parse(Params.of(ctx), signIn.project());
    authorization
        .silently(asking)
        .ifPresentOrElse(
            address -> ctx.redirect(address, HttpStatus.FOUND),
            () -> ctx.html(authorization.page(asking)));
  }

  private void decide(Context ctx) {
    refuseForeignPage(ctx);
    Params params = Params.of(ctx);
    ctx.redirect(
        authorization.decide(Asking.parse(params, signIn.project()), params), HttpStatus.FOUND);
  }

  /** A page elsewhere must not say yes in a person's name. */
  private static void refuseForeignPage(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals(base(ctx))) {
      throw new SignInException(403, "access_denied", "This answer came from another page.");
    }
  }

  private JsonObject revoke(Context ctx) {
    String token = Params.of(ctx).text("token");
    Optional<String> ended = signIn.tokens().revoke(token);
    ended.ifPresent(codes::forget);
    if (ended.isEmpty()) {
      throw new SignInException(400, "invalid_token", "Token expired or revoked");
    }
    return new JsonObject();
  }

  private void certs(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=21600, must-revalidate, no-transform");
    ctx.contentType("application/json; charset=UTF-8");
    ctx.result(signIn.keys().published().toString());
  }

  private static JsonElement configuration(Context ctx) {
    String base = base(ctx);
    JsonObject answer = new JsonObject();
    answer.addProperty("issuer", IdentityTokens.ISSUER);
    answer.addProperty("authorization_endpoint", base + AUTHORIZE);
    answer.addProperty("token_endpoint", base + "/token");
    answer.addProperty("userinfo_endpoint", base + "/oauth2/v3/userinfo");
    answer.addProperty("revocation_endpoint", base + "/revoke");
    answer.addProperty("jwks_uri", base + "/oauth2/v3/certs");
    answer.add("response_types_supported", list("code"));
    answer.add("response_modes_supported", list("query"));
    answer.add("subject_types_supported", list("public"));
    answer.add("id_token_signing_alg_values_supported", list("RS256"));
    answer.add("scopes_supported", list("openid", "email", "profile"));
    answer.add(
        "token_endpoint_auth_methods_supported", list("client_secret_post", "client_secret_basic"));
    answer.add(
        "claims_supported",
        list("aud", "email", "email_verified", "exp", "hd", "iat", "iss", "name", "sub"));
    answer.add("code_challenge_methods_supported", list("plain", "S256"));
    answer.add("grant_types_supported", list("authorization_code", "refresh_token"));
    return answer;
  }

  private static Handler json(Function<Context, JsonElement> answer) {
    return ctx -> {
      ctx.contentType("application/json; charset=UTF-8");
      ctx.header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
      try {
        ctx.result(GSON.toJson(answer.apply(ctx)));
      } catch (SignInException refused) {
        ctx.status(refused.status());
        ctx.result(GSON.toJson(
            Map.of("error", refused.error(), "error_description", refused.description())));
      }
    };
  }

  private static Handler page(Handler handler) {
    return ctx -> {
      ctx.header("Cache-Control", "no-store");
      ctx.header("X-Frame-Options", "DENY");
      ctx.header("Referrer-Policy", "same-origin");
      try {
        handler.handle(ctx);
      } catch (SignInException refused) {
        ctx.status(refused.status());
        ctx.html(Html.page(
            "Error " + refused.status() + ": " + refused.error(),
            "<p>" + Html.text(refused.description()) + "</p>"));
      }
    };
  }

  private static Optional<Exchange.Credentials> credentials(Context ctx) {
    BasicAuthCredentials given = ctx.basicAuthCredentials();
    return given == null
        ? Optional.empty()
        : Optional.of(new Exchange.Credentials(given.getUsername(), given.getPassword()));
  }

  private static String bearer(Context ctx) {
    String header = ctx.header("Authorization");
    return header != null && header.startsWith("Bearer ")
        ? header.substring(7).strip()
        : Params.of(ctx).text("access_token");
  }

  private static String base(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  private static JsonArray list(String... names) {
    JsonArray list = new JsonArray();
    List.of(names).forEach(list::add);
    return list;
  }
}
