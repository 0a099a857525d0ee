package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** What the live service answered, asked again. Needs the recordings and Python; skipped where they are not. */
class ReplayTest {

  /** Every answer but those whose recorded request lost its query, or that other episodes' leftovers change. */
  private static final String REACHED = "95";

  @Test
  void recordedAnswersComeBackAsTheyWere() throws Exception {
    Optional<Path> script = script();
    assumeTrue(script.isPresent(), "no recordings beside the project");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")) || onPath(), "no python3");

    try (Emulator emulator = Emulator.start(EmulatorOptions.standard().openToAll())) {
      Process replay = new ProcessBuilder(
              "python3", script.get().toString(), emulator.url(), "--at-least", REACHED)
          .redirectErrorStream(true)
          .start();
      String said = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(replay.exitValue()).as(said).isZero();
    }
  }

  private static Optional<Path> script() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/replay/replay.py"))
        .filter(Files::exists)
        .findFirst();
  }

  private static boolean onPath() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
