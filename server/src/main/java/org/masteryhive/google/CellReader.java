package org.masteryhive.google;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Value;

/** Reads cells. The same cell is one object, however often it stands in the spreadsheet. */
final class CellReader {

  private static final int REMEMBERED = 4096;

  private final JsonBytes json;
  private final KnownValues<Read> read = new KnownValues<>();
  private final KnownValues<Cell> begun = new KnownValues<>();
  private final Map<Cell, Cell> known = new HashMap<>();
  private final Map<Format, Format> formats = new HashMap<>();
  private final List<Cell> row = new ArrayList<>();

  private Value value = Value.blank();
  private String shown = "";
  private boolean formula;
  private Format format = Format.NONE;
  private Optional<Shade> shade = Optional.empty();
  private String note = "";
  private String link = "";
  private String chip = "";
  private boolean isValidated;

  /** A cell, and whether it has a validation. */
  private record Read(Cell cell, boolean isValidated) {}

  CellReader(JsonBytes json) {
    this.json = json;
  }

  /** Reads one row; tells of each cell that has a validation. */
  Cell[] row(int startColumn, IntConsumer validated) throws IOException {
    row.clear();
    for (int column = 0; column < startColumn; column++) {
      row.add(Cell.BLANK);
    }
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("values")) {
        json.beginArray();
        while (json.hasNext()) {
          Read next = next();
          row.add(next.cell());
          if (next.isValidated()) {
            validated.accept(row.size() - 1);
          }
        }
        json.endArray();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return row.toArray(Cell[]::new);
  }

  private Read next() throws IOException {
    @Nullable Read same = json.nextKnown(read);
    if (same != null) {
      return same;
    }
    forget();
    @Nullable Cell beginning = json.nextKnown(begun);
    if (beginning == null) {
      json.beginObject();
    } else {
      resume(beginning);
      note = json.nextString();
    }
    Read fresh = new Read(cell(), isValidated);
    if (note.isEmpty()) {
      json.keep(read, fresh);
    }
    return fresh;
  }

  /** Reads the members of a cell that are still to come. */
  private Cell cell() throws IOException {
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "userEnteredValue" -> formula = hasFormula();
        case "effectiveValue" -> value = value();
        case "formattedValue" -> shown = json.nextString();
        case "effectiveFormat" -> format = format();
        case "userEnteredFormat" -> shade = background();
        case "note" -> note = note();
        case "hyperlink" -> link = json.nextString();
        case "chipRuns" -> chip = chip();
        case "dataValidation" -> {
          isValidated = true;
          json.skipValue();
        }
        default -> json.skipValue();
      }
    }
    json.endObject();
    return shared(
        new Cell(value, shown, formula, format, shade, note, link.isEmpty() ? chip : link));
  }

  /**
   * No two notes are alike, but what stands before a note does, with all those of whom the same was concluded: it is kept, to be
   * known by its bytes.
   */
  private String note() throws IOException {
    if (!isValidated && link.isEmpty() && chip.isEmpty()) {
      json.keep(begun, new Cell(value, shown, formula, format, shade, "", ""));
    }
    return json.nextString();
  }

  private void resume(Cell beginning) {
    value = beginning.value();
    shown = beginning.shown();
    formula = beginning.formula();
    format = beginning.format();
    shade = beginning.shade();
  }

  private void forget() {
    value = Value.blank();
    shown = "";
    formula = false;
    format = Format.NONE;
    shade = Optional.empty();
    note = "";
    link = "";
    chip = "";
    isValidated = false;
  }

  private Cell shared(Cell cell) {
    if (cell.equals(Cell.BLANK)) {
      return Cell.BLANK;
    }
    if (!cell.note().isEmpty()) {
      return cell;
    }
    if (known.size() >= REMEMBERED) {
      return known.getOrDefault(cell, cell);
    }
    return known.computeIfAbsent(cell, same -> same);
  }

  /**
   * Where the cell's first file chip leads: a pasted address of a file becomes one at the press of a key, and the cell then
   * shows the file's title and has no hyperlink.
   */
  private String chip() throws IOException {
    String found = "";
    json.beginArray();
    while (json.hasNext()) {
      String next = inner("chip", () -> inner("richLinkProperties", () -> textOf("uri")));
      found = found.isEmpty() ? next : found;
    }
    json.endArray();
    return found;
  }

  /** What stands under one name of an object; everything else is passed over. */
  private String inner(String name, Inner reading) throws IOException {
    String found = "";
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(name)) {
        found = reading.read();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return found;
  }

  private interface Inner {
    String read() throws IOException;
  }

  private boolean hasFormula() throws IOException {
    boolean found = false;
    json.beginObject();
    while (json.hasNext()) {
      found |= json.nextName().equals("formulaValue");
      json.skipValue();
    }
    json.endObject();
    return found;
  }

  private Value value() throws IOException {
    Value read = Value.blank();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "stringValue" -> read = Value.of(json.nextString());
        case "numberValue" -> read = new Value.Numeric(json.nextDouble());
        case "boolValue" -> read = new Value.Truth(json.nextBoolean());
        case "errorValue" -> read = new Value.Failed(textOf("type"));
        default -> json.skipValue();
      }
    }
    json.endObject();
    return read;
  }

  private String textOf(String name) throws IOException {
    return inner(name, json::nextString);
  }

  private Format format() throws IOException {
    Format read = Format.NONE;
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("numberFormat")) {
        read = numberFormat();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return formats.computeIfAbsent(read, same -> same);
  }

  private Format numberFormat() throws IOException {
    String type = "";
    String pattern = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "type" -> type = json.nextString();
        case "pattern" -> pattern = json.nextString();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return NumberFormats.format(type, pattern);
  }

  private Optional<Shade> background() throws IOException {
    Optional<Shade> read = Optional.empty();
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("backgroundColorStyle")) {
        read = colorStyle();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return read;
  }

  private Optional<Shade> colorStyle() throws IOException {
    Optional<Shade> read = Optional.empty();
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("rgbColor")) {
        read = Optional.of(color());
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return read;
  }

  /** A channel that is zero may be absent; an absent alpha is 1. */
  private Shade color() throws IOException {
    double red = 0;
    double green = 0;
    double blue = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "red" -> red = json.nextDouble();
        case "green" -> green = json.nextDouble();
        case "blue" -> blue = json.nextDouble();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Shade(step(red) << 16 | step(green) << 8 | step(blue));
  }

  private static int step(double channel) {
    return (int) Math.round(Math.max(0, Math.min(1, channel)) * 255);
  }
}
