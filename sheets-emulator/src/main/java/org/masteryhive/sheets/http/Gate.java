package org.masteryhive.sheets.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.MaskCheck;
import org.masteryhive.sheets.json.Body;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.signin.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every call of Google's API passes: who calls, quotas, waits and faults on the way in; the
 * field mask, the JSON and the log on the way out.
 */
public final class Gate {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final int LARGEST_ZIPPED = 512 * 1024;

  /** What a call counts as. */
  public enum Kind {
    /** A Sheets call that reads. */
    SHEETS_READ(true, true),
    /** A Sheets call that writes. */
    SHEETS_WRITE(true, false),
    /** Any call of Drive that reads: no Sheets quota. */
    DRIVE_READ(false, true),
    /** Any call of Drive that writes. */
    DRIVE_WRITE(false, false);

    private final boolean sheets;
    private final boolean read;

    Kind(boolean sheets, boolean read) {
      this.sheets = sheets;
      this.read = read;
    }
  }

  private final Authenticator authenticator;
  private final Traffic traffic;

  public Gate(Authenticator authenticator, Traffic traffic) {
    this.authenticator = authenticator;
    this.traffic = traffic;
  }

  /** A handler for a call of the API. */
  public Handler api(Kind kind, ApiCall call) {
    return ctx -> handle(ctx, kind, call);
  }

  /** A handler that needs no token and is not counted, such as sign-in; faults still meet it. */
  public Handler plain(Handler handler) {
    return ctx -> {
      Optional<Faults.Fault> fault = traffic.faults().meet(ctx.method().name(), ctx.path());
      if (fault.isEmpty()) {
        handler.handle(ctx);
        return;
      }
      if (fault.get().apply() || !fault.get().losesAnswer()) {
        handler.handle(ctx);
      }
      Waits.pause(fault.get().delayMs());
      if (fault.get().close()) {
        close(ctx);
      } else if (fault.get().status() != 0) {
        send(ctx, refusal(ctx, Errors.of(fault.get().status()), Kind.SHEETS_READ));
      }
    };
  }

  /**
   * Takes in the whole body before anything is answered: an answer that comes earlier makes the server close the connection
   * while the client still sends, who then never sees the answer.
   */
  private static void takeIn(Context ctx) {
    if (ctx.req().getContentLengthLong() <= Gunzip.LARGEST) {
      ctx.bodyAsBytes();
    }
  }

  private void handle(Context ctx, Kind kind, ApiCall call) throws InterruptedException {
    takeIn(ctx);
    Optional<Faults.Fault> fault = traffic.faults().meet(ctx.method().name(), ctx.path());
    Optional<Caller> caller = Optional.empty();
    Rendered answer;
    try {
      caller = Optional.of(authenticator.caller(token(ctx)));
      if (kind.sheets) {
        traffic.quotas().use(caller.get().sub(), kind.read);
      }
      traffic.waits().before(kind.read);
      boolean carriedOut = fault.map(met -> met.apply() || !met.losesAnswer()).orElse(true);
      answer = carriedOut ? rendered(ctx, call.answer(ctx, caller.get())) : NO_ANSWER;
    } catch (ApiException refused) {
      answer = refusal(ctx, refused, kind);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
      answer = refusal(ctx, Errors.of(500), kind);
    }
    if (fault.isPresent()) {
      Waits.pause(fault.get().delayMs());
      if (fault.get().status() != 0) {
        answer = refusal(ctx, faultOf(fault.get().status(), kind), kind);
      }
    }
    boolean closed = fault.map(Faults.Fault::close).orElse(false);
    log(ctx, kind, caller.map(Caller::email).orElse(""), closed ? NO_ANSWER : answer);
    if (closed) {
      close(ctx);
    } else {
      send(ctx, answer);
    }
  }

  private static ApiException faultOf(int status, Kind kind) {
    return status == 429
        ? Quotas.exceeded(kind.read ? "Read" : "Write", " per user", "PerUser")
        : Errors.of(status);
  }

  private record Rendered(int status, Body body, String contentType, Map<String, String> headers) {}

  private static final Rendered NO_ANSWER = new Rendered(0, Body.of(new byte[0]), "", Map.of());

