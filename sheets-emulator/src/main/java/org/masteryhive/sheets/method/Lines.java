package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.ValueRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.error.ApiException;

/** The values of a body as rows and columns, whichever of the two they came in. */
final class Lines {

  private final List<List<Object>> values;
  private final boolean inColumns;
  private final int longest;

  private Lines(List<List<Object>> values, boolean inColumns) {
    this.values = values;
    this.inColumns = inColumns;
    this.longest = values.stream().mapToInt(Lines::length).max().orElse(0);
  }

  static Lines of(ValueRange body, String path) {
    String dimension = body.getMajorDimension() == null ? "" : body.getMajorDimension();
    List<List<Object>> values = body.getValues() == null ? List.of() : body.getValues();
    for (int line = 0; line < values.size(); line++) {
      for (int i = 0; i < length(values.get(line)); i++) {
        mustBePlain(values.get(line).get(i), path + "[" + line + "][" + i + "]");
      }
    }
    return new Lines(values, Parameters.columns(dimension));
  }

  private static int length(@Nullable List<Object> line) {
    return line == null ? 0 : line.size();
  }

  private static void mustBePlain(@Nullable Object value, String path) {
    if (value instanceof Map || value instanceof List) {
      throw ApiException.badRequest("Invalid " + path + ": " + ProtoText.of(value));
    }
  }

  int rows() {
    return inColumns ? longest : values.size();
  }

  int columns() {
    return inColumns ? values.size() : longest;
  }

  /** A value; null where there is none, which leaves the cell as it is. */
  @Nullable
  Object at(int row, int column) {
    List<Object> line = values.get(inColumns ? column : row);
    int place = inColumns ? row : column;
    return place < length(line) ? line.get(place) : null;
  }
}
