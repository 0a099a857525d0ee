package org.masteryhive.sheets.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** An emulator in a process of its own, which says its port and then waits to be killed. */
final class DoomedEmulator {

  private DoomedEmulator() {}

  public static void main(String[] folder) throws InterruptedException {
    EmulatorOptions options = new EmulatorOptions(
        0, Optional.of(Path.of(folder[0])), Clock.systemUTC(), Duration.ZERO, false);
    try (Emulator emulator = Emulator.start(options)) {
      System.out.println(URI.create(emulator.url()).getPort());
      new CountDownLatch(1).await();
    }
  }
}
