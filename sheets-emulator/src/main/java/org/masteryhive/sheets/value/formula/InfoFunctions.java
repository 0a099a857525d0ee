package org.masteryhive.sheets.value.formula;

import java.util.Map;
import java.util.function.Predicate;

/** What kind of value something is. */
final class InfoFunctions {

  private InfoFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("ISBLANK", is(value -> value instanceof Scalar.Blank)),
        Map.entry("ISNUMBER", is(value -> value instanceof Scalar.Num)),
        Map.entry("ISTEXT", is(value -> value instanceof Scalar.Text)),
        Map.entry("ISNONTEXT", is(value -> !(value instanceof Scalar.Text))),
        Map.entry("ISLOGICAL", is(value -> value instanceof Scalar.Bool)),
        Map.entry("ISERROR", is(value -> value instanceof Scalar.Err)),
        Map.entry(
            "ISERR",
            is(value -> value instanceof Scalar.Err error && !error.type().equals("N_A"))),
        Map.entry(
            "ISNA",
            is(value -> value instanceof Scalar.Err error && error.type().equals("N_A"))),
        Map.entry("NA", new Function(0, 0, args -> new Scalar.Err("N_A", ""))),
        Map.entry("N", new Function(1, 1, args -> Scalar.num(plain(args.scalar(0))))),
        Map.entry(
            "T",
            new Function(
                1,
                1,
                args ->
                    Scalar.text(args.scalar(0) instanceof Scalar.Text text ? text.text() : ""))),
        Map.entry("TYPE", new Function(1, 1, args -> Scalar.num(type(args.any(0))))));
  }

  private static Function is(Predicate<Scalar> test) {
    return new Function(1, 1, args -> Scalar.bool(test.test(args.any(0))));
  }

  private static double plain(Scalar value) {
    if (value instanceof Scalar.Num num) {
      return num.number();
    }
    return value instanceof Scalar.Bool bool && bool.truth() ? 1 : 0;
  }

  private static int type(Scalar value) {
    if (value instanceof Scalar.Text) {
      return 2;
    }
    return value instanceof Scalar.Bool ? 4 : value instanceof Scalar.Err ? 16 : 1;
  }
}
