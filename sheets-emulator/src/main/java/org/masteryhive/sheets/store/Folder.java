package org.masteryhive.sheets.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a store: {@code state.N}, all that happened before the journal of that number, and
 * {@code journal.N} and those after it. A new state is complete before it gets its name, so the
 * newest one that there is can be trusted.
 */
final class Folder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Folder.class);
  private static final String STATE = "state.";
  private static final String JOURNAL = "journal.";

  private final Path folder;
  private final FileChannel lockFile;

  Folder(Path folder) {
    try {
      this.folder = OwnerOnly.folder(folder);
      this.lockFile =
          FileChannel.open(OwnerOnly.file(folder.resolve("lock")), StandardOpenOption.WRITE);
      if (!locked()) {
        throw new UnusableFolderException(folder + " is in use by another emulator.");
      }
    } catch (IOException e) {
      throw new UnusableFolderException(folder + " cannot be used to keep the state in.", e);
    }
  }

  private boolean locked() throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  /** The number of the newest state; 0 when there is none. */
  long newestState() {
    return numbers(STATE).stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The number that no journal has yet. */
  long nextJournal() {
    long last = numbers(JOURNAL).stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.max(last, newestState()) + 1;
  }

  /** All that happened up to and without the journal of this number. */
  Folded before(long number) {
    Folded folded = new Folded();
    long state = newestState();
    if (state > 0) {
      read(folder.resolve(STATE + state), folded);
    }
    numbers(JOURNAL).stream()
        .filter(journal -> journal >= state && journal < number)
        .forEach(journal -> read(folder.resolve(JOURNAL + journal), folded));
    return folded;
  }

  JournalFile journal(long number) {
    return new JournalFile(folder.resolve(JOURNAL + number));
  }

  /** Writes a state that stands for all before the journal of this number, and drops what it replaces. */
  void writeState(long number, Folded folded) {
    try {
      Path unfinished = OwnerOnly.file(folder.resolve("unfinished"));
      try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
        folded.forEach(entry -> {
          try {
            out.write(entry.line());
            out.write('\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
      }
      force(unfinished);
      Files.move(unfinished, folder.resolve(STATE + number), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      drop(STATE, number);
      drop(JOURNAL, number);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state", e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void drop(String kind, long before) throws IOException {
    for (long number : numbers(kind)) {
      if (number < before) {
        Files.deleteIfExists(folder.resolve(kind + number));
      }
    }
  }

  /** Takes the lines up to the first that was not written to its end. */
  private static void read(Path file, Folded folded) {
    long taken = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String line = in.readLine();
      while (line != null) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        var entry = Entry.parse(new String(bytes, StandardCharsets.UTF_8));
        if (entry.isEmpty()) {
          LOG.warn("{} ends in a line that was cut off; {} lines were read", file, taken);
          return;
        }
        folded.take(entry.get());
        taken++;
        line = in.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<Long> numbers(String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(java.util.regex.Pattern.quote(kind) + "\\d+"))
          .map(name -> Long.valueOf(name.substring(kind.length())))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
