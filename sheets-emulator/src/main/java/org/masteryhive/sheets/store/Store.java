package org.masteryhive.sheets.store;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.Journal;
import org.masteryhive.sheets.spreadsheet.Operation;

/**
 * Everything that is remembered: tables of documents, and the operations on spreadsheets. With a
 * folder, a change is on disk before it is told; without one, nothing is written.
 */
public final class Store implements Tables, AutoCloseable {

  private static final long LARGEST_JOURNAL = 32L * 1024 * 1024;

  private final @Nullable Folder folder;
  private final Folded found;
  private final long largestJournal;
  private long number;
  private @Nullable JournalFile journal;

  private Store(@Nullable Folder folder, long largestJournal) {
    this.folder = folder;
    this.largestJournal = largestJournal;
    if (folder == null) {
      this.found = new Folded();
      return;
    }
    this.number = folder.nextJournal();
    this.found = folder.before(number);
    folder.writeState(number, found);
    this.journal = folder.journal(number);
  }

  /** Forgets with the process. */
  public static Store inMemory() {
    return new Store(null, 0);
  }

  /** Remembers in this folder, and first what the folder holds. */
  public static Store open(Path folder) {
    return open(folder, LARGEST_JOURNAL);
  }

  static Store open(Path folder, long largestJournal) {
    return new Store(new Folder(folder), largestJournal);
  }

  @Override
  public <T> Table<T> table(String name, Class<T> type) {
    Map<String, T> documents = new LinkedHashMap<>();
    found
        .table(name)
        .forEach((key, document) -> documents.put(key, Entry.GSON.fromJson(document, type)));
    return new HeldTable<>(
        documents,
        (key, document, waiting) -> add(new Entry.Document(name, key, tree(document)), waiting));
  }

  /** What the spreadsheets tell of their changes to. */
  public Journal journal() {
    return operation -> add(new Entry.Carried(operation), true);
  }

  /** Gives back, once, the operations that were carried out before the last stop, in their order. */
  public void replay(Consumer<Operation> each) {
    found.takeOperations().forEach(each);
  }

  /** Writes everything as one state, so that the next start is quick. */
  @Override
  public synchronized void close() {
    if (folder != null && journal != null) {
      turnOver();
      Optional.ofNullable(journal).ifPresent(JournalFile::close);
      journal = null;
      folder.close();
    }
  }

  private void add(Entry entry, boolean waiting) {
    JournalFile to;
    long length;
    synchronized (this) {
      if (folder == null) {
        return;
      }
      if (journal == null) {
        throw new IllegalStateException("the store is closed");
      }
      if (journal.length() > largestJournal) {
        turnOver();
      }
      to = journal;
      length = to.add(entry.line());
    }
    if (waiting) {
      to.flush(length);
    }
  }

  /** Begins a new journal, and makes a state of all before it. */
  private void turnOver() {
    Folder files = Objects.requireNonNull(folder);
    Objects.requireNonNull(journal).close();
    number++;
    journal = files.journal(number);
    files.writeState(number, files.before(number));
  }

  private static <T> @Nullable JsonElement tree(@Nullable T document) {
    return document == null ? null : Entry.GSON.toJsonTree(document);
  }
}
