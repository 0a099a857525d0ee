package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataResponse;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataResponse;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.UpdateDeveloperMetadataResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.MetadataSearch;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Developer metadata: made, changed and deleted. It follows what it is on, as every range does. */
final class Metadata {

  private Metadata() {}

  static Response create(Batch batch, CreateDeveloperMetadataRequest request) {
    DeveloperMetadata asked = request.getDeveloperMetadata();
    if (asked == null
        || asked.getMetadataKey() == null
        || asked.getMetadataKey().isEmpty()) {
      throw new Refused("The developer metadata key must be specified.");
    }
    if (asked.getVisibility() == null) {
      throw new Refused("The developer metadata visibility must be specified.");
    }
    DeveloperMetadata made = asked.clone();
    Integer id = asked.getMetadataId();
    if (id != null && isTaken(batch, id)) {
      throw new Refused("Developer metadata with id " + id + " already exists.");
    }
    made.setMetadataId(id == null ? batch.newId(other -> isTaken(batch, other)) : id);
    made.setLocation(location(batch, asked.getLocation()));
    List<DeveloperMetadata> all = new ArrayList<>(batch.draft().metadata());
    all.add(made);
    batch.draft().setMetadata(all);
    return new Response()
        .setCreateDeveloperMetadata(
            new CreateDeveloperMetadataResponse().setDeveloperMetadata(made));
  }

  private static boolean isTaken(Batch batch, int id) {
    return batch.draft().metadata().stream().anyMatch(one -> one.getMetadataId() == id);
  }

  /** Where metadata is, spelled out: the kind of place, and the row or column with its ends. */
  private static DeveloperMetadataLocation location(
      Batch batch, @Nullable DeveloperMetadataLocation asked) {
    if (asked == null) {
      throw new Refused("The developer metadata location must be specified.");
    }
    if (asked.getDimensionRange() != null) {
      return inDimension(batch, asked.getDimensionRange());
    }
    if (asked.getSheetId() != null) {
      return new DeveloperMetadataLocation()
          .setLocationType("SHEET")
          .setSheetId(batch.tab(asked.getSheetId()).id());
    }
    if (Boolean.TRUE.equals(asked.getSpreadsheet())) {
      return new DeveloperMetadataLocation().setLocationType("SPREADSHEET").setSpreadsheet(true);
    }
    throw new Refused("The developer metadata location must be specified.");
  }

  private static DeveloperMetadataLocation inDimension(Batch batch, DimensionRange asked) {
    SheetState sheet = batch.sheet(asked.getSheetId());
    boolean rows = Dimension.isRows(asked.getDimension());
    Integer start = asked.getStartIndex();
    Integer end = asked.getEndIndex();
    int from = start == null ? 0 : start;
    if (end == null || end - from != 1) {
      throw new Refused("Developer metadata can only be associated with a single row or column.");
    }
    if (from < 0 || end > (rows ? sheet.rowCount() : sheet.columnCount())) {
      throw Batch.beyond(
          sheet,
          rows
              ? new Box(from, end, 0, sheet.columnCount())
              : new Box(0, sheet.rowCount(), from, end));
    }
    return new DeveloperMetadataLocation()
        .setLocationType(rows ? "ROW" : "COLUMN")
        .setDimensionRange(asked.clone().setSheetId(sheet.id()).setStartIndex(from));
  }

  static Response update(Batch batch, UpdateDeveloperMetadataRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), DeveloperMetadata.class);
    DeveloperMetadata asked = request.getDeveloperMetadata() == null
        ? new DeveloperMetadata()
        : request.getDeveloperMetadata();
    List<DeveloperMetadata> all = new ArrayList<>();
    List<DeveloperMetadata> changed = new ArrayList<>();
    for (DeveloperMetadata one : batch.draft().metadata()) {
      if (MetadataSearch.any(batch.draft(), request.getDataFilters(), one)) {
        DeveloperMetadata after = updated(batch, one, asked, mask);
        changed.add(after);
        all.add(after);
      } else {
        all.add(one);
      }
    }
    batch.draft().setMetadata(all);
    return new Response()
        .setUpdateDeveloperMetadata(
            new UpdateDeveloperMetadataResponse().setDeveloperMetadata(changed));
  }

  private static DeveloperMetadata updated(
      Batch batch, DeveloperMetadata before, DeveloperMetadata asked, FieldMask mask) {
    DeveloperMetadata after = Overlay.of(before, asked, mask).setMetadataId(before.getMetadataId());
    if (mask.has("location") && asked.getLocation() != null) {
      after.setLocation(location(batch, asked.getLocation()));
    } else {
      after.setLocation(before.getLocation());
    }
    if (after.getMetadataKey() == null || after.getMetadataKey().isEmpty()) {
      throw new Refused("The developer metadata key must be specified.");
    }
    return after.getVisibility() == null ? after.setVisibility(before.getVisibility()) : after;
  }

  static Response delete(Batch batch, DeleteDeveloperMetadataRequest request) {
    if (request.getDataFilter() == null) {
      throw new Refused("A data filter must be specified.");
    }
    List<DeveloperMetadata> gone = batch.draft().metadata().stream()
        .filter(one -> MetadataSearch.any(batch.draft(), List.of(request.getDataFilter()), one))
        .toList();
    batch
        .draft()
        .setMetadata(
            batch.draft().metadata().stream().filter(one -> !gone.contains(one)).toList());
    return new Response()
        .setDeleteDeveloperMetadata(
            new DeleteDeveloperMetadataResponse().setDeletedDeveloperMetadata(gone));
  }

  static boolean isOfSheet(DeveloperMetadata one, int sheetId) {
    Integer id = one.getLocation().getSheetId();
    DimensionRange range = one.getLocation().getDimensionRange();
    return (id != null && id == sheetId) || (range != null && range.getSheetId() == sheetId);
  }

  /** The same metadata on a copy of its sheet, with ids of its own. */
  static void copySheet(Batch batch, List<DeveloperMetadata> originals, int from, int to) {
    List<DeveloperMetadata> all = new ArrayList<>(batch.draft().metadata());
    for (DeveloperMetadata one : originals) {
      if (isOfSheet(one, from)) {
        DeveloperMetadata copy = one.clone();
        copy.setMetadataId(batch.newId(other -> isTaken(batch, other)));
        if (copy.getLocation().getSheetId() != null) {
          copy.getLocation().setSheetId(to);
        } else {
          copy.getLocation().getDimensionRange().setSheetId(to);
        }
        all.add(copy);
      }
    }
    batch.draft().setMetadata(all);
  }
}
