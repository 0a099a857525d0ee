package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.BandingProperties;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.TextFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.Colors;
import org.masteryhive.sheets.range.Box;

/**
 * How the cells of one sheet look in the end: the spreadsheet's default, what the user chose, bands,
 * and the conditional formats that hold. Cells that look the same share one format.
 */
public final class EffectiveFormats {

  private static final CellFormat NONE = new CellFormat();

  private final SheetState sheet;
  private final Evaluation values;
  private final Rules rules;
  private final CellFormat usual;
  private final IdentityHashMap<CellFormat, Map<String, CellFormat>> known =
      new IdentityHashMap<>();
  private final IdentityHashMap<CellFormat, Map<Kind, CellFormat>> simple = new IdentityHashMap<>();

  /** With conditional formats, or without them for those who ask for number formats only. */
  public EffectiveFormats(
      SpreadsheetState spreadsheet, SheetState sheet, Evaluation values, boolean conditional) {
    this.sheet = sheet;
    this.values = values;
    this.rules = new Rules(sheet, values, conditional);
    this.usual = spreadsheet.properties().getDefaultFormat().clone();
    this.usual.getTextFormat().setFontFamily("Arial");
  }

  /** Whether each cell's look depends on that cell alone. */
  public boolean areSimple() {
    return rules.areNone() && sheet.bands().isEmpty();
  }

  /** The effective format of a cell without a formula, when looks are simple; null for one that holds nothing. */
  public @Nullable CellFormat of(CellState cell) {
    CellFormat chosen = cell.format();
    Object value = cell.value();
    if (chosen == null && value == null) {
      return null;
    }
    Kind kind = Kind.of(value);
    return simple
        .computeIfAbsent(chosen == null ? NONE : chosen, any -> new EnumMap<>(Kind.class))
        .computeIfAbsent(
            kind, any -> made(chosen, CellState.plain(value), Rules.Holding.NOTHING, 0, 0));
  }

  private enum Kind {
    NOTHING,
    NUMBER,
    TEXT,
    OTHER;

    static Kind of(@Nullable Object value) {
      if (value == null) {
        return NOTHING;
      }
      return value instanceof String ? TEXT : value instanceof Double ? NUMBER : OTHER;
    }
  }

  /** The effective format of a cell that holds something; null for one that does not. */
  public @Nullable CellFormat of(
      int row, int column, CellState cell, @Nullable ExtendedValue value, String shown) {
    Rules.Holding holding = rules.holding(row, column, value, shown);
    String band = band(row, column);
    boolean dressed = cell.format() != null || value != null;
    if (!dressed && holding.isNothing() && band.isEmpty()) {
      return null;
    }
    NumberFormat number = brought(row, column, cell);
    boolean linked = cell.isFormula() && values.hyperlink(sheet, row, column).isPresent();
    String key =
        kind(value) + holding.key() + band + (linked ? "l" : "") + (number == null ? "" : number);
    return known
        .computeIfAbsent(cell.format() == null ? NONE : cell.format(), any -> new HashMap<>())
        .computeIfAbsent(
            key, any -> with(made(cell.format(), value, holding, row, column), linked, number));
  }

  /** The number format that a formula brings along, when the cell has none of its own. */
  private @Nullable NumberFormat brought(int row, int column, CellState cell) {
    return cell.isFormula() ? values.numberFormat(sheet, row, column).orElse(null) : null;
  }

  /** A formula may bring a link along, and a number format. */
  private static CellFormat with(CellFormat format, boolean linked, @Nullable NumberFormat number) {
    if (linked) {
      format.setHyperlinkDisplayType("LINKED");
    }
    return number == null ? format : format.setNumberFormat(number);
  }

  private CellFormat made(
      @Nullable CellFormat chosen,
      @Nullable ExtendedValue value,
      Rules.Holding holding,
      int row,
      int column) {
    CellFormat format = usual.clone();
    String align = alignment(value);
    if (!align.isEmpty()) {
      format.setHorizontalAlignment(align);
      format.setHyperlinkDisplayType("PLAIN_TEXT");
    }
    for (BandedRange band : sheet.bands()) {
      bandStyle(band, row, column, format);
    }
    if (chosen != null) {
      put(format, chosen);
      if (chosen.getTextFormat() != null && chosen.getTextFormat().getLink() != null) {
        format.setHyperlinkDisplayType("LINKED");
      }
    }
    holding.formats().forEach(rule -> put(format, rule));
    return format;
  }

  /** Puts all that one format has over another. */
  static void put(CellFormat under, CellFormat over) {
    over.forEach((name, value) -> {
      if (!name.equals("textFormat")) {
        under.set(name, value);
      }
    });
    if (over.getTextFormat() != null) {
      TextFormat text = under.getTextFormat() == null
          ? new TextFormat()
          : under.getTextFormat().clone();
      text.putAll(over.getTextFormat());
      under.setTextFormat(text);
    }
  }

  private static String alignment(@Nullable ExtendedValue value) {
    if (value == null) {
      return "";
    }
    if (value.getNumberValue() != null) {
      return "RIGHT";
    }
    return value.getStringValue() != null ? "LEFT" : "CENTER";
  }

  private static String kind(@Nullable ExtendedValue value) {
    String align = alignment(value);
    return align.isEmpty() ? "-" : align.substring(0, 1);
  }

  private String band(int row, int column) {
    if (sheet.bands().isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < sheet.bands().size(); i++) {
      Box box = boxOf(sheet.bands().get(i));
      if (box.contains(row, column)) {
        key.append('b')
            .append(i)
            .append(style(sheet.bands().get(i), box, row, column).hashCode());
      }
    }
    return key.toString();
  }

  private void bandStyle(BandedRange band, int row, int column, CellFormat format) {
    Box box = boxOf(band);
    if (box.contains(row, column)) {
      ColorStyle style = style(band, box, row, column);
      if (!style.isEmpty()) {
        Color color = style.getRgbColor() == null
            ? Colors.theme(String.valueOf(style.getThemeColor()))
            : style.getRgbColor();
        format.setBackgroundColor(color).setBackgroundColorStyle(style);
      }
    }
  }

  private static ColorStyle style(BandedRange band, Box box, int row, int column) {
    boolean byRow = band.getRowProperties() != null;
    BandingProperties bands = byRow ? band.getRowProperties() : band.getColumnProperties();
    if (bands == null) {
      return new ColorStyle();
    }
    int place = byRow ? row - box.startRow() : column - box.startColumn();
    int last = (byRow ? box.rows() : box.columns()) - 1;
    ColorStyle style;
    if (bands.getHeaderColorStyle() != null && place == 0) {
      style = bands.getHeaderColorStyle();
    } else if (bands.getFooterColorStyle() != null && place == last) {
      style = bands.getFooterColorStyle();
    } else {
      int stripe = bands.getHeaderColorStyle() == null ? place : place - 1;
      style = stripe % 2 == 0 ? bands.getFirstBandColorStyle() : bands.getSecondBandColorStyle();
    }
    return style == null ? new ColorStyle() : style;
  }

  private Box boxOf(BandedRange band) {
    return Box.of(band.getRange(), sheet.rowCount(), sheet.columnCount());
  }
}
