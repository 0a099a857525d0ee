package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.Colors;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.spreadsheet.CellExtras;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Formula;

/**
 * Writes what a mask names of one cell's data into cells. Cells that had one format and get the same
 * change share the new one.
 */
final class CellWrite {

  private static final CellFormat NO_FORMAT = new CellFormat();
  private static final int LONGEST = 50_000;

  private final FieldMask mask;
  private final @Nullable FieldMask formatMask;
  private final boolean value;
  private final IdentityHashMap<CellFormat, IdentityHashMap<CellFormat, CellFormat>> formats =
      new IdentityHashMap<>();

  CellWrite(FieldMask mask) {
    this.mask = mask;
    this.formatMask = mask.child("userEnteredFormat");
    this.value = mask.has("userEnteredValue");
  }

  CellState write(CellState before, CellData data) {
    CellState after = before;
    if (value) {
      after = after.withValue(checked(CellState.atRest(data.getUserEnteredValue())));
    }
    if (formatMask != null) {
      after = after.withFormat(format(before.format(), data.getUserEnteredFormat(), formatMask));
    }
    return after.withExtras(extras(after.extras(), data));
  }

  private static @Nullable Object checked(@Nullable Object value) {
    String text = value instanceof Formula formula
        ? formula.text()
        : value instanceof String plain ? plain : "";
    if (text.length() > LONGEST) {
      throw new Refused(
          "Your input contains more than the maximum of 50000 characters in a single cell.");
    }
    return value;
  }

  /** What a cell holds of a value that is given. */
  static @Nullable Object atRest(@Nullable ExtendedValue value) {
    return checked(CellState.atRest(value));
  }

  private CellExtras extras(CellExtras before, CellData data) {
    CellExtras after = before;
    if (mask.has("note")) {
      after = after.withNote(data.getNote());
    }
    if (mask.has("dataValidation")) {
      after = after.withValidation(data.getDataValidation());
    }
    if (mask.has("textFormatRuns")) {
      after = after.withRuns(runs(data.getTextFormatRuns()));
    } else if (value && !before.runs().isEmpty()) {
      after = after.withRuns(List.of());
    }
    if (mask.has("pivotTable")) {
      after = after.withPivot(data.getPivotTable());
    }
    if (mask.has("chipRuns")) {
      after = after.withChips(data.getChipRuns() == null ? List.of() : data.getChipRuns());
    }
    return after;
  }

  private static List<TextFormatRun> runs(@Nullable List<TextFormatRun> runs) {
    if (runs == null) {
      return List.of();
    }
    return runs.stream()
        .map(run -> run.getFormat() == null || run.getFormat().getLink() == null
            ? run
            : run.clone().setFormat(linked(run.getFormat())))
        .toList();
  }

  @SuppressWarnings("ReferenceEquality") // one object stands for no format
  private @Nullable CellFormat format(
      @Nullable CellFormat before, @Nullable CellFormat change, FieldMask fields) {
    CellFormat base = before == null ? NO_FORMAT : before;
    CellFormat source = change == null ? NO_FORMAT : change;
    CellFormat after = formats
        .computeIfAbsent(base, any -> new IdentityHashMap<>())
        .computeIfAbsent(source, any -> merged(base, source, fields));
    return after == NO_FORMAT ? null : after;
  }

  private static CellFormat merged(CellFormat base, CellFormat change, FieldMask fields) {
    CellFormat source = change.clone();
    TextFormat text = source.getTextFormat();
    FieldMask mask = fields;
    if (text != null && text.getLink() != null && namesLink(fields)) {
      source.setTextFormat(linked(text));
      if (!fields.isAll()) {
        CellFormat after = Overlay.of(base, source, fields);
        TextFormat kept = Objects.requireNonNullElseGet(after.getTextFormat(), TextFormat::new)
            .clone();
        TextFormat wanted = source.getTextFormat();
        kept.setForegroundColor(wanted.getForegroundColor());
        kept.setForegroundColorStyle(wanted.getForegroundColorStyle());
        kept.setUnderline(wanted.getUnderline());
        return after.setTextFormat(kept);
      }
    }
    CellFormat after = Overlay.of(base, source, mask);
    return after.isEmpty() ? NO_FORMAT : after;
  }

  private static boolean namesLink(FieldMask format) {
    return format.hasPath("textFormat.link");
  }

  /** A link brings its color and its line along, unless the request has its own. */
  private static TextFormat linked(TextFormat text) {
    TextFormat after = text.clone();
    if (after.getForegroundColor() == null) {
      after.setForegroundColor(Colors.theme("LINK").clone());
      after.setForegroundColorStyle(new ColorStyle().setThemeColor("LINK"));
    }
    return after.getUnderline() == null ? after.setUnderline(true) : after;
  }
}
