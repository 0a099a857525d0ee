package org.masteryhive.recompute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be done with a gradebook besides recomputing it. */
public interface Gradebooks {

  /** Makes a spreadsheet from a template in the caller's Drive, set up and ready. Zone and locale have defaults. */
  WorkbookId create(
      Workbooks workbooks,
      String title,
      Template template,
      Optional<String> timeZone,
      Optional<String> locale);

  /** Adds the tabs, headings, dropdowns and formats that are missing; never changes what a teacher typed. */
  SetUp setUp(Workbooks workbooks, WorkbookId id);

  /** What is known of the gradebook. Asks Google first whether the caller may see it. */
  Status status(String person, Workbooks workbooks, WorkbookId id);

  /** What a spreadsheet can be made from. */
  enum Template {
    GRADEBOOK,
    MENTORING_TRACKER
  }

  /** What setting up made. */
  record SetUp(List<String> created, String message) {
    public SetUp {
      created = List.copyOf(created);
    }
  }

  /** Whether the caller may change it, and how its last recompute went. */
  record Status(boolean canEdit, Optional<LastRun> lastRun) {}

  /** When a recompute last came to its end, and how. */
  record LastRun(Instant at, int changedCells, int problems, int notes) {}
}
