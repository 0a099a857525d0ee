package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.CellState;

/** Where a cell leads, when it leads to one place. */
final class Links {

  private Links() {}

  static @Nullable String of(CellState cell, Optional<String> formula) {
    if (formula.isPresent()) {
      return formula.get();
    }
    CellFormat format = cell.format();
    String whole = format == null ? null : uri(format.getTextFormat());
    if (whole != null) {
      return whole;
    }
    List<String> parts = cell.extras().runs().stream()
        .map(TextFormatRun::getFormat)
        .map(Links::uri)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    return parts.size() == 1 ? parts.get(0) : null;
  }

  private static @Nullable String uri(@Nullable TextFormat text) {
    return text == null || text.getLink() == null ? null : text.getLink().getUri();
  }
}
