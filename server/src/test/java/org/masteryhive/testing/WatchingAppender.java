package org.masteryhive.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hears all that is logged in all tests, at every level, and remembers where it heard something that no log may tell: a
 * student, a person's e-mail, a token, or a word that was planted for this.
 */
public final class WatchingAppender extends AppenderBase<ILoggingEvent> {

  /** A word to plant wherever a secret can be put. */
  public static final String CANARY = "zqcanary";

  private static final Pattern SECRET = Pattern.compile(
      CANARY
          + "|Ada Park|Ben Ode|Cleo Vance|Amara Okonkwo|Maya Johnson|Siyuan Li|Marcus Bell|\\b004\\d{3}\\b"
          + "|@(students|school)?\\.?example\\.org|@school\\.example"
          + "|ya29\\.|\\beyJ[A-Za-z0-9_-]{8}|\\b1//[A-Za-z0-9_-]{8}|refresh-ms|access-ms|client-secret",
      Pattern.CASE_INSENSITIVE);

  /** Google Sheets as it is here, and the server that tests put in its place, are no part of the service. */
  private static final List<String> NOT_OURS =
      List.of("org.masteryhive.sheets", "wiremock", "WireMock", "com.github.tomakehurst");

  private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

  private final Jdk jdk = new Jdk();

  /** What was heard since this was asked last. */
  public static List<String> heard() {
    List<String> heard = new ArrayList<>();
    for (String one = HEARD.poll(); one != null; one = HEARD.poll()) {
      heard.add(one);
    }
    return heard;
  }

  @Override
  public void start() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    root.addHandler(jdk);
    super.start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    StringBuilder text = new StringBuilder(event.getFormattedMessage());
    for (@Nullable IThrowableProxy one = event.getThrowableProxy();
        one != null;
        one = one.getCause()) {
      text.append(' ').append(one.getMessage());
    }
    event.getMDCPropertyMap().values().forEach(value -> text.append(' ').append(value));
    listen(event.getLoggerName(), text);
  }

  private static void listen(@Nullable String logger, CharSequence text) {
    Matcher secret = SECRET.matcher(text);
    if (secret.find() && (logger == null || NOT_OURS.stream().noneMatch(logger::startsWith))) {
      int from = Math.max(0, secret.start() - 60);
      HEARD.add(logger + ": " + text.subSequence(from, Math.min(text.length(), secret.end() + 60)));
    }
  }

  /** The same for what is said through the JDK's own logging. */
  private static final class Jdk extends Handler {

    private final SimpleFormatter format = new SimpleFormatter();

    Jdk() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      listen(record.getLoggerName(), format.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
