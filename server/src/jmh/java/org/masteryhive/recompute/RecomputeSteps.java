package org.masteryhive.recompute;

import java.time.LocalDate;
import java.util.EnumSet;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Workbook;

/** What a recompute does between two calls, step by step, for the measure alone. */
public final class RecomputeSteps {

  private RecomputeSteps() {}

  /** The ratings of a picture. */
  public static Workbook read(Picture picture, LocalDate today) {
    return (Workbook) Workbook.read(picture, today);
  }

  /** Ratings to conclusions with reasons. */
  public static CourseMastery conclude(Gradebook gradebook, LocalDate today) {
    return new MasteryCalculator(gradebook).asOf(today);
  }

  /** A workbook to the plan of its computed tabs. */
  public static DrawnPlan plan(Picture picture, Workbook workbook, LocalDate today) {
    return Drawings.plan(
        picture, Judgement.of(workbook, today), EnumSet.allOf(RecomputeRequest.Drawn.class));
  }
}
