package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Formula;

/** Where a cell leads, when it leads to one place. */
final class Links {

  private static final Pattern HYPERLINK =
      Pattern.compile("(?i)=HYPERLINK\\(\\s*\"([^\"]*)\"\\s*[,;)].*", Pattern.DOTALL);

  private Links() {}

  static @Nullable String of(CellState cell) {
    if (cell.value() instanceof Formula formula) {
      Matcher matcher = HYPERLINK.matcher(formula.text() + ")");
      return matcher.matches() ? matcher.group(1) : null;
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
