package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.masteryhive.sheets.range.RangeMove;

/** A spreadsheet while a batch changes it. Dropped when the batch fails; the new state when it is done. */
public final class SpreadsheetDraft extends SpreadsheetState {

  private final Object owner = new Object();

  /** A draft of what is. */
  public SpreadsheetDraft(SpreadsheetState base) {
    this(base, base.id);
  }

  /** A draft of a copy with another id. */
  public SpreadsheetDraft(SpreadsheetState base, String id) {
    super(id, base.properties, new ArrayList<>(base.sheets));
    this.names = base.names;
    follow(base);
    this.metadata = base.metadata;
    this.comments = base.comments;
  }

  /** A new one without any sheet. */
  public SpreadsheetDraft(String id, SpreadsheetProperties properties) {
    super(id, properties, new ArrayList<>());
  }

  /** Reckoned anew each time: the cells may have changed since. */
  @Override
  public synchronized Evaluation evaluation(Instant now) {
    return new Evaluation(this, now, latest());
  }

  /** The draft as the state that others will see. */
  public SpreadsheetState done() {
    SpreadsheetState state = new SpreadsheetState(id, properties, List.copyOf(sheets));
    state.names = names;
    state.metadata = metadata;
    state.comments = comments;
    state.follow(this);
    return state;
  }

  public void setProperties(SpreadsheetProperties others) {
    properties = others;
  }

  /** A sheet to write to. */
  public SheetDraft write(SheetState sheet) {
    int index = indexOf(sheet.id());
    SheetState present = sheets.get(index);
    if (present instanceof SheetDraft draft && draft.isOwnedBy(owner)) {
      return draft;
    }
    SheetDraft draft = new SheetDraft(present, owner);
    sheets.set(index, draft);
    return draft;
  }

  /** Adds a sheet at a place among the tabs, with the cells and things of another or none. */
  public SheetDraft add(int index, SheetProperties properties) {
    SheetDraft draft = new SheetDraft(new SheetState(properties), owner);
    sheets.add(index, draft);
    renumber();
    return draft;
  }

  /** Adds a copy of a sheet, here or of another spreadsheet; its things still name the old sheet. */
  public SheetDraft addCopy(int index, SheetState original, SheetProperties properties) {
    SheetDraft draft = new SheetDraft(original, owner);
    draft.setProperties(properties);
    sheets.add(index, draft);
    renumber();
    return draft;
  }

  public void remove(int sheetId) {
    sheets.remove(indexOf(sheetId));
    renumber();
  }

  /** Moves a tab before an index that is counted before the move. */
  public void moveTab(int sheetId, int index) {
    int from = indexOf(sheetId);
    SheetState sheet = sheets.remove(from);
    int to = index > from ? index - 1 : index;
    sheets.add(Math.max(0, Math.min(to, sheets.size())), sheet);
    renumber();
  }

  private int indexOf(int sheetId) {
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).id() == sheetId) {
        return i;
      }
    }
    throw new IllegalArgumentException("no sheet " + sheetId);
  }

  private void renumber() {
    for (int i = 0; i < sheets.size(); i++) {
      SheetState sheet = sheets.get(i);
      if (sheet.properties().getIndex() == null || sheet.properties().getIndex() != i) {
        write(sheet).setProperties(sheet.properties().clone().setIndex(i));
      }
    }
  }

  public void setNames(List<NamedRange> others) {
    names = List.copyOf(others);
  }

  public void setMetadata(List<DeveloperMetadata> others) {
    metadata = List.copyOf(others);
  }

  public void setComments(List<CommentThread> others) {
    comments = List.copyOf(others);
  }

  /** Comments do not go along into a copy. */
  public void dropComments() {
    comments = List.of();
    for (SheetState sheet : List.copyOf(sheets)) {
      if (!sheet.anchors().isEmpty()) {
        write(sheet).setAnchors(List.of());
      }
    }
  }

  /** Everything in the spreadsheet that has a range is where the move puts it. */
  public void move(RangeMove move) {
    for (SheetState sheet : List.copyOf(sheets)) {
      boolean concerned = sheet.id() == move.sheetId()
          || !sheet.charts().isEmpty()
          || !sheet.slicers().isEmpty()
          || !sheet.rules().isEmpty();
      if (concerned) {
        write(sheet).move(move);
      }
    }
    names = move.apply(names);
    metadata = move.apply(metadata);
  }

  /** Puts other formulas in the place of those that change. */
  public void changeFormulas(BiFunction<SheetState, Formula, Formula> change) {
    for (SheetState sheet : List.copyOf(sheets)) {
      for (int row = 0; row < sheet.usedRows(); row++) {
        if (sheet.hasFormulas(row)) {
          changeFormulas(sheet, row, change);
        }
      }
    }
  }

  private void changeFormulas(
      SheetState sheet, int row, BiFunction<SheetState, Formula, Formula> change) {
    for (int column = 0; column < sheet.usedColumns(row); column++) {
      CellState cell = sheet.cell(row, column);
      if (cell.value() instanceof Formula formula) {
        Formula after = change.apply(sheet, formula);
        if (!after.equals(formula)) {
          write(sheet).setCell(row, column, cell.withValue(after));
        }
      }
    }
  }
}
