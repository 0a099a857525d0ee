package org.masteryhive.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.Identity;
import org.masteryhive.signin.IdentityTokens;

/**
 * Lets callers in, in this order: a good identity token, not too often, a request that can be read, connected. Only then
 * anything is said of a spreadsheet.
 */
final class Entrance {

  private static final String IDENTITY = "identity";
  private static final String SCHEME = "Bearer ";

  private final IdentityTokens tokens;
  private final Access access;
  private final RateLimit rate;
  private final Doors doors;

  Entrance(IdentityTokens tokens, Access access, RateLimit rate, Doors doors) {
    this.tokens = tokens;
    this.access = access;
    this.rate = rate;
    this.doors = doors;
  }

  /** Who calls. */
  Identity identity(Context ctx) {
    Identity identity = tokens.verify(bearer(ctx));
    ctx.attribute(IDENTITY, identity);
    rate.count(identity.person());
    return identity;
  }

  /** The caller with her own rights; one who has not connected comes no further. */
  Caller connected(Context ctx, Identity identity) {
    CallerKey key = new CallerKey(access.of(identity, passed(ctx)));
    String person = identity.person().key();
    return new Caller(
        identity, () -> doors.open(person, key), () -> doors.mentorFiles(person, key));
  }

  /** The access token that came with the call. */
  static Optional<String> passed(Context ctx) {
    return Optional.ofNullable(ctx.header("X-Google-Access-Token"));
  }

  /** Who was let in, as far as anyone was. */
  static Optional<Identity> seen(Context ctx) {
    Identity identity = ctx.attribute(IDENTITY);
    return Optional.ofNullable(identity);
  }

  private static String bearer(Context ctx) {
    Set<String> headers =
        Set.copyOf(java.util.Collections.list(ctx.req().getHeaders("Authorization")));
    String header = headers.size() == 1 ? headers.iterator().next() : "";
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return "";
    }
    return header.substring(SCHEME.length()).strip();
  }
}
