package org.masteryhive;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.util.Map;

/**
 * What is logged, and where to, unless a file says otherwise: the service's own words and the libraries' warnings, a line
 * each, on standard error. It stands here because reading it from a file took a tenth of the start. A file of an operator's
 * own, named by {@code logback.configurationFile}, goes before.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logs extends ContextAwareBase implements Configurator {

  private static final String OWN_FILE = "logback.configurationFile";
  private static final String FILE_OF_TESTS = "logback-test.xml";

  /** Google's client logs what it sends and receives, cells and all: it says nothing at all. */
  private static final Map<String, Level> LIBRARIES = Map.of(
      "com.google.api", Level.OFF,
      "org.eclipse.jetty", Level.WARN,
      "io.javalin", Level.WARN,
      "com.zaxxer.hikari", Level.WARN);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(OWN_FILE) != null
        || Logs.class.getClassLoader().getResource(FILE_OF_TESTS) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    describe(context);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void describe(LoggerContext context) {
    context.getStatusManager().add(new NopStatusListener());
    LIBRARIES.forEach((library, level) -> context.getLogger(library).setLevel(level));
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(standardError(context));
  }

  private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
    LogLine lines = new LogLine();
    lines.setContext(context);
    lines.start();
    ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
    errors.setContext(context);
    errors.setName("errors");
    errors.setTarget("System.err");
    errors.setEncoder(lines);
    errors.start();
    return errors;
  }
}
