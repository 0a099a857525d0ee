package org.masteryhive.sheets.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonText;

/** The server itself: on 127.0.0.1 only, for callers who address it so. */
public final class HttpServer implements AutoCloseable {

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  public static HttpServer start(int port, List<Routes> parts) {
    Javalin javalin = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.jetty.host = "127.0.0.1";
      config.jetty.port = port;
      config.http.maxRequestSize = 4L * Gunzip.LARGEST;
      config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
      config.jetty.modifyHttpConfiguration(http -> {
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(64 * 1024);
        http.setSendServerVersion(false);
      });
      config.jetty.modifyServletContextHandler(HttpServer::addFilters);
      parts.forEach(part -> part.addTo(config.routes));
      config.routes.exception(
          ApiException.class,
          (refused, ctx) -> ctx.status(refused.code())
              .contentType("application/json; charset=UTF-8")
              .result(JsonText.body(Errors.body(refused, false), FieldMask.ALL, true)
                  .bytes()));
    });
    return new HttpServer(javalin.start());
  }

  private static void addFilters(ServletContextHandler context) {
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
    context.addFilter(new FilterHolder(new LoopbackOnly()), "/*", requests);
    context.addFilter(new FilterHolder(new MethodOverride()), "/*", requests);
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
