package org.masteryhive.sheets.value.formula;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All functions by name. */
final class Functions {

  private static final Map<String, Function> ALL = all();

  private Functions() {}

  private static Map<String, Function> all() {
    Map<String, Function> functions = new HashMap<>();
    functions.putAll(MathFunctions.all());
    functions.putAll(CountFunctions.all());
    functions.putAll(LogicFunctions.all());
    functions.putAll(TextFunctions.all());
    functions.putAll(DateFunctions.all());
    functions.putAll(LookupFunctions.all());
    functions.putAll(PlaceFunctions.all());
    functions.putAll(InfoFunctions.all());
    functions.putAll(ArrayFunctions.all());
    return Map.copyOf(functions);
  }

  static Function named(String name) {
    return Optional.ofNullable(ALL.get(name.toUpperCase(Locale.ROOT)))
        .orElseGet(() -> new Function(0, Function.ANY, Functions::unknown));
  }

  private static Operand unknown(Arguments arguments) {
    throw Failure.name("Unknown function: '" + arguments.asTyped() + "'.");
  }
}
