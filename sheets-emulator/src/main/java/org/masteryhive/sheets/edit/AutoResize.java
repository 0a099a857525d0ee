package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AutoResizeDimensionsRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Makes columns as wide as what they show, by a guess at the width of letters; rows as usual. */
final class AutoResize {

  private static final int LETTER = 7;
  private static final int MARGIN = 7;

  private AutoResize() {}

  static Response apply(Batch batch, AutoResizeDimensionsRequest request) {
    Dimension range = Dimension.of(batch, request.getDimensions()).inside();
    SheetDraft sheet = batch.write(range.sheet().id());
    if (range.rows()) {
      sheet.setRowSizes(range.from(), range.to(), one -> sized(one, 0));
      return Edit.NOTHING;
    }
    Evaluation values = batch.draft().evaluation(batch.now());
    for (int column = range.from(); column < range.to(); column++) {
      int longest = 0;
      for (int row = 0; row < sheet.usedRows(); row++) {
        String shown = values.shown(sheet, row, column, values.effective(sheet, row, column));
        longest = Math.max(longest, shown.length());
      }
      int pixels = longest == 0 ? 0 : longest * LETTER + MARGIN;
      sheet.setColumnSizes(column, column + 1, one -> sized(one, pixels));
    }
    return Edit.NOTHING;
  }

  private static Dimensions.One sized(Dimensions.One one, int pixels) {
    return new Dimensions.One(pixels, one.hiddenByUser(), one.hiddenByFilter());
  }
}
