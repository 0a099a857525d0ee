package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.FindReplaceRequest;
import com.google.api.services.sheets.v4.model.FindReplaceResponse;
import com.google.api.services.sheets.v4.model.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Finds text in cells and puts other text in its place. */
final class FindReplace {

  private record Area(SheetState sheet, Box box) {}

  private final Batch batch;
  private final Pattern pattern;
  private final String replacement;
  private final boolean inFormulas;
  private final Evaluation values;
  private int occurrences;
  private int cells;
  private int formulas;
  private int rows;
  private int sheets;

  private FindReplace(Batch batch, FindReplaceRequest request) {
    this.batch = batch;
    this.pattern = pattern(request);
    String with = request.getReplacement() == null ? "" : request.getReplacement();
    this.replacement =
        Boolean.TRUE.equals(request.getSearchByRegex()) ? with : Matcher.quoteReplacement(with);
    this.inFormulas = Boolean.TRUE.equals(request.getIncludeFormulas());
    this.values = batch.draft().evaluation(batch.now());
  }

  static Response apply(Batch batch, FindReplaceRequest request) {
    if (request.getFind() == null || request.getFind().isEmpty()) {
      throw new Refused("find must not be empty.");
    }
    FindReplace find = new FindReplace(batch, request);
    find.areas(request).forEach(find::replaceIn);
    return new Response()
        .setFindReplace(new FindReplaceResponse()
            .setValuesChanged(some(find.cells - find.formulas))
            .setFormulasChanged(some(find.formulas))
            .setRowsChanged(some(find.rows))
            .setSheetsChanged(some(find.sheets))
            .setOccurrencesChanged(some(find.occurrences)));
  }

  private static @org.jspecify.annotations.Nullable Integer some(int count) {
    return count == 0 ? null : (Integer) count;
  }

  private static Pattern pattern(FindReplaceRequest request) {
    String find = request.getFind();
    String regex = Boolean.TRUE.equals(request.getSearchByRegex()) ? find : Pattern.quote(find);
    if (Boolean.TRUE.equals(request.getMatchEntireCell())) {
      regex = "\\A(?:" + regex + ")\\z";
    }
    int flags = Boolean.TRUE.equals(request.getMatchCase())
        ? 0
        : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    try {
      return Pattern.compile(regex, flags);
    } catch (PatternSyntaxException e) {
      throw new Refused("Invalid regular expression: " + find);
    }
  }

  private List<Area> areas(FindReplaceRequest request) {
    if (Boolean.TRUE.equals(request.getAllSheets())) {
      List<Area> all = new ArrayList<>();
      batch.draft().sheets().forEach(sheet -> all.add(new Area(sheet, sheet.whole())));
      return all;
    }
    if (request.getRange() != null) {
      return List.of(
          new Area(batch.sheet(request.getRange().getSheetId()), batch.box(request.getRange())));
    }
    if (request.getSheetId() == null) {
      throw new Refused("One of 'range', 'sheetId' or 'allSheets' must be set.");
    }
    SheetState sheet = batch.sheet(request.getSheetId());
    return List.of(new Area(sheet, sheet.whole()));
  }

  private void replaceIn(Area area) {
    int before = cells;
    for (int row = area.box().startRow();
        row < Math.min(area.box().endRow(), area.sheet().usedRows());
        row++) {
      int cellsBefore = cells;
      int last = Math.min(area.box().endColumn(), area.sheet().usedColumns(row));
      for (int column = area.box().startColumn(); column < last; column++) {
        replaceIn(area.sheet(), row, column);
      }
      rows += cells > cellsBefore ? 1 : 0;
    }
    sheets += cells > before ? 1 : 0;
  }

  private void replaceIn(SheetState sheet, int row, int column) {
    CellState cell = sheet.cell(row, column);
    if (cell.value() == null || (cell.value() instanceof Formula && !inFormulas)) {
      return;
    }
    String text = cell.value() instanceof Formula formula
        ? formula.text()
        : values.shown(sheet, row, column, values.effective(sheet, row, column));
    Matcher matcher = pattern.matcher(text);
    Predicate<Matcher> found = Matcher::find;
    int count = 0;
    while (found.test(matcher)) {
      count++;
    }
    if (count == 0) {
      return;
    }
    batch.mustBeFree(sheet, Box.cell(row, column));
    String after = pattern.matcher(text).replaceAll(replacement);
    SheetDraft draft = batch.write(sheet.id());
    draft.setCell(row, column, Typing.put(batch, cell, after));
    occurrences += count;
    cells++;
    formulas += cell.value() instanceof Formula ? 1 : 0;
  }
}
