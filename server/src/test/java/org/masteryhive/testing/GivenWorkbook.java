package org.masteryhive.testing;

import static org.masteryhive.testing.GivenTab.tab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.NotAGradebook;
import org.masteryhive.workbook.Workbook;

/**
 * A gradebook that can be read without a finding: three students, two outcomes, an empty evidence grid. A test names only
 * what it is about. Today is March 2, 2026.
 */
public final class GivenWorkbook {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final List<GivenTab> tabs = new ArrayList<>();
  private String title = "Algebra";
  private String timeZone = "America/New_York";
  private String locale = "en_US";

  private GivenWorkbook() {}

  /** A gradebook with these tabs in place of its own of the same titles, or behind them. */
  public static GivenWorkbook gradebook(GivenTab... tabs) {
    GivenWorkbook given = new GivenWorkbook();
    given.tabs.add(tab(
        "Roster",
        "Student ID | Name | Active",
        "S1 | Ada Park | ",
        "S2 | Ben Ode | ",
        "S3 | Cleo Vance | No"));
    given.tabs.add(tab("Outcomes", "Outcome | I can", "LO1 | I can add", "LO2 | I can divide"));
    given.tabs.add(
        tab("Evidence", "Assessment |", "Outcome |", "Date |", "Type |", "Student ID | Name"));
    Arrays.stream(tabs).forEach(given::with);
    return given;
  }

  /** A spreadsheet with these tabs only. */
  public static GivenWorkbook spreadsheet(GivenTab... tabs) {
    GivenWorkbook given = new GivenWorkbook();
    given.tabs.addAll(Arrays.asList(tabs));
    return given;
  }

  /** Its evidence grid: one outcome, LO1, given on October 1, 2025, with ratings for S1 in these cells below. */
  public static GivenTab evidenceOf(String rating) {
    return tab(
        "Evidence",
        "Assessment | | Quiz",
        "Outcome | | LO1",
        "Date | | 10/1/2025",
        "Type | | Quiz",
        "Student ID | Name | ",
        "S1 | Ada Park | " + rating);
  }

  public GivenWorkbook with(GivenTab tab) {
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).title().equals(tab.title())) {
        tabs.set(i, tab);
        return this;
      }
    }
    tabs.add(tab);
    return this;
  }

  public GivenWorkbook without(String tabTitle) {
    tabs.removeIf(tab -> tab.title().equals(tabTitle));
    return this;
  }

  public GivenWorkbook titled(String newTitle) {
    title = newTitle;
    return this;
  }

  public GivenWorkbook inTimeZone(String zone) {
    timeZone = zone;
    return this;
  }

  public GivenWorkbook inLocale(String newLocale) {
    locale = newLocale;
    return this;
  }

  /** The spreadsheet as it is read; the tabs are numbered 100, 101 and so on. */
  public Picture picture() {
    List<Tab> numbered = new ArrayList<>();
    tabs.forEach(tab -> numbered.add(tab.numbered(100 + numbered.size())));
    return new Picture("spreadsheet-1", title, timeZone, locale, List.of(), numbered);
  }

  /** What is read of it. */
  public Workbook read() {
    return Workbook.read(picture(), TODAY).fold(workbook -> workbook, not -> {
      throw new AssertionError(not.detail());
    });
  }

  /** Why it cannot be read. */
  public NotAGradebook refused() {
    return Workbook.read(picture(), TODAY)
        .fold(
            workbook -> {
              throw new AssertionError("it was read");
            },
            not -> not);
  }
}
