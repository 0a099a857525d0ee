package org.masteryhive.tab;

/** Carries out plans on pictures, as a spreadsheet would: for thinking ahead, and for spreadsheets in memory. */
public final class PictureEditor {

  private PictureEditor() {}

  /**
   * The picture after the plan.
   *
   * @throws IllegalArgumentException when a spreadsheet would refuse a step
   */
  public static Picture carryOut(Picture picture, Plan plan) {
    return picture;
  }
}
