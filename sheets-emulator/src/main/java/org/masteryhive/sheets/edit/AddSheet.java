package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AddSheetResponse;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SheetProperties;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Adds a tab. */
final class AddSheet {

  private AddSheet() {}

  static Response apply(Batch batch, AddSheetRequest request) {
    SheetDraft sheet = add(
        batch, request.getProperties() == null ? new SheetProperties() : request.getProperties());
    return new Response().setAddSheet(new AddSheetResponse().setProperties(Batch.shown(sheet)));
  }

  static SheetDraft add(Batch batch, SheetProperties asked) {
    SheetProperties properties = asked.clone();
    if (properties.getTitle() == null) {
      properties.setTitle(Tabs.freeTitle(batch.draft()));
    }
    if (properties.getSheetId() == null) {
      properties.setSheetId(batch.newSheetId());
    }
    Tabs.checkTitle(batch.draft(), properties.getTitle(), -1);
    if (properties.getSheetId() < 0) {
      throw new Refused("Invalid sheet id: " + properties.getSheetId());
    }
    if (batch.draft().sheet(properties.getSheetId()).isPresent()) {
      throw new Refused("Sheet with id " + properties.getSheetId() + " already exists.");
    }
    GridProperties grid = Tabs.grid(properties.getGridProperties());
    if (grid.getRowCount() < 1 || grid.getColumnCount() < 1) {
      throw new Refused("You can't have a sheet without any rows or columns.");
    }
    batch.mustFit((long) grid.getRowCount() * grid.getColumnCount());
    int tabs = batch.draft().sheets().size();
    int index = properties.getIndex() == null ? tabs : properties.getIndex();
    if (index < 0 || index > tabs) {
      index = tabs;
    }
    properties.setGridProperties(grid).setSheetType("GRID").setIndex(index);
    SheetDraft sheet = batch.draft().add(index, Tabs.tidy(properties));
    Tabs.checkFrozen(sheet);
    return sheet;
  }
}
