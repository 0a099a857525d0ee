package org.masteryhive.workbook;

import org.masteryhive.mastery.MasterySettings;
import org.masteryhive.mastery.Palette;

/**
 * What Settings says, with the defaults where it says nothing.
 *
 * @param course the course's name: the spreadsheet's title where there is none
 * @param checkInEvery days from one check-in to the next
 * @param language of family-facing text, as a language tag
 * @param checkInForm the link of the form that mentors log a check-in with; empty without one
 */
public record WorkbookSettings(
    String course,
    MasterySettings mastery,
    int checkInEvery,
    Palette palette,
    String language,
    String checkInForm) {

  /** The settings of a workbook that says nothing. */
  public static WorkbookSettings defaults(String title) {
    return new WorkbookSettings(title, MasterySettings.DEFAULT, 14, Palette.CLASSIC, "en", "");
  }
}
