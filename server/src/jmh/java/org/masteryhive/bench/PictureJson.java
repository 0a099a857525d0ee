package org.masteryhive.bench;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;

/** A picture as the bytes that Google answers, with the members that a recompute asks for, the empty ones too. */
final class PictureJson {

  private final JsonWriter json;

  private PictureJson(JsonWriter json) {
    this.json = json;
  }

  static byte[] of(Picture picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      json.setHtmlSafe(false);
      new PictureJson(json).write(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Picture picture) throws IOException {
    json.beginObject().name("spreadsheetId").value(picture.id());
    json.name("properties").beginObject();
    json.name("title").value(picture.title());
    json.name("locale").value(picture.locale());
    json.name("timeZone").value(picture.timeZone()).endObject();
    json.name("sheets").beginArray();
    for (Tab tab : picture.tabs()) {
      write(tab);
    }
    json.endArray();
    stamps(picture.stamps());
    json.endObject();
  }

  private void write(Tab tab) throws IOException {
    json.beginObject().name("properties").beginObject();
    json.name("sheetId").value(tab.id()).name("title").value(tab.title());
    json.name("sheetType").value("GRID").name("gridProperties").beginObject();
    json.name("rowCount").value(tab.size().rows());
    json.name("columnCount").value(tab.size().columns());
    json.name("frozenRowCount").value(tab.size().frozenRows());
    json.name("frozenColumnCount").value(tab.size().frozenColumns());
    json.endObject().endObject();
    json.name("data").beginArray().beginObject().name("rowData").beginArray();
    for (int row = 0; row < tab.cells().rows(); row++) {
      json.beginObject().name("values").beginArray();
      for (int column = 0; column < tab.cells().columns(row); column++) {
        write(tab.cells().at(row, column));
      }
      json.endArray().endObject();
    }
    json.endArray().name("columnMetadata").beginArray();
    for (int column = 0; column < tab.size().columns(); column++) {
      json.beginObject();
      stamps(tab.columnStamps().getOrDefault(column, List.of()));
      json.endObject();
    }
    json.endArray().endObject().endArray();
    protections(tab);
    stamps(tab.stamps());
    json.endObject();
  }

  private void write(Cell cell) throws IOException {
    json.beginObject();
    if (!cell.value().isBlank()) {
      json.name("userEnteredValue").beginObject().endObject();
      json.name("effectiveValue").beginObject();
      if (cell.value() instanceof Value.Text text) {
        json.name("stringValue").value(text.text());
      } else if (cell.value() instanceof Value.Numeric number) {
        json.name("numberValue").value(number.number());
      }
      json.endObject().name("formattedValue").value(cell.shown());
    }
    json.name("userEnteredFormat").beginObject();
    if (cell.shade().isPresent()) {
      color(cell.shade().get());
    }
    json.endObject().name("effectiveFormat").beginObject();
    if (cell.format().kind() != Format.Kind.NONE) {
      json.name("numberFormat").beginObject();
      json.name("type").value(cell.format().kind().name());
      if (cell.format().kind() != Format.Kind.TEXT) {
        json.name("pattern").value(cell.format().pattern());
      }
      json.endObject();
    }
    json.endObject();
    if (!cell.link().isEmpty()) {
      json.name("hyperlink").value(cell.link());
    }
    if (!cell.note().isEmpty()) {
      json.name("note").value(cell.note());
    }
    json.endObject();
  }

  private void color(Shade shade) throws IOException {
    json.name("backgroundColorStyle").beginObject().name("rgbColor").beginObject();
    json.name("red").value(shade.red() / 255f);
    json.name("green").value(shade.green() / 255f);
    json.name("blue").value(shade.blue() / 255f);
    json.endObject().endObject();
  }

  private void protections(Tab tab) throws IOException {
    json.name("protectedRanges").beginArray();
    for (Tab.Protection it : tab.extras().protections()) {
      json.beginObject().name("protectedRangeId").value(it.id());
      json.name("description").value(it.description());
      json.name("warningOnly").value(it.warningOnly());
      json.name("range").beginObject();
      json.name("startColumnIndex").value(it.area().firstColumn());
      json.name("endColumnIndex").value(it.area().endColumn());
      json.endObject().endObject();
    }
    json.endArray();
  }

  private void stamps(List<Stamp> stamps) throws IOException {
    json.name("developerMetadata").beginArray();
    for (Stamp stamp : stamps) {
      json.beginObject().name("metadataId").value(stamp.id());
      json.name("metadataKey").value(stamp.key());
      json.name("metadataValue").value(stamp.value()).endObject();
    }
    json.endArray();
  }
}
