package org.masteryhive.sheets;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Runs the emulator alone, open to all: {@code java … EmulatorMain [port]}. */
public final class EmulatorMain {

  private EmulatorMain() {}

  public static void main(String[] args) {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8090;
    Emulator emulator = Emulator.start(
        new EmulatorOptions(port, Optional.empty(), Clock.systemUTC(), Duration.ZERO, true));
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
    System.out.println("ready {\"sheets\": \"" + emulator.url() + "\"}");
  }
}
