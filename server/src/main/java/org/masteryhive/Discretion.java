package org.masteryhive;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps children's names, cells and tokens out of the log whatever level an operator chooses. The libraries that see requests
 * and answers byte by byte would write them down when they are asked for details; what they say below a warning is never
 * let through. Found by Logback itself, before any configuration file is read.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class Discretion extends ContextAwareBase implements Configurator {

  private static final List<String> BYTE_BY_BYTE = List.of(
      "org.eclipse.jetty",
      "io.javalin",
      "org.apache",
      "com.google",
      "com.nimbusds",
      "com.zaxxer.hikari",
      "org.sqlite",
      "org.postgresql",
      "jdk.internal.httpclient");

  /** Of those that speak through the JDK's own logging, also the ones that someone might set a level for by name. */
  private static final List<String> BY_THE_JDK = List.of(
      "org.apache.http",
      "org.apache.http.wire",
      "org.apache.http.headers",
      "com.google.api.client",
      "com.google.api.client.http.HttpTransport",
      "org.postgresql",
      "jdk.httpclient.HttpClient",
      "jdk.internal.httpclient.debug",
      "sun.net.www.protocol.http.HttpURLConnection");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.addTurboFilter(new Silence(BY_THE_JDK.stream()
        .map(java.util.logging.Logger::getLogger)
        .peek(logger -> logger.setLevel(java.util.logging.Level.OFF))
        .toList()));
    return ExecutionStatus.INVOKE_NEXT_IF_ANY;
  }

  /** Holds on to the JDK's loggers too, which else would be forgotten together with their levels. */
  private static final class Silence extends TurboFilter {

    @SuppressWarnings("UnusedVariable") // held, not read
    private final List<java.util.logging.Logger> hushed;

    Silence(List<java.util.logging.Logger> hushed) {
      this.hushed = hushed;
      setName("nothing byte by byte");
    }

    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] parameters,
        @Nullable Throwable thrown) {
      return !level.isGreaterOrEqual(Level.WARN) && seesBytes(logger.getName())
          ? FilterReply.DENY
          : FilterReply.NEUTRAL;
    }

    private static boolean seesBytes(String logger) {
      return BYTE_BY_BYTE.stream().anyMatch(logger::startsWith);
    }
  }
}
