package org.masteryhive.google;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Style;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Value;

/** What is written into a cell, in Google's words: the cell, and the list of its fields that are meant. */
final class CellFields {

  private final JsonWriter json;

  /** Writes cells one after another. */
  CellFields(JsonWriter json) {
    this.json = json;
  }

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

  /** Writes one cell. What it is to have no longer is left out: the mask names it. */
  void write(CellWrite write) throws IOException {
    json.beginObject();
    if (write.value().isPresent() && !write.value().get().isBlank()) {
      json.name("userEnteredValue").beginObject();
      value(write.value().get());
      json.endObject();
    }
    if (write.note().isPresent() && !write.note().get().isEmpty()) {
      json.name("note").value(write.note().get());
    }
    if (write.shade().isPresent()
        || write.format().isPresent()
        || write.link().isPresent()
        || write.style().isPresent()) {
      json.name("userEnteredFormat").beginObject();
      format(write);
      json.endObject();
    }
    json.endObject();
  }

  /** Text goes as text: Google's parser for typed input never sees it, so that no formula comes from data. */
  private void value(Value value) throws IOException {
    if (value instanceof Value.Text it) {
      json.name("stringValue").value(it.text());
    } else if (value instanceof Value.Numeric it) {
      json.name("numberValue").value(it.number());
    } else if (value instanceof Value.Truth it) {
      json.name("boolValue").value(it.truth());
    } else {
      throw new IllegalArgumentException("an error is not a value to write");
    }
  }

  private void format(CellWrite write) throws IOException {
    if (write.shade().isPresent() && write.shade().get().shade().isPresent()) {
      color(write.shade().get().shade().get());
    }
    if (write.format().isPresent() && write.format().get().kind() != Format.Kind.NONE) {
      format(write.format().get());
    }
    boolean isLinked = write.link().isPresent() && !write.link().get().isEmpty();
    if (isLinked || write.style().isPresent()) {
      json.name("textFormat").beginObject();
      if (isLinked) {
        json.name("link").beginObject().name("uri").value(write.link().get()).endObject();
      }
      if (write.style().isPresent()) {
        json.name("bold").value(write.style().get().bold());
      }
      json.endObject();
    }
    if (write.style().isPresent()) {
      dress(write.style().get());
    }
  }

  private void color(Shade shade) throws IOException {
    json.name("backgroundColorStyle").beginObject().name("rgbColor").beginObject();
    json.name("red").value(shade.red() / 255f);
    json.name("green").value(shade.green() / 255f);
    json.name("blue").value(shade.blue() / 255f);
    json.endObject().endObject();
  }

  private void format(Format format) throws IOException {
    json.name("numberFormat").beginObject().name("type").value(format.kind().name());
    if (format.kind() != Format.Kind.TEXT) {
      json.name("pattern").value(format.pattern());
    }
    json.endObject();
  }

  private void dress(Style style) throws IOException {
    json.name("wrapStrategy").value(style.wrapped() ? "WRAP" : "OVERFLOW_CELL");
    json.name("verticalAlignment").value("MIDDLE");
    if (style.centered()) {
      json.name("horizontalAlignment").value("CENTER");
    }
    if (style.borderAbove()) {
      json.name("borders").beginObject().name("top").beginObject();
      json.name("style").value("SOLID").endObject().endObject();
    }
  }
}
