package org.masteryhive.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.masteryhive.signin.Access;

/** The service's routes, and the server that they stand on. */
public final class Api implements AutoCloseable {

  private static final int THREADS = 256;
  private static final int AT_WORK = 208;
  private static final int WAITING = 160;
  private static final int CONNECTIONS = 4096;
  private static final Duration WAITS_END = Duration.ofSeconds(18);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(22);

  private final Options options;
  private final Crowd crowd = new Crowd(AT_WORK);
  private final Waiters waiters = new Waiters(WAITING);
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Javalin server;

  private Api(Options options, Parts parts) {
    this.options = options;
    this.server = Javalin.create(config -> {
      serve(config);
      answer(config, parts);
    });
  }

  /** Loads what the web server is made of, which takes longer than to start it. */
  public static void load() {
    new ServerConnector(new Server(new QueuedThreadPool()));
  }

  /** Starts to answer. */
  public static Api start(Options options, Parts parts) {
    Api api = new Api(options, parts);
    api.options
        .host()
        .ifPresentOrElse(
            host -> api.server.start(host, options.port()), () -> api.server.start(options.port()));
    return api;
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** All routes, as a method and a path. */
  Set<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> HandlerType.commonHttp().contains(endpoint.method))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Still listens for a while, and tells whoever comes that it is about to stop: so that nobody is halfway through the door
   * when it closes.
   */
  public void leave(Duration during) throws InterruptedException {
    waiters.stopWithin(WAITS_END);
    crowd.sendEverybodyAway();
    TimeUnit.MILLISECONDS.sleep(during.toMillis());
  }

  /** Takes no new requests, and ends when those that were taken are answered. */
  @Override
  public void close() {
    if (!waiters.isStopping()) {
      waiters.stopWithin(WAITS_END);
    }
    for (Connector connector : server.jettyServer().server().getConnectors()) {
      ((ServerConnector) connector).setShutdownIdleTimeout(IDLE.toMillis());
    }
    server.stop();
    metrics.close();
  }

  private void serve(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 8);
    config.jetty.modifyHttpConfiguration(Api::strict);
    config.jetty.modifyServer(this::graceful);
    config.requestLogger.http(new RequestLog(metrics)::answered);
  }

  private static void strict(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(16 * 1024);
  }

  private void graceful(Server jetty) {
    jetty.setHandler(new GracefulHandler(crowd));
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
    jetty.setStopTimeout(STOP.toMillis());
    jetty.setErrorHandler(new JettyProblems());
  }

  private void answer(JavalinConfig config, Parts parts) {
    RoutesConfig routes = config.routes;
    Failures failures = new Failures(parts.connect(), options.picks());
    Entrance entrance = new Entrance(
        parts.identities(),
        parts.access(),
        new RateLimit(Options.PER_MINUTE, parts.rates().orElseGet(RateLimit::here)),
        parts.doors());

    routes.before(this::protect);
    routes.post(
        "/v1/gradebooks", new CreateHandler(entrance, parts.gradebooks(), options.sheets()));
    routes.get("/v1/gradebooks/{id}", new StatusHandler(entrance, parts.gradebooks()));
    routes.post("/v1/gradebooks/{id}/setup", new SetUpHandler(entrance, parts.gradebooks()));
    RunAnswers runs = new RunAnswers(parts.recomputes(), waiters, failures);
    routes.post(
        "/v1/gradebooks/{id}/recompute", new RecomputeHandler(entrance, parts.recomputes(), runs));
    routes.post(
        "/v1/gradebooks/{id}/mentor-files",
        new MentorFilesHandler(entrance, parts.recomputes(), parts.mentorFiles(), runs));
    routes.get("/v1/operations/{id}", new OperationHandler(entrance, parts.recomputes(), failures));
    routes.delete(
        "/v1/connection", new DisconnectHandler(entrance, parts.access(), parts.forget()));
    parts.connect().ifPresent(flow -> addPages(routes, new ConnectPages(flow, options.service())));
    addHealth(routes, parts.access());
    routes.get("/openapi.json", new OpenApiHandler());

    routes.after(new Acts(parts.audit())::writeDown);

    routes.exception(HttpResponseException.class, (thrown, ctx) -> {
      allow(thrown, ctx);
      Json.answer(ctx, failures.of(thrown, ctx));
    });
    routes.exception(Exception.class, (thrown, ctx) -> Json.answer(ctx, failures.of(thrown, ctx)));
  }

  /** With a method that is not there comes which ones are. */
  private static void allow(HttpResponseException thrown, Context ctx) {
    String methods = thrown.getDetails().get("availableMethods");
    if (thrown.getStatus() == 405 && methods != null) {
      ctx.header("Allow", methods);
    }
  }

  private static void addPages(RoutesConfig routes, ConnectPages pages) {
    routes.get("/connect", pages::begin);
    routes.get("/oauth/callback", pages::end);
  }

  private void addHealth(RoutesConfig routes, Access access) {
    routes.get("/healthz", ctx -> Json.answer(ctx, 200, new Health("alive")));
    routes.get("/readyz", ctx -> ready(ctx, access));
    routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape()));
  }

  private void ready(Context ctx, Access access) {
    if (waiters.isStopping() || !access.isUsable()) {
      Json.answer(ctx, Problem.of(Code.NOT_READY, "The service cannot work just now."));
      return;
    }
    Json.answer(ctx, 200, new Health("ready"));
  }

  private void protect(Context ctx) {
    Headers.EVERYWHERE.forEach(ctx::header);
    if (options.isSecure()) {
      ctx.header("Strict-Transport-Security", Headers.STRICT_TRANSPORT);
    }
  }

  private record Health(String status) {}
}
