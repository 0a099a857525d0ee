package org.masteryhive.sheets.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table held in memory. Whoever keeps it on disk hears of each change before it is seen. */
final class HeldTable<T> implements Table<T> {

  /** One document is now this, or, when it is null, gone. */
  record Change<T>(String key, @Nullable T document) {}

  private final Map<String, T> documents = new LinkedHashMap<>();
  private final Consumer<Change<T>> journal;

  HeldTable(Consumer<Change<T>> journal) {
    this.journal = journal;
  }

  @Override
  public synchronized Optional<T> get(String key) {
    return Optional.ofNullable(documents.get(key));
  }

  @Override
  public synchronized void put(String key, T document) {
    if (!document.equals(documents.get(key))) {
      journal.accept(new Change<>(key, document));
      documents.put(key, document);
    }
  }

  @Override
  public synchronized void remove(String key) {
    if (documents.containsKey(key)) {
      journal.accept(new Change<>(key, null));
      documents.remove(key);
    }
  }

  @Override
  public synchronized Collection<T> all() {
    return List.copyOf(documents.values());
  }

  @Override
  public synchronized T update(String key, T whenAbsent, UnaryOperator<T> change) {
    T present = documents.get(key);
    T changed = change.apply(present == null ? whenAbsent : present);
    put(key, changed);
    return changed;
  }

  /** Puts a document back as it was found on disk; nobody is told. */
  synchronized void restore(String key, @Nullable T document) {
    if (document == null) {
      documents.remove(key);
    } else {
      documents.put(key, document);
    }
  }

  synchronized Map<String, T> copy() {
    return new LinkedHashMap<>(documents);
  }
}
