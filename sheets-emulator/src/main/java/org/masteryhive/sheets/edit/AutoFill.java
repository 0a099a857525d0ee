package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AutoFillRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SourceAndDestination;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Continues what cells begin: series of numbers, numbered texts, formulas; else repeats it. */
final class AutoFill {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

  private AutoFill() {}

  static Response apply(Batch batch, AutoFillRequest request) {
    boolean other = Boolean.TRUE.equals(request.getUseAlternateSeries());
    if (request.getSourceAndDestination() != null) {
      stretched(batch, request.getSourceAndDestination(), other);
      return Edit.NOTHING;
    }
    Box box = batch.needed(request.getRange());
    SheetState sheet = batch.sheet(request.getRange().getSheetId());
    int filled = box.startRow();
    while (filled < box.endRow() && sheet.cell(filled, box.startColumn()).value() != null) {
      filled++;
    }
    if (filled > box.startRow() && filled < box.endRow()) {
      Box source = new Box(box.startRow(), filled, box.startColumn(), box.endColumn());
      fill(batch, sheet, source, box.endRow() - filled, true, other);
    }
    return Edit.NOTHING;
  }

  private static void stretched(Batch batch, SourceAndDestination asked, boolean other) {
    Box source = batch.needed(asked.getSource());
    boolean rows = Dimension.isRows(asked.getDimension());
    int length = asked.getFillLength() == null ? 0 : asked.getFillLength();
    fill(batch, batch.sheet(asked.getSource().getSheetId()), source, length, rows, other);
  }

  private static void fill(
      Batch batch, SheetState present, Box source, int length, boolean down, boolean other) {
    int step = length < 0 ? -1 : 1;
    int size = down ? source.rows() : source.columns();
    Box target = target(source, length, down);
    if (target.startRow() < 0 || target.startColumn() < 0 || !present.whole().contains(target)) {
      throw Batch.beyond(present, target);
    }
    SheetDraft sheet = batch.write(present.id());
    batch.mustBeFree(sheet, target);
    int lines = down ? source.columns() : source.rows();
    for (int line = 0; line < lines; line++) {
      List<CellState> cells = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int at = step > 0 ? i : size - 1 - i;
        cells.add(cell(sheet, source, at, line, down));
      }
      Series series = Series.of(cells, other);
      for (int i = 0; i < Math.abs(length); i++) {
        int place = step > 0 ? size + i : -1 - i;
        CellState like = cells.get(i % size);
        int from = step > 0 ? i % size : size - 1 - i % size;
        int distance = place - from;
        CellState made = made(batch, series, like, i, distance, down);
        int row = source.startRow() + (down ? place : line);
        int column = source.startColumn() + (down ? line : place);
        sheet.setCell(row, column, made);
      }
    }
  }

  private static CellState cell(SheetState sheet, Box source, int at, int line, boolean down) {
    return sheet.cell(
        source.startRow() + (down ? at : line), source.startColumn() + (down ? line : at));
  }

  private static Box target(Box source, int length, boolean down) {
    if (down) {
      return length > 0
          ? new Box(
              source.endRow(), source.endRow() + length, source.startColumn(), source.endColumn())
          : new Box(
              source.startRow() + length,
              source.startRow(),
              source.startColumn(),
              source.endColumn());
    }
    return length > 0
        ? new Box(
            source.startRow(), source.endRow(), source.endColumn(), source.endColumn() + length)
        : new Box(
            source.startRow(),
            source.endRow(),
            source.startColumn() + length,
            source.startColumn());
  }

  private static CellState made(
      Batch batch, Series series, CellState like, int index, int distance, boolean down) {
    if (like.value() instanceof Formula formula) {
      return like.withValue(
          Formulas.copied(batch, formula, down ? distance : 0, down ? 0 : distance));
    }
    Object next = series.next(index);
    return next == null ? like : like.withValue(next);
  }

  /** What numbers, or numbered texts, go on as; a single plain number repeats unless the other way is asked. */
  private record Series(double last, double step, @Nullable String prefix, boolean goesOn) {

    static Series of(List<CellState> cells, boolean other) {
      List<Double> numbers = new ArrayList<>();
      String prefix = null;
      for (CellState cell : cells) {
        Matcher matcher = NUMBERED.matcher(String.valueOf(cell.value()));
        if (cell.value() instanceof Double number) {
          numbers.add(number);
        } else if (cell.value() instanceof String && matcher.matches()) {
          prefix = matcher.group(1);
          numbers.add(Double.valueOf(matcher.group(2)));
        }
      }
      boolean all = !numbers.isEmpty() && numbers.size() == cells.size();
      boolean one = numbers.size() == 1;
      double last = all ? numbers.get(numbers.size() - 1) : 0;
      double step = all && !one ? (last - numbers.get(0)) / (numbers.size() - 1) : 1;
      boolean repeats = one && prefix == null;
      return new Series(last, step, prefix, all && repeats == other);
    }

    @Nullable
    Object next(int index) {
      if (!goesOn) {
        return null;
      }
      double value = last + step * (index + 1);
      return prefix == null ? (Object) value : prefix + Math.round(value);
    }
  }
}
