package org.masteryhive.sheets.method;

import java.util.Map;
import org.masteryhive.sheets.spreadsheet.Journal;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;

/**
 * The one door through which all changes go: an {@link Operation} comes in, an answer goes out. An
 * operation takes effect whole or not at all, and the same one on the same state always has the same
 * effect, so that a journal of them is enough to get the state back.
 *
 * <p>Methods: {@code spreadsheets.create} (body {@code {"properties": …, "sheets": …}}; the operation's
 * id is the new one), {@code spreadsheets.batchUpdate}, {@code values.update}, {@code values.append},
 * …; and for Drive {@code copy} (parameters {@code to}, {@code title}), {@code rename} (parameter
 * {@code title}), {@code remove}.
 */
public final class Door {

  private final Spreadsheets spreadsheets;
  private final Journal journal;

  public Door(Spreadsheets spreadsheets, Journal journal) {
    this.spreadsheets = spreadsheets;
    this.journal = journal;
  }

  /** Carries an operation out and tells the journal. The answer is a tree for Google's JSON. */
  public Object perform(Operation operation) {
    return spreadsheets.locked(operation.spreadsheetId(), present -> {
      journal.written(operation);
      return Map.of();
    });
  }

  /** Carries an operation from the journal out again, without telling the journal. */
  public void replay(Operation operation) {
    spreadsheets.locked(operation.spreadsheetId(), present -> Map.of());
  }
}
