package org.masteryhive.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

/**
 * The files into which SQLite's native library is unpacked. A program that is killed cannot take them away: so each process
 * has a folder of its own, readable by its owner alone, and the next one to start takes those of the dead away.
 */
public final class NativeFiles {

  private static final String SETTING = "org.sqlite.tmpdir";
  private static final String UNPACKED = "org.sqlite.lib.path";
  private static final String NAME = "mastery-hive-sqlite-";

  private NativeFiles() {}

  /**
   * To be called once, before anything is stored. Where an operator has named a folder, that one is used and left alone. Where
   * the library lies unpacked already, there is nothing to do.
   */
  public static void clean() {
    if (System.getProperty(SETTING) != null || System.getProperty(UNPACKED) != null) {
      return;
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      long self = ProcessHandle.current().pid();
      Path own = temporary.resolve(NAME + self);
      takeAway(own);
      Files.createDirectory(own, ownerAlone());
      UserPrincipal owner = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
      try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, NAME + "*")) {
        for (Path other : others) {
          if (isOfTheDead(other)
              && owner.equals(Files.getOwner(other, LinkOption.NOFOLLOW_LINKS))) {
            takeAway(other);
          }
        }
      }
      System.setProperty(SETTING, own.toString());
    } catch (IOException unusual) {
      // The library then uses the usual folder, and what is left there stays.
      System.clearProperty(SETTING);
    }
  }

  private static boolean isOfTheDead(Path folder) {
    String number = folder.getFileName().toString().substring(NAME.length());
    return number.matches("\\d{1,10}")
        && ProcessHandle.of(Long.parseLong(number)).isEmpty();
  }

  /** The folder and the files in it; folders within it are none of ours. */
  private static void takeAway(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(folder);
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static FileAttribute<?>[] ownerAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
