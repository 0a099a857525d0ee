package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.WorkbookException.Why;

class OpenApiTest {

  private final GivenApi given = new GivenApi();
  private final JsonObject description = given.asNobody().get("/openapi.json").json();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() {
    Set<String> described = new TreeSet<>();
    description
        .getAsJsonObject("paths")
        .entrySet()
        .forEach(path -> path.getValue()
            .getAsJsonObject()
            .keySet()
            .forEach(method ->
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

    assertThat(described).isEqualTo(given.api.routes());
  }

  @Test
  void whatIsAnsweredIsWhatIsDescribed() {
    given.signIn.connected("ms-rivera");
    String book = "/v1/gradebooks/" + GivenApi.SHEET;

    conforms("Operation", given.as("ms-rivera").post(book + "/recompute").json());
    conforms("Operation", given.as("ms-rivera").post(book + "/mentor-files").json());
    conforms("Gradebook", given.as("ms-rivera").get(book).json());
    conforms("SetUp", given.as("ms-rivera").post(book + "/setup").json());
    conforms(
        "MadeGradebook",
        given.as("ms-rivera").post("/v1/gradebooks", "{\"title\":\"A\"}").json());
    conforms("Health", given.asNobody().get("/healthz").json());
    conforms("Problem", given.as("newcomer").get(book).json());
    given.gradebooks.failWith(Why.NO_ACCESS);
    conforms("Problem", given.as("ms-rivera").get(book).json());
  }

  private void conforms(String schema, JsonObject answer) {
    conforms(
        description
            .getAsJsonObject("components")
            .getAsJsonObject("schemas")
            .getAsJsonObject(schema),
        answer);
  }

  private void conforms(JsonObject schema, JsonElement answer) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replaceAll(".*/", "");
      conforms(name, answer.getAsJsonObject());
      return;
    }
    if (schema.has("oneOf")) {
      assertThat(schema.getAsJsonArray("oneOf"))
          .anySatisfy(one -> conforms(one.getAsJsonObject(), answer));
      return;
    }
    switch (schema.get("type").getAsString()) {
      case "object" -> conformsAsObject(schema, answer.getAsJsonObject());
      case "array" ->
        answer.getAsJsonArray().forEach(item -> conforms(schema.getAsJsonObject("items"), item));
      case "boolean" -> assertThat(answer.getAsJsonPrimitive().isBoolean()).isTrue();
      case "string" -> conformsAsText(schema, answer);
      default -> assertThat(answer.getAsJsonPrimitive().isNumber()).isTrue();
    }
  }

  private void conformsAsObject(JsonObject schema, JsonObject answer) {
    JsonObject properties = schema.getAsJsonObject("properties");
    assertThat(properties.keySet()).containsAll(answer.keySet());
    schema
        .getAsJsonArray("required")
        .forEach(name -> assertThat(answer.has(name.getAsString())).isTrue());
    answer
        .entrySet()
        .forEach(field -> conforms(properties.getAsJsonObject(field.getKey()), field.getValue()));
  }

  private static void conformsAsText(JsonObject schema, JsonElement answer) {
    String text = answer.getAsString();
    if (schema.has("enum")) {
      assertThat(schema.getAsJsonArray("enum"))
          .contains(JsonParser.parseString("\"" + text + "\""));
    }
    if (schema.has("pattern")) {
      assertThat(text).containsPattern(schema.get("pattern").getAsString());
    }
  }
}
