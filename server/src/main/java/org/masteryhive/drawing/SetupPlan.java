package org.masteryhive.drawing;

import java.util.List;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.UncountedTypes;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.template.Template;
import org.masteryhive.workbook.FoundTabs;

/**
 * What setting up adds to a spreadsheet: tabs, headings and explanations that are missing, and only into empty places.
 *
 * @param must what a gradebook cannot do without: tabs, headings, notes, formats of what is made, stamps
 * @param looks what makes it pleasant, and what a spreadsheet may refuse: dropdowns, colors, freezes, widths, formats
 * @param created titles of the tabs that are made
 */
public record SetupPlan(Plan must, Plan looks, List<String> created) {

  public SetupPlan {
    created = List.copyOf(created);
  }

  /** How ratings are colored as they are typed. */
  public record Ratings(RatingScale scale, Palette palette, UncountedTypes uncounted) {

    /** For a spreadsheet that says nothing about it yet. */
    public static final Ratings DEFAULT =
        new Ratings(RatingScale.DEFAULT, Palette.CLASSIC, UncountedTypes.DEFAULT);
  }

  /** Compares a spreadsheet with a template. What the template's files hold is typed into tabs that are made, nowhere else. */
  public static SetupPlan of(Picture picture, FoundTabs found, Template template, Ratings ratings) {
    return new SetupPlanner(picture, found, ratings).plan(template);
  }

  /** The same tabs with nothing missing need nothing. */
  public boolean isEmpty() {
    return must.isEmpty() && looks.isEmpty();
  }
}
