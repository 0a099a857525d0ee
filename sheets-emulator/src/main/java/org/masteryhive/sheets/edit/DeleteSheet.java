package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.range.SheetGone;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Deletes a tab, with its names and metadata. */
final class DeleteSheet {

  private DeleteSheet() {}

  static Response apply(Batch batch, DeleteSheetRequest request) {
    SheetDraft sheet = batch.tab(request.getSheetId());
    batch.mustBeFree(sheet, sheet.whole());
    long visible =
        batch.draft().sheets().stream().filter(tab -> !tab.isHidden()).count();
    if (batch.draft().sheets().size() == 1 || (visible == 1 && !sheet.isHidden())) {
      throw new Refused("You can't remove all the sheets in a document.");
    }
    References.sheetGone(batch.draft(), sheet);
    batch.draft().remove(sheet.id());
    batch.draft().move(new SheetGone(sheet.id()));
    batch
        .draft()
        .setMetadata(batch.draft().metadata().stream()
            .filter(one -> !Metadata.isOfSheet(one, sheet.id()))
            .toList());
    return Edit.NOTHING;
  }
}
