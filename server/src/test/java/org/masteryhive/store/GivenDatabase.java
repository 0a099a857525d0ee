package org.masteryhive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A database for one test: a new one of each make, and the folder that it keeps its files in. */
public enum GivenDatabase {
  SQLITE {
    @Override
    public String address(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("hive.db");
    }

    @Override
    public Path files(Path folder) {
      return folder;
    }
  },
  POSTGRESQL {
    @Override
    public String address(Path folder) {
      return OwnPostgres.newAddress();
    }

    @Override
    public Path files(Path folder) {
      OwnPostgres.flush();
      return OwnPostgres.FOLDER;
    }
  };

  /** The address of a new, empty database; each make has its own way. */
  public abstract String address(Path folder);

  /** Where its files are, all of them written out. */
  public abstract Path files(Path folder);

  /** The files below a folder that have the text in them. */
  public static List<Path> holding(String text, Path folder) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, wanted)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }
}
