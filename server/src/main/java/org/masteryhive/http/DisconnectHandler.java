package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Consumer;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.Identity;

/** {@code DELETE /v1/connection}: deletes what is stored for the caller; with {@code revoke=true} also at Google. */
final class DisconnectHandler implements Handler {

  private static final String STILL_AT_GOOGLE =
      "What Mastery Hive kept for you is deleted, and it cannot open your spreadsheets any more."
          + " Google could not be told just now: you can also take the permission back yourself, at"
          + " https://myaccount.google.com/connections.";

  private final Entrance entrance;
  private final Access access;
  private final Consumer<String> forget;

  /** @param forget forgets what else is remembered of a person */
  DisconnectHandler(Entrance entrance, Access access, Consumer<String> forget) {
    this.entrance = entrance;
    this.access = access;
    this.forget = forget;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    boolean revoke = revoke(Optional.ofNullable(ctx.queryParam("revoke")));
    forget.accept(identity.person().key());
    switch (access.end(identity, Entrance.passed(ctx), revoke)) {
      case DONE -> ctx.status(204);
      case NOT_REVOKED -> Json.answer(ctx, 200, new Half(STILL_AT_GOOGLE));
    }
  }

  /** What was asked for is half done, and nothing of it will be done by asking again. */
  private record Half(String message) {}

  private static boolean revoke(Optional<String> asked) {
    if (asked.isPresent() && !asked.get().matches("true|false")) {
      throw Body.bad("“revoke” is true or false.");
    }
    return asked.equals(Optional.of("true"));
  }
}
