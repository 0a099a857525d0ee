package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.Padding;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.SpreadsheetTheme;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.ThemeColorPair;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.Colors;

/** What a new spreadsheet has before anyone has changed it. */
public final class SpreadsheetDefaults {

  private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}([_-][A-Z][A-Za-z]{1,3})?");
  private static final List<String> THEME = List.of(
      "TEXT",
      "BACKGROUND",
      "ACCENT1",
      "ACCENT2",
      "ACCENT3",
      "ACCENT4",
      "ACCENT5",
      "ACCENT6",
      "LINK");

  private SpreadsheetDefaults() {}

  public static SpreadsheetProperties properties(String title) {
    return new SpreadsheetProperties()
        .setTitle(title)
        .setLocale("en_US")
        .setAutoRecalc("ON_CHANGE")
        .setTimeZone("Etc/GMT")
        .setDefaultFormat(format())
        .setSpreadsheetTheme(theme());
  }

  /** How a cell looks that nobody has dressed. */
  public static CellFormat format() {
    Color white = Colors.rgb(255, 255, 255);
    return new CellFormat()
        .setBackgroundColor(white)
        .setBackgroundColorStyle(Colors.style(white))
        .setPadding(new Padding().setTop(2).setRight(3).setBottom(2).setLeft(3))
        .setVerticalAlignment("BOTTOM")
        .setWrapStrategy("OVERFLOW_CELL")
        .setTextFormat(text("arial,sans,sans-serif"));
  }

  static TextFormat text(String family) {
    return new TextFormat()
        .setForegroundColor(new Color())
        .setForegroundColorStyle(Colors.style(new Color()))
        .setFontFamily(family)
        .setFontSize(10)
        .setBold(false)
        .setItalic(false)
        .setStrikethrough(false)
        .setUnderline(false);
  }

  private static SpreadsheetTheme theme() {
    return new SpreadsheetTheme()
        .setPrimaryFontFamily("Arial")
        .setThemeColors(THEME.stream()
            .map(type ->
                new ThemeColorPair().setColorType(type).setColor(Colors.style(Colors.theme(type))))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  public static boolean isTimeZone(@Nullable String zone) {
    try {
      return zone != null && !zone.isEmpty() && ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  public static boolean isLocale(@Nullable String locale) {
    return locale != null && LOCALE.matcher(locale).matches();
  }
}
