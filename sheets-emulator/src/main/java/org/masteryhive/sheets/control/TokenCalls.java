package org.masteryhive.sheets.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.signin.Client;
import org.masteryhive.sheets.signin.Person;
import org.masteryhive.sheets.signin.Scopes;
import org.masteryhive.sheets.signin.SignIn;
import org.masteryhive.sheets.signin.Tokens;

/** Tokens without a consent page. */
final class TokenCalls {

  private static final Gson GSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();
  private static final Scopes BY_DEFAULT = new Scopes(List.of(Scopes.SPREADSHEETS, Scopes.DRIVE));
  private static final Scopes ADDON = new Scopes(List.of(Scopes.OPENID, Scopes.EMAIL));

  private final SignIn signIn;

  TokenCalls(SignIn signIn) {
    this.signIn = signIn;
  }

  /** An identity token as the add-on gets it, with the wished claims put over its own. */
  Object identity(Body body) {
    body.allowing("email", "audience", "claims", "expiresIn");
    Person person = person(body);
    String audience = body.text("audience").orElse(signIn.project().addon().id());
    Duration life = Duration.ofSeconds(
        body.number("expiresIn", (int) Tokens.LIFE.toSeconds(), Integer.MIN_VALUE));
    Map<String, @Nullable Object> claims = signIn.identity().claims(person, audience, ADDON, life);
    body.object("claims").asMap().forEach((name, value) -> {
      if (value.isJsonNull()) {
        claims.remove(name);
      } else {
        claims.put(name, plain(value));
      }
    });
    return Map.of("token", signIn.identity().sign(claims));
  }

  /** A token for the API, as if the person had agreed to these scopes. */
  Object access(Body body) {
    body.allowing("email", "scopes", "audience");
    Person person = person(body);
    List<String> asked = body.texts("scopes");
    Scopes scopes = asked.isEmpty() ? BY_DEFAULT : Scopes.loosely(asked);
    Optional<String> audience = body.text("audience");
    Client client = audience.isEmpty()
        ? signIn.project().addon()
        : signIn.project().find(audience.get()).orElseGet(() -> new Client(audience.get(), ""));
    return Map.of("token", signIn.tokens().issue(person, client, scopes, false).token());
  }

  private Person person(Body body) {
    return signIn
        .people()
        .meet(body.required("email"))
        .orElseThrow(() -> ControlException.bad("email must be an e-mail address"));
  }

  private static Object plain(JsonElement value) {
    return value instanceof JsonPrimitive text && text.isString()
        ? text.getAsString()
        : GSON.fromJson(value, Object.class);
  }
}
