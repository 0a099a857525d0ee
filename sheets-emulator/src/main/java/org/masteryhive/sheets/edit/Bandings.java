package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddBandingRequest;
import com.google.api.services.sheets.v4.model.AddBandingResponse;
import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.DeleteBandingRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateBandingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Stripes. No two of them may overlap. */
final class Bandings {

  private Bandings() {}

  static Response add(Batch batch, AddBandingRequest request) {
    BandedRange asked = request.getBandedRange();
    if (asked == null) {
      throw new Refused("bandedRange is required.");
    }
    BandedRange made = settled(batch, asked.clone(), -1);
    if (asked.getBandedRangeId() == null) {
      made.setBandedRangeId(batch.newId(id -> find(batch, id) != null));
    } else if (find(batch, asked.getBandedRangeId()) != null) {
      throw new Refused("Banded range with id " + asked.getBandedRangeId() + " already exists.");
    }
    put(batch, made);
    return new Response().setAddBanding(new AddBandingResponse().setBandedRange(made));
  }

  private static BandedRange settled(Batch batch, BandedRange band, int ownId) {
    Box box = batch.needed(band.getRange());
    SheetState sheet = batch.sheet(band.getRange().getSheetId());
    if (band.getRowProperties() == null && band.getColumnProperties() == null) {
      throw new Refused("Must specify at least one of rowProperties or columnProperties.");
    }
    for (BandedRange other : sheet.bands()) {
      boolean self = other.getBandedRangeId() == ownId;
      if (!self
          && Box.of(other.getRange(), sheet.rowCount(), sheet.columnCount()).meets(box)) {
        throw new Refused(
            "You cannot add alternating background colors to a range that already has alternating"
                + " background colors.");
      }
    }
    return band.setRange(box.toRange(sheet.id()));
  }

  private static void put(Batch batch, BandedRange band) {
    SheetDraft sheet = batch.write(band.getRange().getSheetId());
    List<BandedRange> bands = new ArrayList<>(sheet.bands());
    bands.add(band);
    sheet.setBands(bands);
  }

  static Response update(Batch batch, UpdateBandingRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), BandedRange.class);
    BandedRange asked = Objects.requireNonNullElseGet(request.getBandedRange(), BandedRange::new);
    BandedRange before = needed(batch, asked.getBandedRangeId());
    BandedRange after = Overlay.of(before, asked, mask).setBandedRangeId(before.getBandedRangeId());
    settled(batch, after, before.getBandedRangeId());
    remove(batch, before);
    put(batch, after);
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteBandingRequest request) {
    remove(batch, needed(batch, request.getBandedRangeId()));
    return Edit.NOTHING;
  }

  private static void remove(Batch batch, BandedRange gone) {
    SheetDraft sheet = batch.write(gone.getRange().getSheetId());
    sheet.setBands(sheet.bands().stream()
        .filter(one -> !one.getBandedRangeId().equals(gone.getBandedRangeId()))
        .toList());
  }

  private static BandedRange needed(Batch batch, @Nullable Integer id) {
    BandedRange found = id == null ? null : find(batch, id);
    if (found == null) {
      throw new Refused("No banded range with id: " + id);
    }
    return found;
  }

  private static @Nullable BandedRange find(Batch batch, int id) {
    return batch.draft().sheets().stream()
        .flatMap(sheet -> sheet.bands().stream())
        .filter(one -> one.getBandedRangeId() == id)
        .findFirst()
        .orElse(null);
  }
}
