package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DuplicateSheetRequest;
import com.google.api.services.sheets.v4.model.DuplicateSheetResponse;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.util.function.IntSupplier;
import org.masteryhive.sheets.range.SheetCopied;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Copies a tab within the spreadsheet, metadata and all. Things that have ids get new ones. */
final class DuplicateSheet {

  private DuplicateSheet() {}

  static Response apply(Batch batch, DuplicateSheetRequest request) {
    SheetState original = batch.tab(request.getSourceSheetId());
    String title = request.getNewSheetName() == null
        ? Tabs.copyTitle(batch.draft(), original.title())
        : request.getNewSheetName();
    Tabs.checkTitle(batch.draft(), title, -1);
    Integer asked = request.getNewSheetId();
    if (asked != null && batch.draft().sheet(asked).isPresent()) {
      throw new Refused("Sheet with id " + asked + " already exists.");
    }
    int id = asked == null ? batch.newSheetId() : asked;
    int index = request.getInsertSheetIndex() == null ? 0 : request.getInsertSheetIndex();
    SheetDraft copy = copy(batch, original, id, title, index);
    Metadata.copySheet(batch, batch.draft().metadata(), original.id(), id);
    copyNames(batch, original.id(), id);
    return new Response()
        .setDuplicateSheet(new DuplicateSheetResponse().setProperties(Batch.shown(copy)));
  }

  /** A copy of a tab, here or of another spreadsheet. */
  static SheetDraft copy(Batch batch, SheetState original, int id, String title, int index) {
    batch.mustFit((long) original.rowCount() * original.columnCount());
    SheetProperties properties =
        original.properties().clone().setSheetId(id).setTitle(title).setHidden(null);
    int at = Math.max(0, Math.min(index, batch.draft().sheets().size()));
    SheetDraft copy = batch.draft().addCopy(at, original, properties.setIndex(at));
    SheetCopied copied = new SheetCopied(original.id(), id);
    copy.setMerges(copied.of(copy.merges()));
    copy.setRules(copied.of(copy.rules()));
    copy.setGroups(true, copied.of(copy.rowGroups()));
    copy.setGroups(false, copied.of(copy.columnGroups()));
    copy.setFilter(copy.filter() == null ? null : copied.of(copy.filter()));
    copy.setAnchors(java.util.List.of());
    IntSupplier newId = () -> batch.newId(taken -> false);
    copy.setProtections(copied.of(copy.protections()).stream()
        .map(one -> one.setProtectedRangeId(newId.getAsInt()))
        .toList());
    copy.setBands(copied.of(copy.bands()).stream()
        .map(one -> one.setBandedRangeId(newId.getAsInt()))
        .toList());
    copy.setFilterViews(copied.of(copy.filterViews()).stream()
        .map(one -> one.setFilterViewId(newId.getAsInt()))
        .toList());
    copy.setCharts(copied.of(copy.charts()).stream()
        .map(one -> one.setChartId(newId.getAsInt()))
        .toList());
    copy.setSlicers(copied.of(copy.slicers()).stream()
        .map(one -> one.setSlicerId(newId.getAsInt()))
        .toList());
    copy.setTables(copied.of(copy.tables()).stream()
        .map(one -> one.setTableId(batch.newTextId()))
        .toList());
    return copy;
  }

  /** Names on the sheet get a twin on the copy, written with the copy's title as Google does. */
  private static void copyNames(Batch batch, int from, int to) {
    SheetCopied copied = new SheetCopied(from, to);
    String title = batch.sheet(to).title();
    java.util.List<NamedRange> names = new java.util.ArrayList<>(batch.draft().names());
    for (NamedRange name : batch.draft().names()) {
      NamedRange copy = copied.of(name);
      if (!copy.getRange().equals(name.getRange())) {
        names.add(
            copy.setNamedRangeId(batch.newTextId()).setName("'" + title + "'!" + name.getName()));
      }
    }
    batch.draft().setNames(names);
  }
}
