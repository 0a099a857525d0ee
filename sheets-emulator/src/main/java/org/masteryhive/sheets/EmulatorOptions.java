package org.masteryhive.sheets;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How the emulator runs.
 *
 * @param port where it listens; 0 picks a free one
 * @param data a folder that keeps the state between starts; without it, the state is forgotten
 * @param clock what "now" is, for dates and tokens; quotas and waits run on real time
 * @param latency each call takes this much longer
 * @param open any token is one owner's, and quotas are off
 */
public record EmulatorOptions(
    int port, Optional<Path> data, Clock clock, Duration latency, boolean open) {

  /** On a free port, forgetting everything, with real time and people who sign in. */
  public static EmulatorOptions standard() {
    return new EmulatorOptions(0, Optional.empty(), Clock.systemUTC(), Duration.ZERO, false);
  }

  public EmulatorOptions openToAll() {
    return new EmulatorOptions(port, data, clock, latency, true);
  }
}
