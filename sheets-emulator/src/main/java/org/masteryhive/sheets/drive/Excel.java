package org.masteryhive.sheets.drive;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/**
 * A spreadsheet as an Excel file: what cells come to, how they were formatted by hand, notes, merges, frozen panes. What an
 * Excel file has no room for is left out: columns beyond its last, the rest of a text that is too long.
 */
final class Excel {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final double PIXELS_OF_A_LETTER = 7;
  private static final int LONGEST = 32_767;

  private final SheetState sheet;
  private final Evaluation values;
  private final Worksheet out;

  private Excel(SheetState sheet, Evaluation values, Worksheet out) {
    this.sheet = sheet;
    this.values = values;
    this.out = out;
  }

  static byte[] write(SpreadsheetState spreadsheet, Evaluation values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Sheets", "1.0")) {
      for (SheetState sheet : spreadsheet.sheets()) {
        if (sheet.rowCount() > 0) {
          new Excel(sheet, values, workbook.newWorksheet(sheet.title())).write();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write() {
    int lastRow = Math.min(sheet.rowCount(), Worksheet.MAX_ROWS);
    int lastColumn = Math.min(sheet.columnCount(), Worksheet.MAX_COLS);
    boolean spills = values.hasSpills();
    int rows = spills ? lastRow : Math.min(sheet.usedRows(), lastRow);
    for (int row = 0; row < rows; row++) {
      int columns = spills ? lastColumn : Math.min(sheet.usedColumns(row), lastColumn);
      for (int column = 0; column < columns; column++) {
        cell(row, column);
      }
    }
    for (GridRange merge : sheet.merges()) {
      Box.of(merge, sheet.rowCount(), sheet.columnCount())
          .and(new Box(0, lastRow, 0, lastColumn))
          .filter(box -> box.rows() * (long) box.columns() > 1)
          .ifPresent(box -> out.range(
                  box.startRow(), box.startColumn(), box.endRow() - 1, box.endColumn() - 1)
              .merge());
    }
    for (int row = 0; row < lastRow; row++) {
      if (isHidden(sheet.rowSizes().get(row))) {
        out.hideRow(row);
      }
    }
    for (int column = 0; column < lastColumn; column++) {
      int pixels = sheet.columnSizes().get(column).pixelSize();
      if (pixels > 0) {
        out.width(column, Math.min(255, pixels / PIXELS_OF_A_LETTER));
      }
      if (isHidden(sheet.columnSizes().get(column))) {
        out.hideColumn(column);
      }
    }
    if (sheet.frozenRows() + sheet.frozenColumns() > 0) {
      out.freezePane(
          Math.min(sheet.frozenColumns(), lastColumn), Math.min(sheet.frozenRows(), lastRow));
    }
    if (sheet.isHidden()) {
      out.setVisibilityState(VisibilityState.HIDDEN);
    }
  }

  private static boolean isHidden(Dimensions.One one) {
    return one.hiddenByUser() || one.hiddenByFilter();
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private void cell(int row, int column) {
    CellState cell = sheet.cell(row, column);
    ExtendedValue value = values.effective(sheet, row, column);
    if (value != null && value.getNumberValue() != null) {
      out.value(row, column, value.getNumberValue());
    } else if (value != null && value.getBoolValue() != null) {
      out.value(row, column, value.getBoolValue());
    } else if (value != null) {
      out.value(row, column, cut(values.shown(sheet, row, column, value)));
    }
    String note = cell.extras().note();
    if (note != null) {
      out.comment(row, column, cut(note));
    }
    Optional<String> pattern =
        values.numberFormat(sheet, row, column).map(NumberFormat::getPattern);
    if (cell.format() != null || pattern.isPresent()) {
      style(out.style(row, column), cell.format(), pattern);
    }
  }

  private static void style(
      StyleSetter style, @Nullable CellFormat format, Optional<String> pattern) {
    pattern.ifPresent(style::format);
    if (format != null && format.getBackgroundColor() != null) {
      style.fillColor(hex(format.getBackgroundColor()));
    }
    TextFormat text = format == null ? null : format.getTextFormat();
    if (text != null) {
      if (Boolean.TRUE.equals(text.getBold())) {
        style.bold();
      }
      if (Boolean.TRUE.equals(text.getItalic())) {
        style.italic();
      }
      if (text.getForegroundColor() != null) {
        style.fontColor(hex(text.getForegroundColor()));
      }
    }
    style.set();
  }

  private static String hex(Color color) {
    return "%02X%02X%02X"
        .formatted(step(color.getRed()), step(color.getGreen()), step(color.getBlue()));
  }

  private static int step(@Nullable Float channel) {
    return channel == null ? 0 : Math.round(channel * 255);
  }
}
