package org.masteryhive.sheets.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table held in memory. Whoever keeps it on disk hears of each change before it is seen. */
final class HeldTable<T> implements Table<T> {

  /** Is told that a document is now this, or, when it is null, gone. */
  @FunctionalInterface
  interface Keeper<T> {
    void changed(String key, @Nullable T document, boolean waiting);
  }

  private final Map<String, T> documents;
  private final Keeper<T> keeper;

  HeldTable(Map<String, T> found, Keeper<T> keeper) {
    this.documents = new LinkedHashMap<>(found);
    this.keeper = keeper;
  }

  @Override
  public synchronized Optional<T> get(String key) {
    return Optional.ofNullable(documents.get(key));
  }

  @Override
  public synchronized void put(String key, T document) {
    set(key, document, true);
  }

  @Override
  public synchronized void remove(String key) {
    if (documents.containsKey(key)) {
      keeper.changed(key, null, true);
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
    set(key, changed, true);
    return changed;
  }

  @Override
  public synchronized void touch(String key, UnaryOperator<T> change) {
    T present = documents.get(key);
    if (present != null) {
      set(key, change.apply(present), false);
    }
  }

  private void set(String key, T document, boolean waiting) {
    if (!document.equals(documents.get(key))) {
      keeper.changed(key, document, waiting);
      documents.put(key, document);
    }
  }
}
