package org.masteryhive.sheets.store;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.Journal;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.StateText;

/**
 * Everything that is remembered: tables of documents, and the operations on spreadsheets. With a
 * folder, a change is on disk before it is told; without one, nothing is written.
 */
public final class Store implements Tables, AutoCloseable {

  private static final long LARGEST_JOURNAL = 32L * 1024 * 1024;

  private final @Nullable Folder folder;
  private final Folded found;
  private final long largestJournal;
  private final Paces paces = new Paces();
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
    return (operation, after) -> {
      if (folder != null) {
        add(entry(operation, after), true);
      }
    };
  }

  /**
   * The operation, or, when there have been many or it took something from another spreadsheet, all that the spreadsheet
   * then is.
   */
  private Entry entry(Operation operation, Optional<SpreadsheetState> after) {
    String id = operation.spreadsheetId();
    if (after.isEmpty()) {
      paces.forget(id);
      return new Entry.Carried(operation);
    }
    return operation.parameters().containsKey("from") || paces.isTimeFor(id, operation.body())
        ? whole(after.get())
        : new Entry.Carried(operation);
  }

  private Entry whole(SpreadsheetState state) {
    String text = StateText.write(state);
    paces.written(state.id(), text.length());
    return new Entry.Whole(state.id(), text);
  }

  /** Gives back, once, what spreadsheets were before the last stop and what was done to them since, in that order. */
  public void replay(Consumer<SpreadsheetState> whole, Consumer<Operation> done) {
    for (Entry change : found.takeChanges()) {
      change.<Optional<Void>>fold(
          document -> Optional.empty(),
          carried -> {
            done.accept(carried.operation());
            return Optional.empty();
          },
          text -> {
            whole.accept(StateText.read(text.state()));
            return Optional.empty();
          });
    }
  }

  /**
   * Writes down what all spreadsheets are, so that nothing that was done to them need ever be done again. Before
   * anyone changes anything.
   */
  public synchronized void settle(Collection<SpreadsheetState> spreadsheets) {
    if (folder != null) {
      spreadsheets.forEach(state -> found.take(whole(state)));
      folder.writeState(number, found);
      found.takeChanges();
    }
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
    if (folder == null) {
      return;
    }
    String line = entry.line();
    JournalFile to;
    long length;
    synchronized (this) {
      if (journal == null) {
        throw new IllegalStateException("the store is closed");
      }
      if (journal.length() > largestJournal) {
        turnOver();
      }
      to = journal;
      length = to.add(line);
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
