package org.masteryhive.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what time it is and how slow the world is. */
final class When {

  @Option(
      names = "--clock",
      paramLabel = "MOMENT",
      description = "a fixed now for dates and tokens, such as 2026-03-02T14:00:00Z")
  private @Nullable Instant fixed;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      defaultValue = "0",
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
}
