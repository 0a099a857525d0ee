package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.ClearBasicFilterRequest;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SetBasicFilterRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import java.util.List;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** The filter that everyone sees. */
final class BasicFilters {

  private BasicFilters() {}

  static Response set(Batch batch, SetBasicFilterRequest request) {
    BasicFilter asked = request.getFilter();
    if (asked == null) {
      throw new Refused("filter is required.");
    }
    BasicFilter filter = asked.clone();
    GridRange range = filter.getRange() == null ? new GridRange() : filter.getRange();
    SheetDraft sheet = batch.write(range.getSheetId());
    Box box = batch.box(range);
    filter.setRange(box.toRange(sheet.id()));
    sheet.setFilter(filter);
    List<SortSpec> specs = filter.getSortSpecs();
    if (specs != null && !specs.isEmpty() && box.rows() > 1) {
      Box below = new Box(box.startRow() + 1, box.endRow(), box.startColumn(), box.endColumn());
      SortRange.sort(batch, sheet, below, specs);
    }
    FilterHiding.hide(batch, sheet, box, filter);
    return Edit.NOTHING;
  }

  static Response clear(Batch batch, ClearBasicFilterRequest request) {
    SheetDraft sheet = batch.write(request.getSheetId());
    sheet.setFilter(null);
    sheet.setRowSizes(
        0, sheet.rowCount(), one -> new Dimensions.One(one.pixelSize(), one.hiddenByUser(), false));
    return Edit.NOTHING;
  }
}
