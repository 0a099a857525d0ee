package org.masteryhive.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.audit.Act;
import org.masteryhive.signin.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what was done to a spreadsheet is written down, when it is answered. Recomputes write themselves down, since
 * they go on after the answer; connecting and disconnecting too.
 */
final class Acts {

  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private static final String MADE = "made";
  private static final String CODE = "code";

  private static final Map<String, Act> ROUTES = Map.of(
      "POST /v1/gradebooks", Act.CREATE,
      "POST /v1/gradebooks/{id}/setup", Act.SET_UP,
      "GET /v1/gradebooks/{id}", Act.REFUSED);

  /** With these, nothing was done to a spreadsheet, nor was one refused. */
  private static final Set<Code> NOTHING_DONE = Set.of(
      Code.BAD_REQUEST,
      Code.BAD_TOKEN,
      Code.NOT_CONNECTED,
      Code.NOT_JSON,
      Code.TOO_LARGE,
      Code.BUSY);

  private final Witness witness;

  Acts(Witness witness) {
    this.witness = witness;
  }

  /** Remembers which spreadsheet came of a request. */
  static void made(Context ctx, String spreadsheet) {
    ctx.attribute(MADE, spreadsheet);
  }

  /** Remembers what a request was answered with. */
  static void answered(Context ctx, Code code) {
    ctx.attribute(CODE, code);
  }

  void writeDown(Context ctx) {
    Optional<Identity> identity = Entrance.seen(ctx);
    var matched = ctx.endpoints().matchedHttpEndpoint();
    if (identity.isEmpty() || matched == null) {
      return;
    }
    Optional<Act> act = Optional.ofNullable(ROUTES.get(matched.method + " " + matched.path));
    Optional<Code> code = Optional.ofNullable(ctx.attribute(CODE));
    if (act.isEmpty() || code.filter(NOTHING_DONE::contains).isPresent()) {
      return;
    }
    if (act.get() == Act.REFUSED && code.filter(Code.NO_ACCESS::equals).isEmpty()) {
      return;
    }
    saw(ctx, identity.get(), act.get(), code);
  }

  private void saw(Context ctx, Identity identity, Act act, Optional<Code> code) {
    Optional<String> made = Optional.ofNullable(ctx.attribute(MADE));
    try {
      witness.saw(
          identity.person(),
          made.or(() -> Optional.ofNullable(ctx.pathParamMap().get("id"))),
          act,
          code.map(Code::word).orElse("done"));
    } catch (RuntimeException unwritten) {
      LOG.error("The audit log lacks a line: {}", unwritten.getClass().getName());
    }
  }
}
