package org.masteryhive.google;

import com.google.api.services.sheets.v4.model.Border;
import com.google.api.services.sheets.v4.model.Borders;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.Link;
import com.google.api.services.sheets.v4.model.TextFormat;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Style;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Value;

/** What is written into a cell, in Google's words: the cell, and the list of its fields that are meant. */
final class CellFields {

  private CellFields() {}

  /** The field mask of a write; empty when it writes nothing. */
  static String of(CellWrite write) {
    List<String> fields = new ArrayList<>();
    write.value().ifPresent(value -> fields.add("userEnteredValue"));
    write.note().ifPresent(note -> fields.add("note"));
    write.shade().ifPresent(paint -> fields.add("userEnteredFormat.backgroundColorStyle"));
    write.format().ifPresent(format -> fields.add("userEnteredFormat.numberFormat"));
    write.link().ifPresent(link -> fields.add("userEnteredFormat.textFormat.link"));
    write
        .style()
        .ifPresent(style -> fields.addAll(List.of(
            "userEnteredFormat.textFormat.bold",
            "userEnteredFormat.wrapStrategy",
            "userEnteredFormat.horizontalAlignment",
            "userEnteredFormat.verticalAlignment",
            "userEnteredFormat.borders.top")));
    return String.join(",", fields);
  }

  static CellData cell(CellWrite write) {
    CellData cell = new CellData();
    write
        .value()
        .filter(value -> !value.isBlank())
        .ifPresent(value -> cell.setUserEnteredValue(value(value)));
    write.note().filter(note -> !note.isEmpty()).ifPresent(cell::setNote);
    CellFormat format = format(write);
    if (!format.isEmpty()) {
      cell.setUserEnteredFormat(format);
    }
    return cell;
  }

  private static CellFormat format(CellWrite write) {
    CellFormat format = new CellFormat();
    TextFormat text = new TextFormat();
    write
        .shade()
        .flatMap(CellWrite.Paint::shade)
        .ifPresent(shade -> format.setBackgroundColorStyle(color(shade)));
    write
        .format()
        .filter(pattern -> pattern.kind() != Format.Kind.NONE)
        .ifPresent(pattern -> format.setNumberFormat(NumberFormats.of(pattern)));
    write
        .link()
        .filter(link -> !link.isEmpty())
        .ifPresent(link -> text.setLink(new Link().setUri(link)));
    write.style().ifPresent(style -> dress(format, text, style));
    if (!text.isEmpty()) {
      format.setTextFormat(text);
    }
    return format;
  }

  private static void dress(CellFormat format, TextFormat text, Style style) {
    text.setBold(style.bold());
    format.setWrapStrategy(style.wrapped() ? "WRAP" : "OVERFLOW_CELL");
    format.setVerticalAlignment("MIDDLE");
    if (style.centered()) {
      format.setHorizontalAlignment("CENTER");
    }
    if (style.borderAbove()) {
      format.setBorders(new Borders().setTop(new Border().setStyle("SOLID")));
    }
  }

  static ColorStyle color(Shade shade) {
    return new ColorStyle()
        .setRgbColor(new Color()
            .setRed(shade.red() / 255f)
            .setGreen(shade.green() / 255f)
            .setBlue(shade.blue() / 255f));
  }

  /** Text goes as text: Google's parser for typed input never sees it, so that no formula comes from data. */
  private static ExtendedValue value(Value value) {
    return value.fold(
        blank -> new ExtendedValue(),
        text -> new ExtendedValue().setStringValue(text.text()),
        number -> new ExtendedValue().setNumberValue(number.number()),
        truth -> new ExtendedValue().setBoolValue(truth.truth()),
        failed -> {
          throw new IllegalArgumentException("an error is not a value to write");
        });
  }
}
