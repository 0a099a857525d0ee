package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;
import org.masteryhive.sheets.testing.Recordings;

/** What the live service answered, asked again. Needs the recordings and Python; skipped where they are not. */
class ReplayTest {

  /** Every answer but those whose recorded request lost its query, or that other episodes' leftovers change. */
  private static final String REACHED = "95.1";

  @TempDir
  Path folder;

  @Test
  void recordedAnswersComeBackAsTheyWere() throws Exception {
    String said = replayed(List.of(script().toString()), List.of("--at-least", REACHED));

    assertThat(said).contains("recorded answers match");
  }

  /** All but one: the number of the account that the recordings were made with is not ours. */
  @Test
  void answersWhoseQueryWasNotRecordedComeBackWhenTheyAreAskedWithOne() throws Exception {
    Path again = folder.resolve("asked_again.py");
    try (InputStream in =
        Objects.requireNonNull(ReplayTest.class.getResourceAsStream("asked_again.py"))) {
      Files.copy(in, again);
    }

    String said = replayed(List.of(again.toString(), script().toString()), List.of());

    assertThat(said).endsWith("68 of 123 at once, 54 more when asked with a query, 1 not\n");
  }

  private static String replayed(List<String> before, List<String> after) throws Exception {
    try (Emulator emulator = Emulator.start(EmulatorOptions.standard().openToAll())) {
      List<String> command = new ArrayList<>(List.of("python3"));
      command.addAll(before);
      command.add(emulator.url());
      command.addAll(after);
      Process replay = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(replay.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(replay.exitValue()).as(said).isZero();
      return said;
    }
  }

  private static Path script() throws InterruptedException {
    Optional<Path> found = Recordings.find("replay/replay.py");
    assumeTrue(found.isPresent(), "no recordings beside the project");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")) || onPath(), "no python3");
    return found.get();
  }

  private static boolean onPath() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
