package org.masteryhive.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** The JSON object that came with a request. Strict: no unknown field, none twice, nothing after it. No body is no field. */
final class Body {

  static final int LARGEST = 64 * 1024;
  private static final long MOST_THROWN_AWAY = 32L * 1024 * 1024;

  /** Whoever sends a body holds one of the places at work: not letter by letter, for as long as she likes. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final JsonObject fields;

  private Body(JsonObject fields) {
    this.fields = fields;
  }

  /** Reads the body, which may have these fields. */
  static Body of(Context ctx, Set<String> known) {
    byte[] bytes = bytes(ctx);
    if (bytes.length == 0) {
      return new Body(new JsonObject());
    }
    if (!isJson(ctx.req().getContentType())) {
      throw new ProblemException(Problem.of(
          Code.NOT_JSON,
          "The request's body must be JSON, with the content type application/json."));
    }
    JsonObject fields = parse(bytes);
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw bad("There is no field " + quoted(name) + " here.");
      }
    }
    return new Body(fields);
  }

  /** A text; blank counts as none. */
  Optional<String> text(String name) {
    JsonElement value = fields.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return Optional.of(primitive.getAsString().strip()).filter(text -> !text.isEmpty());
    }
    throw bad("The field " + quoted(name) + " must be text.");
  }

  boolean flag(String name) {
    JsonElement value = fields.get(name);
    if (value == null || value.isJsonNull()) {
      return false;
    }
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw bad("The field " + quoted(name) + " must be true or false.");
  }

  Optional<List<String>> texts(String name) {
    JsonElement value = fields.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!(value instanceof JsonArray array)) {
      throw bad("The field " + quoted(name) + " must be a list of texts.");
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement item : array) {
      if (!(item instanceof JsonPrimitive primitive && primitive.isString())) {
        throw bad("The field " + quoted(name) + " must be a list of texts.");
      }
      texts.add(item.getAsString());
    }
    return Optional.of(texts);
  }

  static ProblemException bad(String detail) {
    return new ProblemException(Problem.of(Code.BAD_REQUEST, detail));
  }

  /** What a caller sent, short and harmless enough to be said back. */
  static String quoted(String text) {
    String printable = text.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
    return "“" + (printable.length() > 40 ? printable.substring(0, 40) + "…" : printable) + "”";
  }

  private static byte[] bytes(Context ctx) {
    try {
      return taken(ctx.req().getInputStream(), System::nanoTime);
    } catch (IOException e) {
      throw bad("The request's body could not be read.");
    }
  }

  /** All of a body that is neither too large nor too slow. */
  static byte[] taken(InputStream body, LongSupplier nanos) throws IOException {
    long end = nanos.getAsLong() + LONGEST.toNanos();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 * 1024];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes.write(buffer, 0, read);
      inTime(end, nanos);
      if (bytes.size() > LARGEST) {
        throwAway(body, end, nanos);
        throw tooLarge();
      }
    }
    return bytes.toByteArray();
  }

  /** Who still sends does not hear the answer: so the rest is taken in, within reason. */
  private static void throwAway(InputStream body, long end, LongSupplier nanos) throws IOException {
    long left = MOST_THROWN_AWAY;
    byte[] buffer = new byte[LARGEST];
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = body.read(buffer);
      inTime(end, nanos);
    }
  }

  private static void inTime(long end, LongSupplier nanos) {
    if (nanos.getAsLong() - end > 0) {
      throw bad("The request's body took too long to come.");
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(Code.TOO_LARGE, "The request's body is larger than 64 KB."));
  }

  private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
    return contentType != null
        && contentType
            .toLowerCase(Locale.ROOT)
            .matches("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?");
  }

  /** The object that these bytes are. */
  static JsonObject parse(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(8);
      JsonObject object = object(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw bad("The request's body must be one JSON object.");
      }
      return object;
    } catch (CharacterCodingException e) {
      throw bad("The request's body is not UTF-8.");
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      throw bad("The request's body is not a JSON object.");
    }
  }

  private static JsonObject object(JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.has(name)) {
        throw bad("The field " + quoted(name) + " is there twice.");
      }
      object.add(name, Json.GSON.getAdapter(JsonElement.class).read(reader));
    }
    reader.endObject();
    return object;
  }
}
