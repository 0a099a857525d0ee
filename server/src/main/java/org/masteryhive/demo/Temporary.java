package org.masteryhive.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when the program ends. */
final class Temporary {

  private Temporary() {}

  static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("mastery-hive-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "clean up"));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is still being written stays in the system's own temporary folder.
    }
  }
}
