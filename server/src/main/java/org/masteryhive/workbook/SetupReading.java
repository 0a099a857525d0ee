package org.masteryhive.workbook;

import java.time.LocalDate;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.UncountedTypes;
import org.masteryhive.tab.Picture;

/**
 * What setting a spreadsheet up needs to know of it: also of one that is not a gradebook yet.
 *
 * @param tabs which tab is for what
 * @param scale the ratings that are used there, or the usual ones
 * @param uncounted types in whose columns any text may stand
 */
public record SetupReading(
    FoundTabs tabs, RatingScale scale, Palette palette, UncountedTypes uncounted) {

  /** Reads no more than that. */
  public static SetupReading of(Picture picture, LocalDate today) {
    return new WorkbookReader(picture, today).forSetup();
  }
}
