package org.masteryhive.demo;

import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;
import org.masteryhive.sheets.store.UnusableFolderException;

/** Starts emulators, or says in a sentence why not. */
final class Emulators {

  private Emulators() {}

  static Emulator start(EmulatorOptions options) {
    try {
      return Emulator.start(options);
    } catch (UnusableFolderException e) {
      throw new DemoException(e.getMessage() + " Choose another one with --data.", e);
    }
  }
}
