package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.util.List;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Copies a tab into another spreadsheet, after its last tab. */
public final class CopySheet {

  private CopySheet() {}

  /** Copies; answers the properties of the copy. */
  public static SheetProperties into(
      Batch batch, SheetState original, List<DeveloperMetadata> metadata) {
    try {
      int id = batch.newSheetId();
      String title = Tabs.copyTitle(batch.draft(), original.title());
      int last = batch.draft().sheets().size();
      SheetProperties made = Batch.shown(DuplicateSheet.copy(batch, original, id, title, last));
      Metadata.copySheet(batch, metadata, original.id(), id);
      return made;
    } catch (Refused refused) {
      throw Refusals.of("", refused);
    }
  }
}
