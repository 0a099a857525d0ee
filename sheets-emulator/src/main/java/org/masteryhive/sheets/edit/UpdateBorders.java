package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.Border;
import com.google.api.services.sheets.v4.model.Borders;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateBordersRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Draws lines around and inside a range. A side that is not given stays as it is. */
final class UpdateBorders {

  private UpdateBorders() {}

  static Response apply(Batch batch, UpdateBordersRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    CopyPaste.each(box, (row, column) -> {
      Border top = row == box.startRow() ? request.getTop() : request.getInnerHorizontal();
      Border bottom = row == box.endRow() - 1 ? request.getBottom() : request.getInnerHorizontal();
      Border left = column == box.startColumn() ? request.getLeft() : request.getInnerVertical();
      Border right =
          column == box.endColumn() - 1 ? request.getRight() : request.getInnerVertical();
      change(sheet, row, column, borders -> {
        borders.setTop(drawn(top, borders.getTop()));
        borders.setBottom(drawn(bottom, borders.getBottom()));
        borders.setLeft(drawn(left, borders.getLeft()));
        return borders.setRight(drawn(right, borders.getRight()));
      });
    });
    return Edit.NOTHING;
  }

  private static @Nullable Border drawn(@Nullable Border asked, @Nullable Border present) {
    if (asked == null) {
      return present;
    }
    if ("NONE".equals(asked.getStyle()) || asked.getStyle() == null) {
      return null;
    }
    Border border = asked.clone();
    return border.getWidth() == null ? border.setWidth(width(asked.getStyle())) : border;
  }

  private static int width(String style) {
    return switch (style) {
      case "SOLID_MEDIUM" -> 2;
      case "SOLID_THICK", "DOUBLE" -> 3;
      default -> 1;
    };
  }

  private static void change(SheetDraft sheet, int row, int column, UnaryOperator<Borders> change) {
    sheet.changeCell(row, column, cell -> {
      CellFormat format =
          cell.format() == null ? new CellFormat() : cell.format().clone();
      Borders borders =
          format.getBorders() == null ? new Borders() : format.getBorders().clone();
      Borders after = change.apply(borders);
      format.setBorders(after.isEmpty() ? null : after);
      return cell.withFormat(format.isEmpty() ? null : format);
    });
  }
}
