package org.masteryhive.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what time it is and how slow the world is. */
final class When {

  @Option(
      names = "--clock",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description = "a fixed now for dates and tokens, such as 2026-03-02T14:00:00Z")
  private @Nullable Instant fixed;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      defaultValue = "0",
      converter = Milliseconds.class,
      description = "each Sheets call takes this much longer")
  private int latency;

  Clock clock() {
    return fixed == null ? Clock.systemUTC() : Clock.fixed(fixed, ZoneOffset.UTC);
  }

  @Nullable
  Instant fixed() {
    return fixed;
  }

  int latency() {
    return latency;
  }

  /** A moment as ISO writes it. */
  static final class Moment implements CommandLine.ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new CommandLine.TypeConversionException(
            "write a moment as 2026-03-02T14:00:00Z, not as " + text);
      }
    }
  }

  /** A time up to an hour. */
  static final class Milliseconds implements CommandLine.ITypeConverter<Integer> {

    private static final int HOUR = 3_600_000;

    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= HOUR) {
        return Integer.valueOf(text);
      }
      throw new CommandLine.TypeConversionException("a number of milliseconds, up to " + HOUR);
    }
  }
}
