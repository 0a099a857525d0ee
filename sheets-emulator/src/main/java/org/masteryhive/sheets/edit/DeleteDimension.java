package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.range.DimensionMove;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Deletes rows or columns with all that is on them. */
final class DeleteDimension {

  private DeleteDimension() {}

  static Response apply(Batch batch, DeleteDimensionRequest request) {
    Dimension gone = Dimension.of(batch, request.getRange());
    SheetState sheet = gone.sheet();
    int available = gone.available();
    if (gone.to() > available) {
      int index = Math.max(gone.from(), available);
      throw new Refused("Cannot delete a " + gone.word() + " that doesn't exist. Tried to delete "
          + gone.word() + " index " + index + " but there are only " + available + " "
          + gone.word() + "s.");
    }
    int frozen = InsertDimension.frozen(sheet, gone.rows());
    if (gone.count() == available) {
      throw new Refused("You can't delete all the " + gone.word() + "s on the sheet.");
    }
    if (frozen > 0 && gone.from() <= frozen && gone.to() == available) {
      throw new Refused("Sorry, it is not possible to delete all non-frozen " + gone.word() + "s.");
    }
    batch.mustBeFree(sheet, gone.box());
    delete(batch, gone, frozen);
    return Edit.NOTHING;
  }

  private static void delete(Batch batch, Dimension gone, int frozen) {
    SheetDraft sheet = batch.write(gone.sheet().id());
    if (gone.rows()) {
      sheet.deleteRows(gone.from(), gone.to());
    } else {
      sheet.deleteColumns(gone.from(), gone.to());
    }
    References.follow(
        batch.draft(), DimensionMove.delete(sheet.id(), gone.rows(), gone.from(), gone.to()));
    int lost = Math.max(0, Math.min(frozen, gone.to()) - gone.from());
    if (lost > 0) {
      InsertDimension.setFrozen(sheet, gone.rows(), frozen - lost);
    }
  }
}
