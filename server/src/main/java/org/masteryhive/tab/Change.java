package org.masteryhive.tab;

import java.util.List;
import java.util.Optional;

/**
 * One step of a plan. Steps are carried out in order; each speaks of rows and columns as the steps before it have left
 * them.
 */
public sealed interface Change {

  /** Whose tab is changed: its number; {@link #SPREADSHEET} when it is the spreadsheet itself. */
  int tab();

  /** No tab: the spreadsheet. */
  int SPREADSHEET = -1;

  /** A new tab, with a number that is not taken; at a place among the tabs, or last. */
  record AddTab(int tab, String title, int rows, int columns, Optional<Integer> place)
      implements Change {}

  /** Takes the empty tab away that a new spreadsheet comes with. Never planned for a spreadsheet that was there. */
  record RemoveEmptyTab(int tab) implements Change {}

  /** More rows (or columns) than there are, at the end. */
  record Append(int tab, Line line, int count) implements Change {}

  /** New rows (or columns) before the place, which is within the tab. They look like those before it when {@code likeBefore}. */
  record Insert(int tab, Line line, int at, int count, boolean likeBefore) implements Change {}

  /** Takes rows (or columns) away. */
  record Delete(int tab, Line line, int at, int count) implements Change {}

  /** Moves rows (or columns) so that they stand before what stood at {@code to}; {@code to} is counted before the move. */
  record Move(int tab, Line line, int from, int count, int to) implements Change {}

  /**
   * Writes cells: a rectangle whose top left is given; all rows are of one length. Plans made here say something about the
   * same aspects (value, note, color …) for all cells of one write.
   */
  record Write(int tab, int row, int column, List<List<CellWrite>> cells) implements Change {
    public Write {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /** Freezes this many rows and columns. */
  record Freeze(int tab, int rows, int columns) implements Change {}

  /** How wide columns are (or how high rows), in pixels. */
  record Resize(int tab, Line line, int at, int count, int pixels) implements Change {}

  /** A stamp on the spreadsheet, on a tab, or on one of its columns. */
  record Put(int tab, Optional<Integer> column, String key, String value) implements Change {}

  /** Takes a stamp away, by its number. */
  record Take(int tab, int stampId) implements Change {}

  /** Warns whoever types there. */
  record Warn(int tab, Area area, String description) implements Change {}

  /** Takes a protection of ours away, by its number. */
  record Unprotect(int tab, int protectionId) implements Change {}

  /** Offers values where one types; never strict: other text is accepted. */
  record Offer(int tab, Area area, List<String> values) implements Change {
    public Offer {
      values = List.copyOf(values);
    }
  }

  /** Offers what stands in cells of a tab, by its title; never strict. */
  record OfferFrom(int tab, Area area, String title, Area source) implements Change {}

  /** A number format for an area, in which nothing else changes. */
  record FormatArea(int tab, Area area, Format format) implements Change {}

  /** Colors cells as they are typed: the first rule that holds wins. Added before the rules that are there. */
  record ColorWhen(
      int tab,
      Area area,
      Condition condition,
      Optional<Shade> shade,
      Optional<Shade> ink,
      boolean bold)
      implements Change {}

  /** When a color rule holds. */
  sealed interface Condition {

    /** The text is one of these, whatever its case. */
    record IsOneOf(List<String> texts) implements Condition {
      public IsOneOf {
        texts = List.copyOf(texts);
      }
    }

    /** A formula of ours is true; it is made of our own words and addresses only, never of a cell's text. */
    record Holds(String formula) implements Condition {}
  }

  /** Rows or columns. */
  enum Line {
    ROWS,
    COLUMNS
  }

  /** Whether it can be left out when a spreadsheet will not take it: looks, not contents. */
  default boolean isCosmetic() {
    return this instanceof Freeze
        || this instanceof Resize
        || this instanceof Warn
        || this instanceof Unprotect
        || this instanceof Offer
        || this instanceof OfferFrom
        || this instanceof FormatArea
        || this instanceof ColorWhen;
  }
}
