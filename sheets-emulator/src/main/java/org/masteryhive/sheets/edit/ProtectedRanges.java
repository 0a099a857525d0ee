package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddProtectedRangeResponse;
import com.google.api.services.sheets.v4.model.DeleteProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.Editors;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateProtectedRangeRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** Ranges that only some may write to, or that warn. */
final class ProtectedRanges {

  private ProtectedRanges() {}

  static Response add(Batch batch, AddProtectedRangeRequest request) {
    ProtectedRange asked = request.getProtectedRange();
    if (asked == null) {
      throw new Refused("protectedRange is required.");
    }
    Integer id = asked.getProtectedRangeId();
    if (id != null && find(batch.draft(), id) != null) {
      throw new Refused("Protected range with id " + id + " already exists.");
    }
    ProtectedRange made = settled(batch, asked.clone());
    made.setProtectedRangeId(
        id == null ? batch.newId(other -> find(batch.draft(), other) != null) : id);
    SheetDraft sheet = batch.write(made.getRange().getSheetId());
    List<ProtectedRange> all = new ArrayList<>(sheet.protections());
    all.add(made);
    sheet.setProtections(all);
    return new Response()
        .setAddProtectedRange(new AddProtectedRangeResponse()
            .setProtectedRange(made.clone().setEditors(asEntered(asked.getEditors()))));
  }

  /** A reply repeats the editors that were asked for; who made the range is seen on the next read. */
  private static Editors asEntered(@Nullable Editors asked) {
    Editors editors = asked == null ? new Editors() : asked.clone();
    if (editors.getUsers() != null && editors.getUsers().isEmpty()) {
      editors.setUsers(null);
    }
    return editors.getGroups() != null && editors.getGroups().isEmpty()
        ? editors.setGroups(null)
        : editors;
  }

  /** With its range checked, a name's range found, and its maker among the editors. */
  private static ProtectedRange settled(Batch batch, ProtectedRange made) {
    if (made.getNamedRangeId() != null) {
      made.setRange(namedRange(batch, made.getNamedRangeId()));
    }
    if (made.getRange() == null) {
      throw new Refused("One of 'range', 'namedRangeId' or 'tableId' must be set.");
    }
    GridRange range = made.getRange().clone();
    range.setSheetId(batch.sheet(range.getSheetId()).id());
    batch.box(range);
    made.setRange(range);
    boolean warns = Boolean.TRUE.equals(made.getWarningOnly());
    made.setRequestingUserCanEdit(true);
    made.setWarningOnly(warns ? (Boolean) true : null);
    return made.setEditors(editors(batch, made.getEditors()));
  }

  private static Editors editors(Batch batch, @Nullable Editors asked) {
    Editors editors = asEntered(asked);
    List<String> users = editors.getUsers() == null ? List.of() : editors.getUsers();
    Set<String> all = new LinkedHashSet<>();
    all.add(batch.editor().email());
    all.addAll(users);
    return editors.setUsers(new ArrayList<>(all));
  }

  private static GridRange namedRange(Batch batch, String id) {
    return batch.draft().names().stream()
        .filter(name -> id.equals(name.getNamedRangeId()))
        .map(name -> name.getRange())
        .findFirst()
        .orElseThrow(() -> new Refused("No named range with id: " + id));
  }

  static Response update(Batch batch, UpdateProtectedRangeRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), ProtectedRange.class);
    ProtectedRange asked =
        Objects.requireNonNullElseGet(request.getProtectedRange(), ProtectedRange::new);
    ProtectedRange before = needed(batch, asked.getProtectedRangeId());
    mustPass(before, batch);
    ProtectedRange merged = Overlay.of(before, asked, mask);
    if (Boolean.TRUE.equals(merged.getWarningOnly()) && !mask.has("editors")) {
      merged.setEditors(null);
    }
    ProtectedRange after = settled(batch, merged).setProtectedRangeId(before.getProtectedRangeId());
    remove(batch, before);
    SheetDraft sheet = batch.write(after.getRange().getSheetId());
    List<ProtectedRange> all = new ArrayList<>(sheet.protections());
    all.add(after);
    sheet.setProtections(all);
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteProtectedRangeRequest request) {
    ProtectedRange gone = needed(batch, request.getProtectedRangeId());
    mustPass(gone, batch);
    remove(batch, gone);
    return Edit.NOTHING;
  }

  private static void mustPass(ProtectedRange range, Batch batch) {
    if (!Protections.mayPass(range, batch.editor())) {
      throw Protections.refusal();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very one that was found
  private static void remove(Batch batch, ProtectedRange gone) {
    SheetDraft sheet = batch.write(gone.getRange().getSheetId());
    sheet.setProtections(
        sheet.protections().stream().filter(other -> other != gone).toList());
  }

  private static ProtectedRange needed(Batch batch, @Nullable Integer id) {
    ProtectedRange found = id == null ? null : find(batch.draft(), id);
    if (found == null) {
      throw new Refused("No protected range with id: " + id);
    }
    return found;
  }

  private static @Nullable ProtectedRange find(SpreadsheetState spreadsheet, int id) {
    for (SheetState sheet : spreadsheet.sheets()) {
      for (ProtectedRange range : sheet.protections()) {
        if (range.getProtectedRangeId() == id) {
          return range;
        }
      }
    }
    return null;
  }
}
