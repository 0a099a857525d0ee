package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.ChipRun;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.PivotTable;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few cells have: a note, a dropdown, formats of parts of the text. */
public record CellExtras(
    @Nullable String note,
    @Nullable DataValidationRule validation,
    List<TextFormatRun> runs,
    @Nullable PivotTable pivot,
    List<ChipRun> chips) {

  public static final CellExtras NONE = new CellExtras(null, null, List.of(), null, List.of());

  public boolean isNothing() {
    return note == null && validation == null && runs.isEmpty() && pivot == null && chips.isEmpty();
  }

  public CellExtras withNote(@Nullable String other) {
    return new CellExtras(
        other == null || other.isEmpty() ? null : other, validation, runs, pivot, chips);
  }

  public CellExtras withValidation(@Nullable DataValidationRule other) {
    return new CellExtras(note, other, runs, pivot, chips);
  }

  public CellExtras withRuns(List<TextFormatRun> others) {
    return new CellExtras(note, validation, List.copyOf(others), pivot, chips);
  }

  public CellExtras withPivot(@Nullable PivotTable other) {
    return new CellExtras(note, validation, runs, other, chips);
  }

  public CellExtras withChips(List<ChipRun> others) {
    return new CellExtras(note, validation, runs, pivot, List.copyOf(others));
  }
}
