package org.masteryhive.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of {@code hive}'s programs, running. */
final class Program implements AutoCloseable {

  private final Process process;
  private final String ready;

  private Program(Process process, String ready) {
    this.process = process;
    this.ready = ready;
  }

  /** Starts {@code hive} with arguments, and waits for its line that begins with {@code ready}. */
  static Program start(Path home, Map<String, String> environment, String... arguments) {
    Process process = spawn(home, environment, arguments);
    try {
      BufferedReader lines = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("ready ")) {
          passOver(lines);
          return new Program(process, line.substring("ready ".length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(List.of(arguments) + " did not start");
  }

  /** Starts a program and does not wait for it. */
  static Program launch(Path home, Map<String, String> environment, String... arguments) {
    Process process = spawn(home, environment, arguments);
    passOver(new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    return new Program(process, "");
  }

  private static Process spawn(Path home, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("hive").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void passOver(BufferedReader lines) {
    Thread thread = new Thread(() -> lines.lines().forEach(line -> {}), "output");
    thread.setDaemon(true);
    thread.start();
  }

  /** What it said of itself. */
  String ready() {
    return ready;
  }

  /** The processor time that it has used. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Its memory now, in megabytes, as the machine counts it. */
  long residentMegabytes() {
    return status("VmRSS:");
  }

  /** The most memory that it ever had, in megabytes. */
  long peakMegabytes() {
    return status("VmHWM:");
  }

  private long status(String field) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("\\D+", "")) / 1024;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