  private static Rendered rendered(Context ctx, ApiAnswer answer) {
    Object json = answer.json();
    Body body = json == null ? answer.body() : text(ctx, json, answer.type());
    return new Rendered(answer.status(), body, answer.contentType(), answer.headers());
  }

  /** An answer as Google writes it: what the caller asks for, indented unless she does not want it. */
  static Body text(Context ctx, Object json, Class<?> type) {
    String fields = ctx.queryParam("fields");
    FieldMask mask = FieldMask.ALL;
    if (fields != null && !fields.isEmpty()) {
      mask = FieldMask.parse(fields);
      MaskCheck.answer(mask, type);
    }
    return JsonText.body(json, mask, pretty(ctx));
  }

  private static boolean pretty(Context ctx) {
    return !"false".equals(ctx.queryParam("prettyPrint"));
  }

  /** Drive tells its refusals in the older form too, whoever asks. */
  private static Rendered refusal(Context ctx, ApiException refused, Kind kind) {
    String client = ctx.header("x-goog-api-client");
    boolean older = !kind.sheets || (client != null && client.contains("gdcl"));
    Body body = JsonText.body(Errors.body(refused, older), FieldMask.ALL, pretty(ctx));
    Map<String, String> headers = refused.code() == 401
        ? Map.of(
            "WWW-Authenticate",
            "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"")
        : Map.of();
    return new Rendered(refused.code(), body, "application/json; charset=UTF-8", headers);
  }

  private static String token(Context ctx) {
    String header = ctx.header("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return header.substring(7).strip();
    }
    String parameter = ctx.queryParam("access_token");
    return parameter == null ? "" : parameter;
  }

  private void log(Context ctx, Kind kind, String email, Rendered answer) {
    traffic
        .log()
        .add(new CallLog.Entry(
            ctx.method().name(),
            ctx.path(),
            email,
            answer.status(),
            Math.max(0, ctx.req().getContentLengthLong()),
            answer.body().length(),
            kind.read ? "read" : "write"));
  }

  private static void send(Context ctx, Rendered answer) {
    ctx.status(answer.status());
    answer.headers().forEach(ctx::header);
    ctx.header("Vary", "Origin, X-Origin, Referer");
    ctx.header("Cache-Control", "private");
    ctx.header("X-Content-Type-Options", "nosniff");
    if (!answer.contentType().isEmpty()) {
      contentType(ctx, answer.contentType());
      if (answer.body().length() > LARGEST_ZIPPED) {
        sendLarge(ctx, answer.body());
      } else {
        ctx.result(answer.body().bytes());
      }
    }
  }

  /** Google writes a type with a space and capitals; the server by itself would write it shorter. */
  static void contentType(Context ctx, String type) {
    ctx.contentType(type);
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getServletContextResponse()
        .getWrapped()
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, type);
  }

  /** On one machine it takes longer to zip what is large than to send it, unless most of it was packed before. */
  private static void sendLarge(Context ctx, Body body) {
    try {
      if (isSentZipped(ctx, body)) {
        byte[] zipped = body.zipped();
        ctx.header("Content-Encoding", "gzip");
        ctx.res().setContentLength(zipped.length);
        ctx.res().getOutputStream().write(zipped);
        return;
      }
      ctx.res().setContentLength(body.length());
      body.writeTo(ctx.res().getOutputStream());
    } catch (IOException gone) {
      LOG.debug("whoever asked no longer listens", gone);
    }
  }

  /** Whether this is large, and goes out zipped all the same. */
  static boolean isSentZipped(Context ctx, Body body) {
    String encodings = ctx.header("Accept-Encoding");
    return body.length() > LARGEST_ZIPPED
        && body.isMostlyShared()
        && encodings != null
        && Stream.of(encodings.split(",", -1)).anyMatch(one -> one.strip().equals("gzip"));
  }

  private static void close(Context ctx) {
    ServletContextRequest request = ServletContextRequest.getServletContextRequest(ctx.req());
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  /** A body as text, unzipped when the client zipped it. */
  public static String bodyOf(Context ctx) {
    byte[] bytes = ctx.bodyAsBytes();
    String encoding = ctx.header("Content-Encoding");
    if (bytes.length > 0 && encoding != null && encoding.equalsIgnoreCase("gzip")) {
      bytes = Gunzip.unzip(bytes);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
