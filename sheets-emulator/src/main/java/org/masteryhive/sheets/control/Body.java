package org.masteryhive.sheets.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A JSON object of a control call. What is missing, of a wrong kind or unknown is said by name. */
record Body(JsonObject json) {

  /** The body of a call; nothing at all counts as an empty object. */
  static Body of(Context ctx) {
    return new Body(object(tree(ctx), "the body"));
  }

  /** The body of a call that takes a list of objects. */
  static List<Body> listOf(Context ctx) {
    JsonElement tree = tree(ctx);
    if (!(tree instanceof JsonArray array)) {
      throw ControlException.bad("the body must be a JSON array of objects");
    }
    List<Body> bodies = new ArrayList<>();
    array.forEach(item -> bodies.add(new Body(object(item, "each item"))));
    return bodies;
  }

  Body allowing(String... names) {
    Set<String> known = Set.of(names);
    json.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw ControlException.bad("there is no field \"" + name + "\"");
    });
    return this;
  }

  Optional<JsonElement> at(String name) {
    return Optional.ofNullable(json.get(name)).filter(element -> !element.isJsonNull());
  }

  Optional<String> text(String name) {
    return at(name).map(element -> {
      if (element instanceof JsonPrimitive text && text.isString()) {
        return text.getAsString();
      }
      throw ControlException.bad(name + " must be a text");
    });
  }

  String required(String name) {
    return text(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> ControlException.bad(name + " is missing"));
  }

  /** A whole number within the range. */
  int number(String name, int absent, int lowest) {
    return at(name).map(element -> whole(name, element, lowest)).orElse(absent);
  }

  Optional<Integer> status(String name) {
    return at(name).map(element -> {
      int status = whole(name, element, 0);
      if (status != 0 && (status < 200 || status > 599)) {
        throw ControlException.bad(name + " must be an HTTP status from 200 to 599");
      }
      return status;
    });
  }

  boolean flag(String name) {
    return at(name)
        .map(element -> {
          if (element instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
          }
          throw ControlException.bad(name + " must be true or false");
        })
        .orElse(false);
  }

  /** Texts in a list, or one text. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    at(name).ifPresent(element -> {
      JsonArray array = new JsonArray();
      if (element instanceof JsonArray list) {
        array = list;
      } else {
        array.add(element);
      }
      array.forEach(item -> {
        if (!(item instanceof JsonPrimitive text) || !text.isString()) {
          throw ControlException.bad(name + " must be a list of texts");
        }
        texts.add(text.getAsString());
      });
    });
    return texts;
  }

  JsonObject object(String name) {
    return at(name).map(element -> object(element, name)).orElseGet(JsonObject::new);
  }

  private static int whole(String name, JsonElement element, int lowest) {
    try {
      int number = element.getAsBigDecimal().intValueExact();
      if (number >= lowest) {
        return number;
      }
    } catch (ArithmeticException
        | IllegalStateException
        | NumberFormatException
        | UnsupportedOperationException notWhole) {
      // said below, as for a number that is too small
    }
    String range = lowest == Integer.MIN_VALUE ? "" : " of at least " + lowest;
    throw ControlException.bad(name + " must be a whole number" + range);
  }

  private static JsonObject object(JsonElement element, String what) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw ControlException.bad(what + " must be a JSON object");
  }

  private static JsonElement tree(Context ctx) {
    String body = ctx.body();
    if (body.isBlank()) {
      return new JsonObject();
    }
    String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/json")) {
      throw new ControlException(415, "send JSON, as Content-Type: application/json");
    }
    try {
      return JsonParser.parseString(body);
    } catch (JsonParseException notJson) {
      throw ControlException.bad("the body is not JSON");
    }
  }
}
