package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.MoveDimensionRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.range.DimensionMove;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Moves rows or columns before another, counted before the move. */
final class MoveDimension {

  private MoveDimension() {}

  static Response apply(Batch batch, MoveDimensionRequest request) {
    Dimension moved = Dimension.of(batch, request.getSource()).inside();
    int destination = request.getDestinationIndex() == null ? 0 : request.getDestinationIndex();
    if (destination < 0 || destination > moved.available()) {
      throw new Refused("destinationIndex[" + destination + "] is beyond the grid size ["
          + moved.available() + "].");
    }
    if (destination > moved.from() && destination < moved.to()) {
      throw new Refused("destinationIndex[" + destination + "] must not be within the source ["
          + moved.from() + ", " + moved.to() + ").");
    }
    if (destination == moved.from() || destination == moved.to()) {
      return Edit.NOTHING;
    }
    batch.mustBeFree(moved.sheet(), moved.box());
    mustNotCross(moved, destination);
    move(batch, moved, destination);
    return Edit.NOTHING;
  }

  /** A merge that is partly moved, or that others come into the middle of, forbids the move. */
  private static void mustNotCross(Dimension moved, int destination) {
    for (GridRange merge : moved.sheet().merges()) {
      Box box = Box.of(merge, moved.sheet().rowCount(), moved.sheet().columnCount());
      int start = moved.rows() ? box.startRow() : box.startColumn();
      int end = moved.rows() ? box.endRow() : box.endColumn();
      boolean meets = start < moved.to() && moved.from() < end;
      boolean inside = start >= moved.from() && end <= moved.to();
      if ((meets && !inside) || (start < destination && destination < end)) {
        throw new Refused("You can't perform a " + moved.word()
            + " move across a merged cell. Please unmerge and try again.");
      }
    }
  }

  private static void move(Batch batch, Dimension moved, int destination) {
    SheetDraft sheet = batch.write(moved.sheet().id());
    if (moved.rows()) {
      sheet.moveRows(moved.from(), moved.to(), destination);
    } else {
      sheet.moveColumns(moved.from(), moved.to(), destination);
    }
    References.follow(
        batch.draft(),
        DimensionMove.move(sheet.id(), moved.rows(), moved.from(), moved.to(), destination));
  }
}
