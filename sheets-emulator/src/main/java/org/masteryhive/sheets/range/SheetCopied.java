package org.masteryhive.sheets.range;

import com.google.api.client.util.GenericData;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The things of a sheet, copied, so that they name the copy. */
public final class SheetCopied {

  private final int from;
  private final int to;

  public SheetCopied(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** A copy whose ranges on the one sheet are on the other. */
  @SuppressWarnings("unchecked")
  public <T extends GenericData> T of(T thing) {
    T copy = (T) thing.clone();
    rename(copy);
    return copy;
  }

  public <T extends GenericData> List<T> of(List<T> things) {
    return things.stream().map(this::of).toList();
  }

  private void rename(@Nullable Object value) {
    if (value instanceof GridRange range && is(range.getSheetId())) {
      range.setSheetId(to);
    } else if (value instanceof DimensionRange range && is(range.getSheetId())) {
      range.setSheetId(to);
    } else if (value instanceof GridCoordinate corner && is(corner.getSheetId())) {
      corner.setSheetId(to);
    } else if (value instanceof GenericData message) {
      message.values().forEach(this::rename);
    } else if (value instanceof List<?> list) {
      list.forEach(this::rename);
    }
  }

  private boolean is(@Nullable Integer sheetId) {
    return (sheetId == null ? 0 : sheetId) == from;
  }
}
