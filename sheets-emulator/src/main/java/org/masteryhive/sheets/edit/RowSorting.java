package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.SortSpec;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** The order that sort specs give: numbers, then texts, then booleans, errors; empty cells always last. */
final class RowSorting {

  private RowSorting() {}

  /** For each place, which row of the box comes there. */
  static int[] order(Batch batch, SheetState sheet, Box box, List<SortSpec> specs) {
    Evaluation values = batch.draft().evaluation(batch.now());
    Integer[] rows = new Integer[box.rows()];
    Arrays.setAll(rows, i -> i);
    Comparator<Integer> comparator = Comparator.comparing(row -> 0);
    for (SortSpec spec : specs) {
      int column = spec.getDimensionIndex() == null ? 0 : spec.getDimensionIndex();
      if (column < 0 || column >= sheet.columnCount()) {
        throw new Refused("sortSpecs.dimensionIndex[" + column + "] is beyond the sheet.");
      }
      boolean descending = "DESCENDING".equals(spec.getSortOrder());
      ExtendedValue[] keys = new ExtendedValue[box.rows()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = values.effective(sheet, box.startRow() + i, column);
      }
      comparator =
          comparator.thenComparing((one, other) -> compare(keys[one], keys[other], descending));
    }
    Arrays.sort(rows, comparator);
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  static int compare(
      @Nullable ExtendedValue one, @Nullable ExtendedValue other, boolean descending) {
    int rank = rank(one);
    int otherRank = rank(other);
    if (rank == 9 || otherRank == 9) {
      return Integer.compare(rank, otherRank);
    }
    int order = rank == otherRank ? within(one, other, rank) : Integer.compare(rank, otherRank);
    return descending ? -order : order;
  }

  private static int rank(@Nullable ExtendedValue value) {
    if (value == null || value.isEmpty()) {
      return 9;
    }
    if (value.getNumberValue() != null) {
      return 1;
    }
    if (value.getStringValue() != null) {
      return value.getStringValue().isEmpty() ? 9 : 2;
    }
    return value.getBoolValue() != null ? 3 : 4;
  }

  private static int within(@Nullable ExtendedValue one, @Nullable ExtendedValue other, int rank) {
    if (one == null || other == null) {
      return 0;
    }
    return switch (rank) {
      case 1 -> Double.compare(one.getNumberValue(), other.getNumberValue());
      case 2 -> texts(one.getStringValue(), other.getStringValue());
      case 3 -> Boolean.compare(one.getBoolValue(), other.getBoolValue());
      default -> 0;
    };
  }

  private static int texts(String one, String other) {
    Collator collator = Collator.getInstance(Locale.ROOT);
    collator.setStrength(Collator.SECONDARY);
    return collator.compare(one, other);
  }
}
