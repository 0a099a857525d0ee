package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.store.OwnPostgres;

/** A real process of the service is stopped for a minute in the middle of a recompute, and goes on as if nothing had happened. */
@Tag("trust")
class FrozenProcessTest {

  private static final Duration FROZEN = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  private Path folder;

  private final String database = OwnPostgres.newAddress();
  private Optional<Process> process = Optional.empty();
  private Optional<School> opened = Optional.empty();

  @AfterEach
  void close() {
    process.ifPresent(Process::destroyForcibly);
    opened.ifPresent(School::close);
  }

  @Test
  void stoppedWhileItReadsItDoesNoHarm() throws Exception {
    freeze("reading", "{\"readMs\":3000,\"writeMs\":0}");
  }

  @Test
  void stoppedWhileItsWriteIsOnTheWayItDoesNoHarm() throws Exception {
    freeze("writing", "{\"readMs\":0,\"writeMs\":3000}");
  }

  private void freeze(String phase, String latency) throws Exception {
    School here = School.open(folder, School.Access.STORED, database, UnaryOperator.identity());
    opened = Optional.of(here);
    String id = gradebook(here);
    School there = startAnother(here);
    here.sheets("PUT", "/emulator/v1/latency", School.object(latency));

    String operation = begin(there, id);
    await(here, operation, seen -> seen.get("phase").getAsString().equals(phase));
    signal("-STOP");
    long frozenAt = System.nanoTime();
    here.sheets("PUT", "/emulator/v1/latency", School.object("{\"readMs\":0,\"writeMs\":0}"));
    here.type(id, "Evidence!D6", "EE");
    String meanwhile = begin(here, id);
    assertThat(await(here, meanwhile, FrozenProcessTest::isOver).get("state").getAsString())
        .isEqualTo("succeeded");
    long tookOver = System.nanoTime() - frozenAt;
    TimeUnit.NANOSECONDS.sleep(FROZEN.toNanos() - tookOver);
    signal("-CONT");

    JsonObject thawed = await(there, operation, FrozenProcessTest::isOver);
    int left = here.recomputed(id).get("changedCells").getAsInt();
    System.out.printf(
        "trust: an instance stopped for %d s while %s: another took over after %d s, the thawed run %s,"
            + " %d cells not where they belong%n",
        FROZEN.toSeconds(),
        phase,
        Duration.ofNanos(tookOver).toSeconds(),
        thawed.get("state").getAsString(),
        left);
    assertThat(left).isZero();
    assertThat(here.shown(id, "Mastery").toString()).contains("Ada Park");
    assertThat(here.shown(id, "Evidence!D6").toString()).isEqualTo("[[EE]]");
  }

  private static String gradebook(School school) {
    String id = school.spreadsheet("Algebra");
    assertThat(school.setUp(id).status()).isEqualTo(200);
    school.type(id, "Roster!A2", "s1 | Ada Park", "s2 | Ben Cole");
    school.type(id, "Outcomes!A2", "LO1 | I can add");
    school.type(id, "Evidence!C1", "Quiz", "LO1", "2025-10-03");
    school.type(id, "Evidence!D1", "Lab", "LO1", "2025-10-04");
    school.type(id, "Evidence!A6", "s1 | Ada Park | ME", "s2 | Ben Cole | AP");
    school.recomputed(id);
    school.type(id, "Evidence!D7", "ME");
    return id;
  }

  private static String begin(School school, String id) {
    return school
        .askAndNotWait("/v1/gradebooks/" + id + "/recompute", School.TEACHER)
        .json()
        .get("id")
        .getAsString();
  }

  private interface Seen {
    boolean willDo(JsonObject operation);
  }

  private static boolean isOver(JsonObject operation) {
    return !operation.get("state").getAsString().equals("running");
  }

  private static JsonObject await(School school, String operation, Seen seen)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonObject now = school
          .ask("GET", "/v1/operations/" + operation, School.TEACHER, Optional.empty())
          .json();
      if (seen.willDo(now)) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the operation did not get there");
  }

  private School startAnother(School school) throws IOException {
    Map<String, String> environment = school.environment(folder, database);
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dhive.home=..",
            "-cp",
            System.getProperty("java.class.path"),
            "org.masteryhive.Main",
            "serve")
        .redirectError(new File(folder.toFile(), "errors.txt"));
    builder.environment().putAll(environment);
    Process started = builder.start();
    process = Optional.of(started);
    try (BufferedReader said = new BufferedReader(
        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).startsWith("ready ");
    }
    return school.at(environment.getOrDefault("HIVE_PUBLIC_URL", ""));
  }

  private void signal(String signal) {
    try {
      Process kill =
          new ProcessBuilder("kill", signal, Long.toString(process.orElseThrow().pid())).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
