package org.masteryhive.sheets.method;

import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** What a change leads to: the new state, and the answer to the call. */
record Outcome(SpreadsheetState state, Object answer) {

  static Editor editor(Operation operation) {
    return new Editor(operation.email(), operation.owner());
  }

  static Batch batch(Operation operation, SpreadsheetState present) {
    return new Batch(
        new SpreadsheetDraft(present), editor(operation), operation.seed(), operation.time());
  }
}
