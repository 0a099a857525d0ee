package org.masteryhive.recompute;

import java.util.List;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/**
 * The only door to spreadsheets, opened with one caller's own rights. All of it fails with a {@link WorkbookException} that
 * says whose move it is.
 */
public interface Workbooks {

  /** One read: the spreadsheet as it is now, as far as a recompute uses it. */
  Picture read(WorkbookId id);

  /** One read: the same, and nobody has looked into it yet. */
  default Arrival fetch(WorkbookId id) {
    return Arrival.of(read(id));
  }

  /** One read: the same, and which cells of the tabs have a validation of their own. */
  Picture readForSetup(WorkbookId id);

  /**
   * One write: all of the plan, or nothing. Its answer shows the tabs that were written, as they are after it, as far as is
   * needed to see whether the write landed where it was meant to.
   *
   * @throws WorkbookException with {@link WorkbookException.Why#ANSWER_LOST} when nobody knows whether it was carried out
   */
  Landing write(WorkbookId id, Plan plan, List<Watch> watched);

  /** Whether a plan is more than should go out in one write. */
  default boolean isTooMuchAtOnce(Plan plan) {
    return false;
  }

  /** A new, empty spreadsheet of the caller's, with one empty tab. */
  WorkbookId create(String title, String timeZone, String locale);

  /** Fails when the caller may not see the spreadsheet. */
  void look(WorkbookId id);

  /** Whether the caller may change the spreadsheet. Fails when she may not even see it. */
  boolean canEdit(WorkbookId id);

  /** The same door, with somebody beside it who is asked before anything goes through and after anything was written. */
  Workbooks guardedBy(Guard guard);

  /** Who stands beside it, for whoever opens another door in the same turn. */
  default Guard guard() {
    return Guard.NOBODY;
  }

  /** Stands beside a door. What it throws is thrown by the door. */
  interface Guard {

    /** Nobody stands there. */
    Guard NOBODY = new Guard() {};

    /** Something is about to be read. */
    default void beforeReading() {}

    /** Something is about to be written: asked at the last moment, and again before each further try. */
    default void beforeWriting() {}

    /** Something was written. */
    default void afterWriting() {}
  }

  /** Cells to look at right after a write: a tab's column of ids and its row of headings. */
  record Watch(int tab, String title, int headingRow, int idColumn) {}

  /** What the watched cells showed right after the write, in the order of the watches. */
  record Landing(List<Seen> seen) {

    /** The column of ids from top to bottom, and the row of headings from left to right. */
    public record Seen(int tab, List<String> ids, List<String> headings) {
      public Seen {
        ids = List.copyOf(ids);
        headings = List.copyOf(headings);
      }
    }

    public Landing {
      seen = List.copyOf(seen);
    }
  }
}
