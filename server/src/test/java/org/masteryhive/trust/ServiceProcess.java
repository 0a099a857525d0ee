package org.masteryhive.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, which can be ended as operators and power cuts end it. */
final class ServiceProcess implements AutoCloseable {

  private final Process process;

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /** Starts it, and waits until it is ready. Its log is thrown away; files of a moment go to a folder beside its database. */
  static ServiceProcess start(GivenService service, Path folder) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try {
      Path temporary = Files.createDirectories(folder.resolve("tmp"));
      ProcessBuilder builder = new ProcessBuilder(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Xmx256m",
          "-Dhive.home=..",
          "-Djava.io.tmpdir=" + temporary,
          "-cp",
          classes,
          "org.masteryhive.Main",
          "serve"));
      builder.environment().putAll(service.settings());
      builder.redirectError(folder.resolve("log.txt").toFile());
      Process process = builder.start();
      BufferedReader out = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      if (line == null || !line.startsWith("ready")) {
        process.destroyForcibly();
        throw new AssertionError(
            "the service did not start: " + Files.readString(folder.resolve("log.txt")));
      }
      return new ServiceProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}: it hears nothing of it. */
  void kill() {
    process.destroyForcibly();
    await(20);
  }

  /** As {@code kill}: it is asked to end. */
  void terminate() {
    process.destroy();
  }

  /** Whether it ended within so many seconds. */
  boolean await(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
  }
}
