package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.value.TypedInput;

/** Puts a value into a cell, as it is or as if a person had typed it. */
final class ValueTyping {

  private static final int LONGEST = 50_000;
  private static final CellFormat NONE = new CellFormat();

  private final String locale;
  private final LocalDateTime now;
  private final boolean typed;
  private final IdentityHashMap<CellFormat, Map<NumberFormat, CellFormat>> formats =
      new IdentityHashMap<>();

  ValueTyping(SpreadsheetState spreadsheet, Instant time, boolean typed) {
    this.locale = spreadsheet.locale();
    this.now = spreadsheet.at(time);
    this.typed = typed;
  }

  /** Whether an input option means typing. */
  static boolean isTyped(String option) {
    String word = Parameters.word(
        "valueInputOption",
        option,
        "ValueInputOption",
        "",
        Set.of("RAW", "USER_ENTERED", "INPUT_VALUE_OPTION_UNSPECIFIED"));
    if (word.isEmpty() || word.equals("INPUT_VALUE_OPTION_UNSPECIFIED")) {
      throw ApiException.badRequest("'valueInputOption' is required but not specified");
    }
    return word.equals("USER_ENTERED");
  }

  CellState put(CellState cell, Object value) {
    CellState plain = cleared(cell);
    if (value instanceof String text) {
      if (text.length() > LONGEST) {
        throw ApiException.badRequest(
            "Your input contains more than the maximum of 50000 characters in a single cell.");
      }
      return typed ? typed(plain, text) : plain.withValue(text.isEmpty() ? null : text);
    }
    return plain.withValue(value);
  }

  private CellState typed(CellState cell, String text) {
    Optional<NumberFormat> own =
        Optional.ofNullable(cell.format()).map(CellFormat::getNumberFormat);
    TypedInput input = TypedInput.parse(text, own, locale, now);
    CellState after = cell.withValue(CellState.atRest(input.userEntered()));
    return input
        .inferred()
        .map(format -> after.withFormat(with(cell.format(), format)))
        .orElse(after);
  }

  private CellFormat with(@Nullable CellFormat format, NumberFormat number) {
    CellFormat base = format == null ? NONE : format;
    return formats
        .computeIfAbsent(base, any -> new HashMap<>())
        .computeIfAbsent(number, any -> base.clone().setNumberFormat(number));
  }

  /** Without its value, and the formats of parts of its text. */
  static CellState cleared(CellState cell) {
    CellState after = cell.withValue(null);
    return cell.extras().runs().isEmpty()
        ? after
        : after.withExtras(cell.extras().withRuns(List.of()));
  }
}
