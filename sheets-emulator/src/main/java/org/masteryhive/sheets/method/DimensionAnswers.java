package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** Sizes, hiding and metadata of rows and columns, one entry each. */
final class DimensionAnswers {

  private static final int ROW_PIXELS = 21;
  private static final int COLUMN_PIXELS = 100;

  private DimensionAnswers() {}

  static List<DimensionProperties> rows(SpreadsheetState spreadsheet, SheetState sheet, Box box) {
    return all(
        sheet.rowSizes(),
        box.startRow(),
        box.endRow(),
        ROW_PIXELS,
        metadata(spreadsheet, sheet, "ROWS"));
  }

  static List<DimensionProperties> columns(
      SpreadsheetState spreadsheet, SheetState sheet, Box box) {
    return all(
        sheet.columnSizes(),
        box.startColumn(),
        box.endColumn(),
        COLUMN_PIXELS,
        metadata(spreadsheet, sheet, "COLUMNS"));
  }

  private static List<DimensionProperties> all(
      Dimensions sizes,
      int from,
      int to,
      int usual,
      Map<Integer, List<DeveloperMetadata>> metadata) {
    List<DimensionProperties> all = new ArrayList<>(to - from);
    DimensionProperties plain = new DimensionProperties().setPixelSize(usual);
    for (int i = from; i < to; i++) {
      Dimensions.One one = sizes.get(i);
      List<DeveloperMetadata> here = metadata.get(i);
      boolean special = one.pixelSize() > 0 || one.hiddenByUser() || one.hiddenByFilter();
      if (!special && here == null) {
        all.add(plain);
        continue;
      }
      DimensionProperties properties =
          new DimensionProperties().setPixelSize(one.pixelSize() == 0 ? usual : one.pixelSize());
      if (one.hiddenByUser()) {
        properties.setHiddenByUser(true);
      }
      if (one.hiddenByFilter()) {
        properties.setHiddenByFilter(true);
      }
      all.add(here == null ? properties : properties.setDeveloperMetadata(here));
    }
    return all;
  }

  private static Map<Integer, List<DeveloperMetadata>> metadata(
      SpreadsheetState spreadsheet, SheetState sheet, String dimension) {
    Map<Integer, List<DeveloperMetadata>> byIndex = new HashMap<>();
    for (DeveloperMetadata one : spreadsheet.metadata()) {
      DimensionRange range = one.getLocation().getDimensionRange();
      if (range != null
          && range.getSheetId() == sheet.id()
          && range.getDimension().equals(dimension)) {
        byIndex.computeIfAbsent(range.getStartIndex(), any -> new ArrayList<>()).add(one);
      }
    }
    return byIndex;
  }
}
