package org.masteryhive.sheets.signin;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came with a request, in its address and in its form; a form's word goes before the address's. */
record Params(Map<String, List<String>> form, Map<String, List<String>> query) {

  static Params of(Context ctx) {
    Map<String, List<String>> form =
        ctx.isFormUrlencoded() || ctx.isMultipartFormData() ? ctx.formParamMap() : Map.of();
    return new Params(new LinkedHashMap<>(form), new LinkedHashMap<>(ctx.queryParamMap()));
  }

  /** The value; a blank one is none. */
  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  String text(String name) {
    return first(name).orElse("");
  }

  boolean isTrue(String name) {
    return text(name).equals("true");
  }

  List<String> all(String name) {
    return filled(form.containsKey(name) ? form : query, name);
  }

  /** Values that may be given one by one or in one text, between commas or spaces. */
  List<String> formList(String name) {
    return split(filled(form, name));
  }

  List<String> queryList(String name) {
    return split(filled(query, name));
  }

  boolean isInForm(String name) {
    return form.containsKey(name);
  }

  private static List<String> filled(Map<String, List<String>> from, String name) {
    return from.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .toList();
  }

  private static List<String> split(List<String> values) {
    List<String> all = new ArrayList<>();
    values.forEach(value -> all.addAll(List.of(value.strip().split("[,\\s]+"))));
    return all.stream().distinct().toList();
  }
}
