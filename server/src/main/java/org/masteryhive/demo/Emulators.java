package org.masteryhive.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;
import org.masteryhive.sheets.store.UnusableFolderException;

/** Starts emulators, or says in a sentence why not. */
final class Emulators {

  private Emulators() {}

  /** @param open whether any token is taken for one owner's */
  static Emulator start(int port, Optional<Path> folder, When when, boolean open) {
    try {
      return Emulator.start(
          new EmulatorOptions(port, folder, when.clock(), Duration.ofMillis(when.latency()), open));
    } catch (UnusableFolderException e) {
      throw new DemoException(e.getMessage() + " Choose another one with --data.", e);
    }
  }
}
