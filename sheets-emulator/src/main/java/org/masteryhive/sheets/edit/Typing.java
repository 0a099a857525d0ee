package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellFormat;
import java.util.Optional;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.value.TypedInput;

/** Text that is put into a cell as if a person had typed it. */
final class Typing {

  private Typing() {}

  static CellState put(Batch batch, CellState cell, String text) {
    TypedInput input = TypedInput.parse(
        text,
        Optional.ofNullable(cell.format()).map(CellFormat::getNumberFormat),
        batch.draft().locale(),
        batch.draft().at(batch.now()));
    CellState after = cell.withValue(CellWrite.atRest(input.userEntered()));
    return input
        .inferred()
        .map(format -> after.withFormat(
            (cell.format() == null ? new CellFormat() : cell.format().clone())
                .setNumberFormat(format)))
        .orElse(after);
  }
}
