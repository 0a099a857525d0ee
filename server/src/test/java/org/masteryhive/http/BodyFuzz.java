package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;

/** Whatever comes as a body is a JSON object or a bad request, and nothing else happens. */
class BodyFuzz {

  @FuzzTest
  void anything(byte[] bytes) {
    try {
      JsonObject body = Body.parse(bytes);
      assertThat(JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)))
          .isEqualTo(body);
    } catch (ProblemException refused) {
      assertThat(refused.problem().code()).isEqualTo(Code.BAD_REQUEST);
    }
  }
}
