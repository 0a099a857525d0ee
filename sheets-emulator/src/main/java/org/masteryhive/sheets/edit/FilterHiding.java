package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.FilterCriteria;
import com.google.api.services.sheets.v4.model.FilterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Which rows a filter hides. */
final class FilterHiding {

  private FilterHiding() {}

  static void hide(Batch batch, SheetDraft sheet, Box box, BasicFilter filter) {
    Map<Integer, FilterCriteria> criteria = criteria(filter);
    Evaluation values = batch.draft().evaluation(batch.now());
    for (int row = box.startRow() + 1; row < box.endRow(); row++) {
      boolean hidden = false;
      for (Map.Entry<Integer, FilterCriteria> entry : criteria.entrySet()) {
        hidden |= isHidden(sheet, row, entry.getKey(), entry.getValue(), values);
      }
      Dimensions.One one = sheet.rowSizes().get(row);
      if (one.hiddenByFilter() != hidden) {
        boolean now = hidden;
        sheet.setRowSizes(
            row,
            row + 1,
            before -> new Dimensions.One(before.pixelSize(), before.hiddenByUser(), now));
      }
    }
  }

  private static boolean isHidden(
      SheetDraft sheet, int row, int column, FilterCriteria criteria, Evaluation values) {
    ExtendedValue value = values.effective(sheet, row, column);
    String shown = values.shown(sheet, row, column, value);
    List<String> hiddenValues = criteria.getHiddenValues();
    if (hiddenValues != null && hiddenValues.contains(shown)) {
      return true;
    }
    return criteria.getCondition() != null
        && !values.holds(
            criteria.getCondition(), sheet, Box.cell(row, column), row, column, value, shown);
  }

  private static Map<Integer, FilterCriteria> criteria(BasicFilter filter) {
    Map<Integer, FilterCriteria> all = new HashMap<>();
    if (filter.getCriteria() != null) {
      filter.getCriteria().forEach((column, one) -> all.put(Integer.valueOf(column), one));
    }
    if (filter.getFilterSpecs() != null) {
      for (FilterSpec spec : filter.getFilterSpecs()) {
        if (spec.getFilterCriteria() != null) {
          all.put(
              spec.getColumnIndex() == null ? 0 : spec.getColumnIndex(), spec.getFilterCriteria());
        }
      }
    }
    return all;
  }
}
