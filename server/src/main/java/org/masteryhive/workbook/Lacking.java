package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a spreadsheet lacks to be a gradebook, and how to mend it. */
final class Lacking {

  private static final String SET_UP =
      "Choose Extensions ▸ Mastery Hive ▸ Set up this spreadsheet, and fill in what it adds.";

  private final List<String> details = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();

  void tab(TabRole role) {
    add("There is no tab " + role.title() + ".", SET_UP);
  }

  void evidence() {
    add("There is neither a tab Evidence nor a tab Evidence Log.", SET_UP);
  }

  /** Looks for headings that a tab cannot do without, and answers whether they are there. */
  boolean hasAll(Table table, List<String> required) {
    List<String> absent =
        required.stream().filter(heading -> !table.has(heading)).toList();
    for (String heading : absent) {
      add(
          "The tab " + table.tab().title() + " has no heading " + heading + " in its top ten rows.",
          "Add the heading " + heading + " to the tab " + table.tab().title() + ".");
    }
    return absent.isEmpty();
  }

  void rows(Table table, String what) {
    add(
        "The tab " + table.tab().title() + " has no row with " + what + ".",
        "Fill in the tab " + table.tab().title() + ", one row each.");
  }

  /** The Roster's ids are not known, because a formula there does not give one. */
  void ids(Spot failed) {
    String cell = failed.problem("").cell();
    add(
        "On the tab " + failed.tab().title() + " the Student ID in " + cell + " is "
            + failed.there() + ", so nobody knows who is on it.",
        "Mend the formula in " + cell + ", or wait until it is done, and recompute again.");
  }

  /** The answer, when anything is lacking. */
  Optional<NotAGradebook> answer() {
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(new NotAGradebook(String.join(" ", details), String.join(" ", actions)));
  }

  private void add(String detail, String action) {
    details.add(detail);
    if (!actions.contains(action)) {
      actions.add(action);
    }
  }
}
