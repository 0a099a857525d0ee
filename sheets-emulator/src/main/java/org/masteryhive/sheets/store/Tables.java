package org.masteryhive.sheets.store;

/** Hands out tables by name. */
@FunctionalInterface
public interface Tables {

  /** The table with this name, and what it held before the last stop. */
  <T> Table<T> table(String name, Class<T> type);

  /** Tables that are forgotten with the process. */
  static Tables inMemory() {
    return Store.inMemory();
  }
}
