package org.masteryhive.sheets.spreadsheet;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as a text that holds all of it, for a disk: read back, it is the same spreadsheet. Cells are written row
 * by row; a format or another thing that many cells share is written once and named by its number from then on.
 */
public final class StateText {

  private static final JsonFactory JSON = GsonFactory.getDefaultInstance();

  private StateText() {}

  public static String write(SpreadsheetState state) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      new StateWriter(out).write(state);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  public static SpreadsheetState read(String text) {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      return new StateReader(in).read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Writes one of the API's own messages. */
  static void message(JsonWriter out, GenericJson message) throws IOException {
    out.jsonValue(JSON.toString(message));
  }

  static void messages(JsonWriter out, String name, List<? extends GenericJson> messages)
      throws IOException {
    if (!messages.isEmpty()) {
      out.name(name).beginArray();
      for (GenericJson message : messages) {
        message(out, message);
      }
      out.endArray();
    }
  }

  static void member(JsonWriter out, String name, @Nullable GenericJson message)
      throws IOException {
    if (message != null) {
      out.name(name);
      message(out, message);
    }
  }

  static <T> T message(JsonReader in, Class<T> type) throws IOException {
    return JSON.fromString(JsonParser.parseReader(in).toString(), type);
  }

  static <T> List<T> messages(JsonReader in, Class<T> type) throws IOException {
    List<T> messages = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      messages.add(message(in, type));
    }
    in.endArray();
    return List.copyOf(messages);
  }
}
