package org.masteryhive.sheets.spreadsheet;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.json.Stretch;

/**
 * What was written of a row for answers: the next reader who asks the same of the same row gets it again. It goes when the
 * row changes, or when memory is needed.
 */
public final class RowTexts {

  private static final int MOST = 3;

  private volatile SoftReference<@Nullable Kept> kept = new SoftReference<>(null);

  private record Kept(
      String question, Stretch text, @Nullable Kept older) {

    @Nullable
    Kept first(int count) {
      Kept rest = older == null || count == 1 ? null : older.first(count - 1);
      return new Kept(question, text, rest);
    }
  }

  /** What was written for this question, or null. */
  public @Nullable Stretch get(String question) {
    for (Kept one = kept.get(); one != null; one = one.older()) {
      if (one.question().equals(question)) {
        return one.text();
      }
    }
    return null;
  }

  public void keep(String question, Stretch text) {
    Kept present = kept.get();
    kept = new SoftReference<>(
        new Kept(question, text, present == null ? null : present.first(MOST - 1)));
  }
}
