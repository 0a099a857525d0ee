package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddTableRequest;
import com.google.api.services.sheets.v4.model.AddTableResponse;
import com.google.api.services.sheets.v4.model.DeleteTableRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.Table;
import com.google.api.services.sheets.v4.model.TableColumnProperties;
import com.google.api.services.sheets.v4.model.UpdateTableRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Google Sheets tables: a range with a name, and columns that may have types. */
final class Tables {

  private Tables() {}

  static Response add(Batch batch, AddTableRequest request) {
    Table asked = request.getTable();
    if (asked == null) {
      throw new Refused("table is required.");
    }
    Table made = asked.clone();
    String id = asked.getTableId();
    if (id != null && find(batch, id) != null) {
      throw new Refused("Table with id " + id + " already exists.");
    }
    made.setTableId(id == null ? batch.newTextId() : id);
    settle(batch, made);
    SheetDraft sheet = batch.write(made.getRange().getSheetId());
    List<Table> tables = new ArrayList<>(sheet.tables());
    tables.add(made);
    sheet.setTables(tables);
    return new Response().setAddTable(new AddTableResponse().setTable(made));
  }

  private static void settle(Batch batch, Table table) {
    Box box = batch.needed(table.getRange());
    SheetDraft sheet = batch.write(table.getRange().getSheetId());
    for (Table other : sheet.tables()) {
      boolean self = other.getTableId().equals(table.getTableId());
      if (!self
          && Box.of(other.getRange(), sheet.rowCount(), sheet.columnCount()).meets(box)) {
        throw new Refused("Tables cannot overlap.");
      }
    }
    table.setRange(box.toRange(sheet.id()));
    if (table.getName() == null || table.getName().isEmpty()) {
      table.setName("Table" + (tables(batch).size() + 1));
    }
    boolean taken = tables(batch).stream()
        .anyMatch(other -> other.getName().equalsIgnoreCase(table.getName())
            && !other.getTableId().equals(table.getTableId()));
    if (taken) {
      throw new Refused("A table with the name \"" + table.getName() + "\" already exists.");
    }
    table.setColumnProperties(columns(sheet, box, table.getColumnProperties()));
  }

  /** One entry a column; names that are not given come from the header row, and are written there when given. */
  private static List<TableColumnProperties> columns(
      SheetDraft sheet, Box box, @Nullable List<TableColumnProperties> asked) {
    List<TableColumnProperties> columns = new ArrayList<>();
    for (int i = 0; i < box.columns(); i++) {
      TableColumnProperties column = new TableColumnProperties();
      for (TableColumnProperties one : asked == null ? List.<TableColumnProperties>of() : asked) {
        int index = one.getColumnIndex() == null ? 0 : one.getColumnIndex();
        column = index == i ? one.clone() : column;
      }
      column.setColumnIndex(i == 0 ? null : (Integer) i);
      CellState header = sheet.cell(box.startRow(), box.startColumn() + i);
      if (column.getColumnName() == null) {
        column.setColumnName(
            header.value() == null ? "Column " + (i + 1) : String.valueOf(header.value()));
      }
      String name = column.getColumnName();
      if (!name.equals(header.value())) {
        sheet.setCell(box.startRow(), box.startColumn() + i, header.withValue(name));
      }
      columns.add(column);
    }
    return columns;
  }

  static Response update(Batch batch, UpdateTableRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), Table.class);
    Table asked = Objects.requireNonNullElseGet(request.getTable(), Table::new);
    Table before = needed(batch, asked.getTableId());
    Table after = Overlay.of(before, asked, mask).setTableId(before.getTableId());
    settle(batch, after);
    remove(batch, before);
    SheetDraft sheet = batch.write(after.getRange().getSheetId());
    List<Table> tables = new ArrayList<>(sheet.tables());
    tables.add(after);
    sheet.setTables(tables);
    return Edit.NOTHING;
  }

  /** The table goes, and its cells with it. */
  static Response delete(Batch batch, DeleteTableRequest request) {
    Table gone = needed(batch, request.getTableId());
    SheetDraft sheet = batch.write(gone.getRange().getSheetId());
    Box box = Box.of(gone.getRange(), sheet.rowCount(), sheet.columnCount());
    batch.mustBeFree(sheet, box);
    CopyPaste.each(box, (row, column) -> sheet.setCell(row, column, CellState.EMPTY));
    remove(batch, gone);
    return Edit.NOTHING;
  }

  private static void remove(Batch batch, Table gone) {
    SheetDraft sheet = batch.write(gone.getRange().getSheetId());
    sheet.setTables(sheet.tables().stream()
        .filter(one -> !one.getTableId().equals(gone.getTableId()))
        .toList());
  }

  private static List<Table> tables(Batch batch) {
    List<Table> all = new ArrayList<>();
    for (SheetState sheet : batch.draft().sheets()) {
      all.addAll(sheet.tables());
    }
    return all;
  }

  private static Table needed(Batch batch, @Nullable String id) {
    Table found = id == null ? null : find(batch, id);
    if (found == null) {
      throw new Refused("No table with id: " + id);
    }
    return found;
  }

  private static @Nullable Table find(Batch batch, String id) {
    return tables(batch).stream()
        .filter(one -> one.getTableId().equals(id))
        .findFirst()
        .orElse(null);
  }
}
