package org.masteryhive.tab;

import java.util.List;

/** Carries out single steps on one tab. */
final class TabEdits {

  private TabEdits() {}

  static void carryOut(TabDraft draft, Change change) {
    if (change instanceof Change.Append it) {
      draft.append(it.line(), it.count());
    } else if (change instanceof Change.Insert it) {
      draft.insert(it.line(), it.at(), it.count(), it.likeBefore());
    } else if (change instanceof Change.Delete it) {
      draft.delete(it.line(), it.at(), it.count());
    } else if (change instanceof Change.Move it) {
      draft.move(it.line(), it.from(), it.count(), it.to());
    } else if (change instanceof Change.Write it) {
      write(draft, it);
    } else if (change instanceof Change.Take it) {
      draft.take(it.stampId());
    } else {
      decorate(draft, change);
    }
  }

  private static void decorate(TabDraft draft, Change change) {
    if (change instanceof Change.Freeze it) {
      draft.freeze(it.rows(), it.columns());
    } else if (change instanceof Change.Unprotect it) {
      draft.unprotect(it.protectionId());
    } else if (change instanceof Change.Offer it) {
      draft.offer(it.area());
    } else if (change instanceof Change.OfferFrom it) {
      draft.offer(it.area());
    } else if (change instanceof Change.FormatArea it) {
      draft.format(it.area(), it.format());
    } else if (change instanceof Change.ColorWhen it) {
      draft.color(it.area());
    }
  }

  private static void write(TabDraft draft, Change.Write write) {
    for (int row = 0; row < write.cells().size(); row++) {
      List<CellWrite> cells = write.cells().get(row);
      for (int column = 0; column < cells.size(); column++) {
        draft.write(write.row() + row, write.column() + column, cells.get(column));
      }
    }
  }
}
