package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.masteryhive.signin.ConnectEnd.Refused.Why;
import org.masteryhive.signin.ConnectFlow;
import org.masteryhive.signin.ConnectFlow.Begin;
import org.masteryhive.signin.ConnectFlow.Returned;
import org.masteryhive.signin.GoogleSilentException;
import org.masteryhive.signin.Secrets;

/** The two addresses that a person's browser visits: off to Google, and back. */
final class ConnectPages {

  private static final int TEN_MINUTES = 600;

  private final ConnectFlow flow;
  private final boolean https;

  ConnectPages(ConnectFlow flow, URI service) {
    this.flow = flow;
    this.https = "https".equals(service.getScheme());
  }

  /** {@code GET /connect}: to Google's consent page, straight away. */
  void begin(Context ctx) {
    String browser = browser(ctx).orElseGet(Secrets::fresh);
    Begin begin = flow.begin(single(ctx, "ticket").orElse(""), browser);
    if (begin.address().isEmpty()) {
      Page.refused(begin.refused().orElse(Why.TICKET_OVER)).send(ctx);
      return;
    }
    ctx.cookie(
        new Cookie(cookieName(), browser, "/", TEN_MINUTES, https, true, null, SameSite.LAX));
    ctx.redirect(begin.address().get().toString(), HttpStatus.FOUND);
  }

  /** {@code GET /oauth/callback}: what Google's page led to. */
  void end(Context ctx) {
    Returned returned =
        new Returned(single(ctx, "state"), single(ctx, "code"), single(ctx, "error"));
    try {
      flow.end(returned, browser(ctx))
          .<Page>fold(
              connected -> Page.connected(connected.email()),
              picked -> Page.picked(),
              refused -> Page.refused(refused.why()))
          .send(ctx);
    } catch (GoogleSilentException e) {
      Page.googleSilent().send(ctx);
    }
  }

  private Optional<String> browser(Context ctx) {
    return Optional.ofNullable(ctx.cookie(cookieName()))
        .filter(word -> word.matches("[A-Za-z0-9_-]{43}"));
  }

  /** The prefix makes browsers refuse the cookie from another host or over plain HTTP. */
  private String cookieName() {
    return https ? "__Host-hive-connect" : "hive-connect";
  }

  /** A parameter that is there once. */
  private static Optional<String> single(Context ctx, String name) {
    List<String> values = ctx.queryParams(name);
    return values.size() == 1 && !values.get(0).isEmpty()
        ? Optional.of(values.get(0))
        : Optional.empty();
  }
}
