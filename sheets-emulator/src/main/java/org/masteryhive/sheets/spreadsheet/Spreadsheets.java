package org.masteryhive.sheets.spreadsheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * All spreadsheets, by id. A reader gets a state that never changes; writers of one spreadsheet take
 * turns.
 */
public final class Spreadsheets {

  private final Map<String, SpreadsheetState> states = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public Optional<SpreadsheetState> find(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** What there is, in no order. */
  public Collection<SpreadsheetState> all() {
    return List.copyOf(states.values());
  }

  /** Puts a state in the place of what was there; for what is read back from a disk. */
  public void put(SpreadsheetState state) {
    states.put(state.id(), state);
  }

  public void remove(String id) {
    states.remove(id);
  }

  /** Runs something while no one else writes this spreadsheet. */
  public <T> T locked(String id, Function<Optional<SpreadsheetState>, T> change) {
    ReentrantLock lock = locks.computeIfAbsent(id, any -> new ReentrantLock());
    lock.lock();
    try {
      return change.apply(find(id));
    } finally {
      lock.unlock();
    }
  }
}
