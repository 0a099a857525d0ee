package org.masteryhive.sheets.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.sheets.fields.FieldMask;

class JsonTextTest {

  private static final String ALPHABET =
      "ab \"\\/\n\r\t\b\f\u0000\u001f\u007f\u00e9\u07ff\u0800\u2028\u2029\uffff";

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextComesBackAsItWas(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(0x10000 + random.nextInt(0x90000));
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }

    String json = JsonText.compact(text.toString());

    assertThat(JsonParser.parseString(json).getAsString()).isEqualTo(text.toString());
  }

  @Test
  void halfALetterIsAQuestionMark() {
    assertThat(JsonText.compact("a\ud800b")).isEqualTo("\"a?b\"");
  }

  @Test
  void numbersAreWrittenAsGoogleDoes() {
    assertThat(JsonText.compact(List.of(
            0,
            -7,
            10,
            1234567890123L,
            99_999_999_999_999.0,
            1e15,
            0.1,
            1e-7,
            -2.5e20,
            new BigDecimal("1E+2"))))
        .isEqualTo("[0,-7,10,1234567890123,99999999999999,1e+15,0.1,1e-07,-2.5e+20,100]");
  }

  @Test
  void aPartThatWasWrittenBeforeStandsWhereItWouldHaveBeenWritten() {
    List<Map<String, List<Integer>>> rows = List.of(Map.of("a", List.of(1, 2)), Map.of());
    JsonText whole = new JsonText(true);
    whole.value(Map.of("rows", rows), FieldMask.ALL);

    JsonText out = new JsonText(true);
    out.beginObject();
    out.name("rows");
    JsonText part = out.part();
    out.beginArray();
    for (Map<String, List<Integer>> row : rows) {
      part.clear();
      part.value(row, FieldMask.ALL);
      out.item();
      out.raw(part.bytes());
    }
    out.endArray();
    out.endObject();

    assertThat(out).hasToString(whole.toString());
  }
}
