package org.masteryhive.sheets.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What was recorded from the live service. It lies beside the repository, on some machines. */
public final class Recordings {

  private Recordings() {}

  /** A file or folder of it; nothing where it is not. */
  public static Optional<Path> find(String name) {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared").resolve(name))
        .filter(Files::exists)
        .findFirst();
  }
}
