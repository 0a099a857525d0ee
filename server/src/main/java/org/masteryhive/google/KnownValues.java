package org.masteryhive.google;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short JSON values that were read before, by their bytes. A rating stands thousands of times in a spreadsheet; after the
 * first time it is compared, not read. An object's text ends where its brace is closed, so none is the beginning of another. Of
 * an object that is alike only as far as a name in it, the text up to that name may be kept in the same way.
 */
final class KnownValues<T> {

  /** A value of more bytes is not kept. */
  static final int LONGEST = 384;

  private static final int MOST = 24;

  private final List<Entry<T>> entries = new ArrayList<>(MOST);

  @SuppressWarnings("ArrayRecordComponent") // compared byte by byte, never as a record
  private record Entry<T>(byte[] bytes, T value) {}

  /** The value whose bytes stand there, and passes over them; null when none does. */
  @Nullable
  T take(ByteWindow window) {
    for (int i = 0; i < entries.size(); i++) {
      Entry<T> entry = entries.get(i);
      byte[] wanted = entry.bytes();
      int end = window.at + wanted.length;
      if (end <= window.end
          && Arrays.equals(window.bytes, window.at, end, wanted, 0, wanted.length)) {
        window.at = end;
        if (i > 0) {
          entries.set(i, entries.get(i - 1));
          entries.set(i - 1, entry);
        }
        return entry.value();
      }
    }
    return null;
  }

  /** Keeps a value; where there is no room, in place of one that was found least. */
  void keep(byte[] bytes, T value) {
    if (entries.size() == MOST) {
      entries.remove(MOST - 1);
    }
    entries.add(new Entry<>(bytes, value));
  }
}
