package org.masteryhive.drawing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Value;
import org.masteryhive.template.TemplateColumn.Kind;

/** A template's text as the value that it would become if a teacher typed it. Formulas are never made of it. */
final class Typed {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,4})?)%");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private static final Format SHORT_DAY = Format.date("m/d/yyyy");

  private Typed() {}

  static DrawnCell cell(String text, Kind kind) {
    if (kind.isText()) {
      return DrawnCell.code(text);
    }
    return day(text)
        .map(day -> DrawnCell.of(Value.of(day), SHORT_DAY))
        .or(() -> share(text))
        .or(() -> number(text))
        .orElseGet(() -> DrawnCell.text(text));
  }

  private static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    try {
      return day.matches()
          ? Optional.of(LocalDate.of(
              Integer.parseInt(day.group(3)),
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DrawnCell> share(String text) {
    Matcher share = PERCENT.matcher(text);
    return share.matches()
        ? Optional.of(DrawnCell.share(Optional.of(Double.parseDouble(share.group(1)) / 100)))
        : Optional.empty();
  }

  private static Optional<DrawnCell> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(DrawnCell.of(Value.of(Double.parseDouble(text)), Format.NONE))
        : Optional.empty();
  }
}
