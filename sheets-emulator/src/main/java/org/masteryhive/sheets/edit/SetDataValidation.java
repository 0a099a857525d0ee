package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import com.google.api.services.sheets.v4.model.Table;
import com.google.api.services.sheets.v4.model.TableColumnProperties;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Puts a dropdown or another rule on cells, or takes it away. */
final class SetDataValidation {

  private SetDataValidation() {}

  static Response apply(Batch batch, SetDataValidationRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    mustNotBeTyped(sheet, box);
    DataValidationRule rule = request.getRule();
    if (rule != null && (rule.getCondition() == null || rule.getCondition().getType() == null)) {
      throw new Refused("DataValidationRule.condition is required.");
    }
    int rows = rule == null ? Math.min(box.endRow(), sheet.usedRows()) : box.endRow();
    for (int row = box.startRow(); row < rows; row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        sheet.changeCell(row, column, cell -> cell.withExtras(cell.extras().withValidation(rule)));
      }
    }
    return Edit.NOTHING;
  }

  private static void mustNotBeTyped(SheetState sheet, Box box) {
    for (Table table : sheet.tables()) {
      Box whole = Box.of(table.getRange(), sheet.rowCount(), sheet.columnCount());
      if (table.getColumnProperties() == null || !whole.meets(box)) {
        continue;
      }
      for (TableColumnProperties column : table.getColumnProperties()) {
        int at =
            whole.startColumn() + (column.getColumnIndex() == null ? 0 : column.getColumnIndex());
        if (isTyped(column)
            && box.meets(new Box(whole.startRow() + 1, whole.endRow(), at, at + 1))) {
          throw new Refused("Data validation cannot be set on a typed column of a table.");
        }
      }
    }
  }

  private static boolean isTyped(TableColumnProperties column) {
    String type = column.getColumnType();
    return type != null && !type.equals("COLUMN_TYPE_UNSPECIFIED") && !type.equals("NONE");
  }
}
