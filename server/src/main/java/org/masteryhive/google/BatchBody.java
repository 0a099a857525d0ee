package org.masteryhive.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.Request;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.masteryhive.google.CellRuns.Run;
import org.masteryhive.recompute.Workbooks.Watch;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Plan;

/**
 * A plan as the bytes of one {@code batchUpdate}. Cells, of which there may be thousands, are written as they come; for
 * everything else there is an object of the client library ({@link Requests}).
 */
final class BatchBody {

  private static final JsonFactory MODEL = GsonFactory.getDefaultInstance();

  private final StringBuilder text = new StringBuilder(1024);
  private final JsonWriter json = new JsonWriter(new Sink(text));
  private final CellFields cells = new CellFields(json);

  private BatchBody() {
    json.setHtmlSafe(false);
  }

  /** The body for a plan, and for an answer that shows what is watched. */
  static byte[] of(Plan plan, List<Watch> watched) {
    try {
      BatchBody body = new BatchBody();
      body.write(plan, watched);
      return body.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Plan plan, List<Watch> watched) throws IOException {
    json.beginObject().name("requests").beginArray();
    Requests requests = new Requests();
    for (Change change : plan.changes()) {
      if (change instanceof Change.Write write) {
        for (Run run : CellRuns.of(write)) {
          write(write.tab(), run);
        }
      } else {
        for (Request request : requests.of(change)) {
          json.jsonValue(MODEL.toString(request));
        }
      }
    }
    json.endArray();
    if (!watched.isEmpty()) {
      json.name("includeSpreadsheetInResponse").value(true);
      json.name("responseIncludeGridData").value(true);
      json.name("responseRanges").beginArray();
      for (String range : LandingReader.ranges(watched)) {
        json.value(range);
      }
      json.endArray();
    }
    json.endObject().flush();
  }

  private void write(int tab, Run run) throws IOException {
    json.beginObject().name("updateCells").beginObject();
    json.name("range").beginObject();
    json.name("sheetId").value(tab);
    json.name("startRowIndex").value(run.row()).name("endRowIndex").value(run.endRow());
    json.name("startColumnIndex").value(run.column()).name("endColumnIndex").value(run.endColumn());
    json.endObject();
    json.name("fields").value(run.fields());
    json.name("rows").beginArray();
    for (List<CellWrite> row : run.cells()) {
      json.beginObject().name("values").beginArray();
      for (CellWrite cell : row) {
        cells.write(cell);
      }
      json.endArray().endObject();
    }
    json.endArray().endObject().endObject();
  }

  /** Takes what is written into a text. */
  private static final class Sink extends Writer {

    private final StringBuilder text;

    Sink(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void write(int letter) {
      text.append((char) letter);
    }

    @Override
    public void write(String letters) {
      text.append(letters);
    }

    @Override
    public void write(String letters, int from, int length) {
      text.append(letters, from, from + length);
    }

    @Override
    public void write(char[] letters, int from, int length) {
      text.append(letters, from, length);
    }

    @Override
    public void flush() {
      // The text holds everything at once.
    }

    @Override
    public void close() {
      // There is nothing behind the text.
    }
  }
}
