package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.Editors;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import java.util.List;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Who may write where. */
final class Protections {

  private Protections() {}

  static void check(SheetState sheet, Box box, Editor editor) {
    for (ProtectedRange protection : sheet.protections()) {
      if (keepsOut(protection, sheet, box, editor)) {
        throw refusal();
      }
    }
  }

  static Refused refusal() {
    return new Refused(
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to"
            + " remove protection if you need to edit.");
  }

  private static boolean keepsOut(
      ProtectedRange protection, SheetState sheet, Box box, Editor editor) {
    return !mayPass(protection, editor)
        && meets(protection.getRange(), sheet, box)
        && !isUnprotected(protection, sheet, box);
  }

  static boolean mayPass(ProtectedRange protection, Editor editor) {
    if (editor.owner() || Boolean.TRUE.equals(protection.getWarningOnly())) {
      return true;
    }
    Editors editors = protection.getEditors();
    return editors != null
        && (Boolean.TRUE.equals(editors.getDomainUsersCanEdit())
            || (editors.getUsers() != null
                && editors.getUsers().stream().anyMatch(editor.email()::equalsIgnoreCase)));
  }

  private static boolean meets(GridRange range, SheetState sheet, Box box) {
    return Box.of(range, sheet.rowCount(), sheet.columnCount()).meets(box);
  }

  private static boolean isUnprotected(ProtectedRange protection, SheetState sheet, Box box) {
    List<GridRange> free = protection.getUnprotectedRanges();
    return free != null
        && free.stream()
            .anyMatch(
                range -> Box.of(range, sheet.rowCount(), sheet.columnCount()).contains(box));
  }
}
