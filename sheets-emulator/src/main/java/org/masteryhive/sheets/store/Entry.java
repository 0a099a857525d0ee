package org.masteryhive.sheets.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.Operation;

/**
 * One thing that happened, as a line of the journal: eight digits of a checksum, a space, and what happened, on
 * one line. A line whose checksum is wrong was not written to its end.
 */
sealed interface Entry {

  /** A document is now this; without one, it is gone. */
  record Document(String table, String key, @Nullable JsonElement document) implements Entry {}

  /** An operation on a spreadsheet was carried out. */
  record Carried(Operation operation) implements Entry {}

  /** A spreadsheet is now this, whatever was told of it before; its text is read when it is wanted. */
  record Whole(String spreadsheetId, String state) implements Entry {}

  /** What a line with a whole spreadsheet begins with, before its id; the others begin with a brace. */
  String WHOLE = "whole ";

  Gson GSON = new GsonBuilder()
      .disableHtmlEscaping()
      .registerTypeAdapter(Instant.class, new InstantText())
      .create();

  /** Applies the function for this kind of entry. */
  default <T> T fold(
      Function<? super Document, ? extends T> document,
      Function<? super Carried, ? extends T> carried,
      Function<? super Whole, ? extends T> whole) {
    if (this instanceof Document it) {
      return document.apply(it);
    }
    return this instanceof Carried it ? carried.apply(it) : whole.apply((Whole) this);
  }

  default String line() {
    String text = fold(
        document -> GSON.toJson(json(document)),
        carried -> GSON.toJson(json(carried)),
        whole -> WHOLE + whole.spreadsheetId() + " " + whole.state());
    return checksum(text) + " " + text;
  }

  static Optional<Entry> parse(String line) {
    if (line.length() < 10 || line.charAt(8) != ' ') {
      return Optional.empty();
    }
    String text = line.substring(9);
    if (!checksum(text).equals(line.substring(0, 8))) {
      return Optional.empty();
    }
    if (text.startsWith(WHOLE)) {
      int space = text.indexOf(' ', WHOLE.length());
      return Optional.of(
          new Whole(text.substring(WHOLE.length(), space), text.substring(space + 1)));
    }
    try {
      return Optional.of(of(JsonParser.parseString(text).getAsJsonObject()));
    } catch (JsonParseException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  private static Entry of(JsonObject json) {
    JsonElement operation = json.get("operation");
    if (operation != null) {
      return new Carried(GSON.fromJson(operation, Operation.class));
    }
    return new Document(
        json.get("table").getAsString(), json.get("key").getAsString(), json.get("document"));
  }

  private static JsonObject json(Document entry) {
    JsonObject json = new JsonObject();
    json.addProperty("table", entry.table());
    json.addProperty("key", entry.key());
    if (entry.document() != null) {
      json.add("document", entry.document());
    }
    return json;
  }

  private static JsonObject json(Carried entry) {
    JsonObject json = new JsonObject();
    json.add("operation", GSON.toJsonTree(entry.operation()));
    return json;
  }

  private static String checksum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  /** Writes a moment as ISO text. */
  final class InstantText extends TypeAdapter<Instant> {

    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
      return Instant.parse(in.nextString());
    }
  }
}
