package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddFilterViewRequest;
import com.google.api.services.sheets.v4.model.AddFilterViewResponse;
import com.google.api.services.sheets.v4.model.DeleteFilterViewRequest;
import com.google.api.services.sheets.v4.model.DuplicateFilterViewRequest;
import com.google.api.services.sheets.v4.model.DuplicateFilterViewResponse;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateFilterViewRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Filters that each viewer picks for herself; kept as they are given. */
final class FilterViews {

  private FilterViews() {}

  static Response add(Batch batch, AddFilterViewRequest request) {
    if (request.getFilter() == null) {
      throw new Refused("filter is required.");
    }
    FilterView made = settled(batch, request.getFilter().clone());
    put(batch, made);
    return new Response().setAddFilterView(new AddFilterViewResponse().setFilter(made));
  }

  private static FilterView settled(Batch batch, FilterView view) {
    if (view.getNamedRangeId() != null) {
      view.setRange(batch.draft().names().stream()
          .filter(name -> name.getNamedRangeId().equals(view.getNamedRangeId()))
          .map(name -> name.getRange())
          .findFirst()
          .orElseThrow(() -> new Refused("No named range with id: " + view.getNamedRangeId())));
    }
    GridRange range = view.getRange() == null ? new GridRange() : view.getRange();
    int sheetId = batch.sheet(range.getSheetId()).id();
    view.setRange(batch.box(range).toRange(sheetId));
    if (view.getFilterViewId() == null) {
      view.setFilterViewId(batch.newId(id -> find(batch, id) != null));
    } else if (find(batch, view.getFilterViewId()) != null) {
      throw new Refused("Filter view with id " + view.getFilterViewId() + " already exists.");
    }
    return view.getTitle() == null
        ? view.setTitle("Filter " + (batch.sheet(sheetId).filterViews().size() + 1))
        : view;
  }

  private static void put(Batch batch, FilterView view) {
    SheetDraft sheet = batch.write(view.getRange().getSheetId());
    List<FilterView> views = new ArrayList<>(sheet.filterViews());
    views.add(view);
    sheet.setFilterViews(views);
  }

  static Response duplicate(Batch batch, DuplicateFilterViewRequest request) {
    FilterView copy = needed(batch, request.getFilterId()).clone();
    copy.setTitle("Copy of " + copy.getTitle()).setFilterViewId(null).setNamedRangeId(null);
    FilterView made = settled(batch, copy);
    put(batch, made);
    return new Response().setDuplicateFilterView(new DuplicateFilterViewResponse().setFilter(made));
  }

  static Response update(Batch batch, UpdateFilterViewRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), FilterView.class);
    FilterView asked = Objects.requireNonNullElseGet(request.getFilter(), FilterView::new);
    FilterView before = needed(batch, asked.getFilterViewId());
    FilterView after = Overlay.of(before, asked, mask).setFilterViewId(null);
    remove(batch, before);
    FilterView settled = settled(batch, after).setFilterViewId(before.getFilterViewId());
    put(batch, settled);
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteFilterViewRequest request) {
    remove(batch, needed(batch, request.getFilterId()));
    return Edit.NOTHING;
  }

  private static void remove(Batch batch, FilterView gone) {
    SheetDraft sheet = batch.write(gone.getRange().getSheetId());
    sheet.setFilterViews(sheet.filterViews().stream()
        .filter(one -> !one.getFilterViewId().equals(gone.getFilterViewId()))
        .toList());
  }

  private static FilterView needed(Batch batch, @Nullable Integer id) {
    FilterView found = id == null ? null : find(batch, id);
    if (found == null) {
      throw new Refused("No filter view with id: " + id);
    }
    return found;
  }

  private static @Nullable FilterView find(Batch batch, int id) {
    return batch.draft().sheets().stream()
        .flatMap(sheet -> sheet.filterViews().stream())
        .filter(one -> one.getFilterViewId() == id)
        .findFirst()
        .orElse(null);
  }
}
