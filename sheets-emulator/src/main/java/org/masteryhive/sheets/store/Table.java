package org.masteryhive.sheets.store;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Documents of one kind by their key. A change is on disk when the call that makes it returns. */
public interface Table<T> {

  Optional<T> get(String key);

  void put(String key, T document);

  void remove(String key);

  /** All documents, in the order in which they first came. */
  Collection<T> all();

  /** Changes the document under the key in one step; the change sees what is there, or the default. */
  T update(String key, T whenAbsent, UnaryOperator<T> change);

  /** Changes a document, if it is there, without waiting for the disk: for what may lag behind. */
  void touch(String key, UnaryOperator<T> change);
}
