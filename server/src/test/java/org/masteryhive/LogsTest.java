package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogsTest {

  private final LoggerContext context = new LoggerContext();

  @Test
  void aLineSaysWhenHowBadWhoAndWhat() {
    assertThat(line(Level.INFO, null))
        .isEqualTo("2026-03-02T14:00:00.007Z INFO  Vault: 2 of 3" + System.lineSeparator());
  }

  @Test
  void belowALineStandsTheTraceOfWhatWasThrown() {
    Exception why = new IllegalStateException("outside", new IllegalArgumentException("inside"));

    assertThat(line(Level.ERROR, why).lines())
        .startsWith(
            "2026-03-02T14:00:00.007Z ERROR Vault: 2 of 3",
            "java.lang.IllegalStateException: outside")
        .contains("Caused by: java.lang.IllegalArgumentException: inside")
        .anyMatch(text -> text.startsWith("\tat " + LogsTest.class.getName()));
  }

  @Test
  void theServiceSpeaksAndLibrariesOnlyWarn() {
    Logs.describe(context);

    assertThat(level("org.masteryhive.Service")).isEqualTo(Level.INFO);
    assertThat(level("org.eclipse.jetty.server.Server")).isEqualTo(Level.WARN);
    assertThat(level("io.javalin.Javalin")).isEqualTo(Level.WARN);
    assertThat(level("com.zaxxer.hikari.pool.HikariPool")).isEqualTo(Level.WARN);
    assertThat(level("com.google.api.client.http.HttpTransport")).isEqualTo(Level.OFF);
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("errors").isStarted())
        .isTrue();
  }

  @Test
  void aFileOfOnesOwnGoesBefore() {
    assertThat(new Logs().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("errors")).isNull();
  }

  private Level level(String logger) {
    return context.getLogger(logger).getEffectiveLevel();
  }

  private String line(Level level, @Nullable Throwable thrown) {
    LoggingEvent event = new LoggingEvent(
        "",
        context.getLogger("org.masteryhive.signin.Vault"),
        level,
        "{} of {}",
        thrown,
        new Object[] {2, 3});
    event.setInstant(Instant.parse("2026-03-02T14:00:00.007Z"));
    return new String(new LogLine().encode(event), StandardCharsets.UTF_8);
  }
}
