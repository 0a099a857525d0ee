package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.AddNamedRangeRequest;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.MergeCellsRequest;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.Colors;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Fills a new spreadsheet with the sheets that its maker gives. */
public final class NewSpreadsheet {

  private NewSpreadsheet() {}

  public static void fill(Batch batch, List<Sheet> sheets, List<NamedRange> names) {
    try {
      sheets.forEach(sheet -> add(batch, sheet));
      names.forEach(name -> NamedRanges.add(batch, new AddNamedRangeRequest().setNamedRange(name)));
    } catch (Refused refused) {
      throw Refusals.of("Invalid spreadsheet: ", refused);
    }
  }

  private static void add(Batch batch, Sheet given) {
    Colors.settle(given);
    SheetProperties properties = Objects.requireNonNullElseGet(
            given.getProperties(), SheetProperties::new)
        .clone();
    if (properties.getSheetId() == null && batch.draft().sheets().isEmpty()) {
      properties.setSheetId(0);
    }
    SheetDraft sheet = AddSheet.add(batch, properties.setIndex(null));
    for (GridData data : each(given.getData())) {
      cells(batch, sheet, data);
    }
    for (GridRange merge : each(given.getMerges())) {
      Merges.merge(batch, new MergeCellsRequest().setRange(on(sheet, merge)));
    }
    List<ConditionalFormatRule> rules = each(given.getConditionalFormats());
    for (int i = 0; i < rules.size(); i++) {
      ConditionalFormatRule rule = rules.get(i).clone();
      each(rule.getRanges()).forEach(range -> on(sheet, range));
      ConditionalFormats.add(
          batch, new AddConditionalFormatRuleRequest().setRule(rule).setIndex(i));
    }
    for (ProtectedRange range : each(given.getProtectedRanges())) {
      if (range.getRange() != null) {
        on(sheet, range.getRange());
      }
      ProtectedRanges.add(batch, new AddProtectedRangeRequest().setProtectedRange(range));
    }
    for (DeveloperMetadata one : each(given.getDeveloperMetadata())) {
      Metadata.create(
          batch,
          new CreateDeveloperMetadataRequest()
              .setDeveloperMetadata(
                  one.clone().setLocation(new DeveloperMetadataLocation().setSheetId(sheet.id()))));
    }
  }

  private static GridRange on(SheetDraft sheet, GridRange range) {
    return range.getSheetId() == null ? range.setSheetId(sheet.id()) : range;
  }

  private static void cells(Batch batch, SheetDraft sheet, GridData data) {
    int row = data.getStartRow() == null ? 0 : data.getStartRow();
    int column = data.getStartColumn() == null ? 0 : data.getStartColumn();
    UpdateCells.apply(
        batch,
        new UpdateCellsRequest()
            .setFields("*")
            .setRows(each(data.getRowData()))
            .setStart(new GridCoordinate()
                .setSheetId(sheet.id())
                .setRowIndex(row)
                .setColumnIndex(column)));
    List<DimensionProperties> rows = each(data.getRowMetadata());
    for (int i = 0; i < rows.size(); i++) {
      DimensionProperties one = rows.get(i);
      sheet.setRowSizes(row + i, row + i + 1, any -> size(one));
    }
    List<DimensionProperties> columns = each(data.getColumnMetadata());
    for (int i = 0; i < columns.size(); i++) {
      DimensionProperties one = columns.get(i);
      sheet.setColumnSizes(column + i, column + i + 1, any -> size(one));
    }
  }

  private static Dimensions.One size(DimensionProperties one) {
    return new Dimensions.One(
        one.getPixelSize() == null ? 0 : one.getPixelSize(),
        Boolean.TRUE.equals(one.getHiddenByUser()),
        false);
  }

  private static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
