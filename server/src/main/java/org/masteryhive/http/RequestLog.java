package org.masteryhive.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.RecomputeResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of each request what it was and how it ended, to the log and to the metrics. Never an id, a name or a token. */
final class RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("request");
  private static final String CHANGED = "changed";
  private static final String FINDINGS = "findings";

  private final MeterRegistry metrics;

  RequestLog(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Remembers what the log will say of a recompute. */
  static void note(Context ctx, RecomputeResult result) {
    ctx.attribute(CHANGED, result.changedCells());
    ctx.attribute(FINDINGS, result.findings().size());
  }

  /** The same, of the mentors' files. */
  static void note(Context ctx, FilesResult result) {
    ctx.attribute(CHANGED, result.changedCells());
    ctx.attribute(FINDINGS, result.findings().size());
  }

  void answered(Context ctx, float millis) {
    String route = route(ctx);
    String method = method(ctx);
    Integer changed = ctx.attribute(CHANGED);
    Integer findings = ctx.attribute(FINDINGS);
    int status = ctx.statusCode();
    if (changed == null || findings == null) {
      LOG.info("{} {} {} {} ms", method, route, status, Math.round(millis));
    } else {
      LOG.info(
          "{} {} {} {} ms, {} cells changed, {} findings",
          method,
          route,
          status,
          Math.round(millis),
          changed,
          findings);
      metrics.counter("hive.cells.changed").increment(changed);
      metrics.counter("hive.findings").increment(findings);
    }
    Timer.builder("hive.requests")
        .description("Requests answered")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(metrics)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }

  /** The route, not the address: an address holds ids. */
  private static String route(Context ctx) {
    var matched = ctx.endpoints().matchedHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  private static String method(Context ctx) {
    String method = ctx.req().getMethod();
    return method.matches("GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS") ? method : "OTHER";
  }
}
