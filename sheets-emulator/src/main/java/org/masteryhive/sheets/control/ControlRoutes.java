package org.masteryhive.sheets.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.masteryhive.sheets.http.Routes;
import org.masteryhive.sheets.http.Traffic;
import org.masteryhive.sheets.signin.SignIn;

/** The addresses of the control calls. */
public final class ControlRoutes implements Routes {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String BASE = "/emulator/v1/";

  private final TokenCalls tokens;
  private final TrafficCalls traffic;
  private final PeopleCalls people;
  private final FetchCall fetch;

  public ControlRoutes(SignIn signIn, Traffic traffic, Supplier<AllowList> allowed) {
    this.tokens = new TokenCalls(signIn);
    this.traffic = new TrafficCalls(traffic);
    this.people = new PeopleCalls(signIn);
    this.fetch = new FetchCall(allowed);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(BASE + "identity-tokens", call(ctx -> tokens.identity(Body.of(ctx))));
    routes.post(BASE + "access-tokens", call(ctx -> tokens.access(Body.of(ctx))));
    routes.get(BASE + "requests", call(ctx -> traffic.requests()));
    routes.delete(BASE + "requests", call(ctx -> traffic.forgetRequests()));
    routes.put(BASE + "faults", call(ctx -> traffic.faults(Body.listOf(ctx))));
    routes.put(BASE + "quotas", call(ctx -> traffic.quotas(Body.of(ctx))));
    routes.put(BASE + "latency", call(ctx -> traffic.latency(Body.of(ctx))));
    routes.put(BASE + "edits", call(ctx -> traffic.edits(Body.listOf(ctx))));
    routes.get(BASE + "people", call(ctx -> people.people()));
    routes.post(BASE + "people", call(ctx -> people.meet(Body.of(ctx))));
    routes.get(BASE + "whoami", call(ctx -> people.whoami(bearer(ctx))));
    routes.get(BASE + "clients", call(ctx -> people.clients()));
    routes.post(BASE + "keys", call(ctx -> people.rotate(Body.of(ctx))));
    routes.post(BASE + "fetch", call(ctx -> fetch.answer(Body.of(ctx))));
  }

  private static Handler call(Function<Context, Object> answer) {
    return ctx -> {
      ctx.contentType("application/json; charset=UTF-8");
      ctx.header("Cache-Control", "no-store");
      try {
        Doorkeeper.check(ctx);
        ctx.result(GSON.toJson(answer.apply(ctx)));
      } catch (ControlException refused) {
        ctx.status(refused.status());
        ctx.result(GSON.toJson(Map.of("error", String.valueOf(refused.getMessage()))));
      }
    };
  }

  private static String bearer(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring(7).strip())
        .orElse("");
  }
}
