package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.ProtectedRange;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** What others need to know of protections. */
public final class Protected {

  private Protected() {}

  /** Whether this person may write where the protection is. */
  public static boolean mayPass(ProtectedRange protection, Editor editor) {
    return Protections.mayPass(protection, editor);
  }

  /** Refuses, in the words of a call, to write to protected cells. */
  public static void check(SheetState sheet, Box box, Editor editor) {
    try {
      Protections.check(sheet, box, editor);
    } catch (Refused refused) {
      throw ApiException.badRequest(refused.words());
    }
  }
}
