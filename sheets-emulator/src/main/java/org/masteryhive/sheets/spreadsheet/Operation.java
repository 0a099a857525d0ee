package org.masteryhive.sheets.spreadsheet;

import java.time.Instant;
import java.util.Map;

/**
 * One change to one spreadsheet, complete: carried out again on the same state it has the same
 * effect, ids and times included. This is what a journal keeps.
 *
 * @param method such as {@code spreadsheets.batchUpdate}, {@code values.update}, {@code copy}
 * @param parameters what the address of the call said, such as the range
 * @param body the JSON of the call, or nothing
 * @param email who does it; protections ask
 * @param owner whether the spreadsheet is that person's own
 * @param seed where ids that the change makes come from
 */
public record Operation(
    String spreadsheetId,
    String method,
    Map<String, String> parameters,
    String body,
    String email,
    boolean owner,
    long seed,
    Instant time) {

  public Operation {
    parameters = Map.copyOf(parameters);
  }
}
