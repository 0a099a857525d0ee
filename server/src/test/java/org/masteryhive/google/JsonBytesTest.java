package org.masteryhive.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.testing.Samples;

class JsonBytesTest {

  private static final String SEEDS = "org.masteryhive.testing.Samples#seeds";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whateverJsonSaysIsReadHoweverItComes(long seed) throws IOException {
    Samples given = new Samples(seed);
    JsonObject wanted = object(given, 3);
    JsonBytes json = new JsonBytes(inPieces(wanted.toString(), given.between(1, 40)));

    assertThat(read(json, wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whatIsPassedOverIsPassedOverWhole(long seed) throws IOException {
    Samples given = new Samples(seed);
    JsonBytes json =
        new JsonBytes(inPieces("[" + object(given, 3) + " , 7]", given.between(1, 40)));

    json.beginArray();
    assertThat(json.hasNext()).isTrue();
    json.skipValue();
    assertThat(json.hasNext()).isTrue();
    assertThat(json.nextInt()).isEqualTo(7);
    assertThat(json.hasNext()).isFalse();
    json.endArray();
  }

  @Test
  void aValueThatStandsThereAgainIsKnownByItsBytes() throws IOException {
    JsonBytes json = json("[{\"a\":1}, {\"a\":1},{\"a\":12},{\"a\":1}]");
    KnownValues<Integer> known = new KnownValues<>();
    List<Integer> read = new ArrayList<>();
    int fresh = 0;

    json.beginArray();
    while (json.hasNext()) {
      Integer same = json.nextKnown(known);
      if (same == null) {
        fresh++;
        json.beginObject();
        assertThat(json.hasNext()).isTrue();
        json.nextName();
        same = json.nextInt();
        json.endObject();
        json.keep(known, same);
      }
      read.add(same);
    }
    json.endArray();

    assertThat(read).containsExactly(1, 1, 12, 1);
    assertThat(fresh).isEqualTo(2);
  }

  @Test
  void aTextMayBeLongerThanTheWindow() throws IOException {
    String text = "Ł\"x\\".repeat(50_000);
    JsonBytes json = json("[" + new JsonPrimitive(text) + "]");

    json.beginArray();
    assertThat(json.nextString()).isEqualTo(text);
    json.endArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":\"",
        "{\"a\":\"x",
        "{\"a\":1",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1]",
        "{\"a\":1,}",
        "{\"a\":x}",
        "{\"a\":--1}",
        "{\"a\":\"\\q\"}",
        "{\"a\":\"\\u00g0\"}",
        "<html>",
        "{\"a\":1 \"b\":2}"
      })
  void whatIsNotJsonIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> {
          JsonBytes json = json(text);
          json.beginObject();
          while (json.hasNext()) {
            json.nextName();
            if (text.contains("\"\\") || text.contains(":\"")) {
              json.nextString();
            } else {
              json.nextDouble();
            }
          }
          json.endObject();
        })
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "-12.5",
        "0.7647059",
        "123456789012345678",
        "1e3",
        "2.5E-7",
        "0.1",
        "46268",
        "0.30000000000000004",
        "1.7976931348623157e308",
        "99999999999999.9"
      })
  void numbersAreWhatJavaTakesThemFor(String number) throws IOException {
    JsonBytes json = json("[" + number + "]");

    json.beginArray();
    assertThat(json.nextDouble()).isEqualTo(Double.parseDouble(number));
  }

  @Test
  void anAnswerInBracesOfAnotherKindIsNoAnswer() {
    assertThatThrownBy(() -> json("[1.5]").nextInt()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> {
          JsonBytes json = json("[1.5]");
          json.beginArray();
          json.nextInt();
        })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not whole");
  }

  /** Reads what is wanted to be there, member by member. */
  private static JsonElement read(JsonBytes json, JsonElement wanted) throws IOException {
    if (wanted.isJsonArray()) {
      JsonArray array = new JsonArray();
      json.beginArray();
      while (json.hasNext()) {
        array.add(read(json, wanted.getAsJsonArray().get(array.size())));
      }
      json.endArray();
      return array;
    }
    if (wanted.isJsonObject()) {
      JsonObject object = new JsonObject();
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        object.add(name, read(json, wanted.getAsJsonObject().get(name)));
      }
      json.endObject();
      return object;
    }
    JsonPrimitive primitive = wanted.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return new JsonPrimitive(json.nextBoolean());
    }
    return primitive.isNumber()
        ? new JsonPrimitive(json.nextDouble())
        : new JsonPrimitive(json.nextString());
  }

  private static JsonObject object(Samples given, int depth) {
    JsonObject object = new JsonObject();
    for (int i = given.between(0, 5); i > 0; i--) {
      object.add(text(given) + i, value(given, depth));
    }
    return object;
  }

  private static JsonElement value(Samples given, int depth) {
    return switch (given.between(0, depth > 0 ? 4 : 2)) {
      case 0 -> new JsonPrimitive(given.between(-1000, 1000) / 8.0);
      case 1 -> new JsonPrimitive(given.between(0, 1) == 0);
      case 2 -> new JsonPrimitive(text(given));
      case 3 -> object(given, depth - 1);
      default -> {
        JsonArray array = new JsonArray();
        for (int i = given.between(0, 4); i > 0; i--) {
          array.add(value(given, depth - 1));
        }
        yield array;
      }
    };
  }

  private static String text(Samples given) {
    List<String> letters = List.of(
        "a", "Z", " ", "\"", "\\", "/", "\n", "\t", "é", "Ł", "أ", "😀", "{", "]", ",", "\u0001");
    return String.join("", given.listOf(0, 9, () -> given.oneOf(letters)));
  }

  private static JsonBytes json(String text) {
    return new JsonBytes(inPieces(text, 1 << 20));
  }

  /** A stream that gives a few bytes at a time. */
  private static InputStream inPieces(String text, int size) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int at, int length) {
        return super.read(into, at, Math.min(length, size));
      }
    };
  }
}
