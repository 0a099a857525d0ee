package org.masteryhive.sheets.drive;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.drive.DriveFile.Label;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.json.JsonBodies;

/** The JSON of a Drive call. As in Drive, what it does not know it passes over. */
record Asked(JsonObject json) {

  static Asked of(Context ctx) {
    return parse(Gate.bodyOf(ctx));
  }

  static Asked parse(String body) {
    if (JsonBodies.tree(body) instanceof JsonObject object) {
      return new Asked(object);
    }
    throw DriveErrors.bad("parseError", "Parse Error");
  }

  Optional<String> text(String name) {
    return at(name).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
  }

  Optional<Boolean> flag(String name) {
    return at(name)
        .filter(value -> value.isBoolean() || value.isString())
        .map(value -> value.getAsString().equals("true"));
  }

  /** A folder that is named as the file's parent. */
  Optional<String> parent() {
    return json.get("parents") instanceof com.google.gson.JsonArray parents && !parents.isEmpty()
        ? Optional.of(parents.get(0).getAsString())
        : Optional.empty();
  }

  /** A label as it is, with what this call says put over it. */
  Label over(Label label) {
    return new Label(
        text("name").orElse(label.name()),
        text("mimeType").orElse(label.mimeType()),
        text("description").orElse(label.description()),
        flag("starred").orElse(label.starred()),
        over("appProperties", label.appProperties()),
        over("properties", label.properties()));
  }

  /** A property that is set to nothing goes. */
  private Map<String, String> over(String name, Map<String, String> present) {
    Map<String, String> all = new LinkedHashMap<>(present);
    if (json.get(name) instanceof JsonObject changes) {
      changes.asMap().forEach((key, value) -> {
        if (value.isJsonNull()) {
          all.remove(key);
        } else {
          all.put(key, value.getAsString());
        }
      });
    }
    return all;
  }

  private Optional<JsonPrimitive> at(String name) {
    JsonElement element = json.get(name);
    return element instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
  }
}
