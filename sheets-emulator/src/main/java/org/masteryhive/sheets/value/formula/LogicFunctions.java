package org.masteryhive.sheets.value.formula;

import java.util.Map;

/** Decisions. */
final class LogicFunctions {

  private LogicFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("IF", new Function(2, 3, LogicFunctions::decide)),
        Map.entry("IFS", new Function(2, Function.ANY, LogicFunctions::firstTrue)),
        Map.entry("IFERROR", new Function(1, 2, LogicFunctions::ifError)),
        Map.entry("IFNA", new Function(2, 2, LogicFunctions::ifNotAvailable)),
        Map.entry("SWITCH", new Function(3, Function.ANY, LogicFunctions::choose)),
        Map.entry("CHOOSE", new Function(2, Function.ANY, LogicFunctions::pick)),
        Map.entry(
            "AND",
            new Function(
                1, Function.ANY, args -> Scalar.bool(args.truths().stream().allMatch(t -> t)))),
        Map.entry(
            "OR",
            new Function(
                1, Function.ANY, args -> Scalar.bool(args.truths().stream().anyMatch(t -> t)))),
        Map.entry(
            "XOR",
            new Function(
                1,
                Function.ANY,
                args -> Scalar.bool(args.truths().stream().filter(t -> t).count() % 2 == 1))),
        Map.entry("NOT", new Function(1, 1, args -> Scalar.bool(!args.truth(0)))),
        Map.entry("TRUE", new Function(0, 0, args -> Scalar.bool(true))),
        Map.entry("FALSE", new Function(0, 0, args -> Scalar.bool(false))),
        Map.entry("EQ", compare("=")),
        Map.entry("NE", compare("<>")),
        Map.entry("GT", compare(">")),
        Map.entry("GTE", compare(">=")),
        Map.entry("LT", compare("<")),
        Map.entry("LTE", compare("<=")));
  }

  private static Function compare(String sign) {
    return new Function(
        2, 2, args -> new Operators(args.coercion()).binary(sign, args.scalar(0), args.scalar(1)));
  }

  private static Operand decide(Arguments args) {
    if (args.truth(0)) {
      return args.operand(1);
    }
    return args.count() > 2 ? args.operand(2) : Scalar.bool(false);
  }

  private static Operand firstTrue(Arguments args) {
    for (int i = 0; i + 1 < args.count(); i += 2) {
      if (args.truth(i)) {
        return args.operand(i + 1);
      }
    }
    throw Failure.na("No match.");
  }

  private static Operand ifError(Arguments args) {
    return args.any(0) instanceof Scalar.Err ? otherwise(args) : args.operand(0);
  }

  private static Operand otherwise(Arguments args) {
    return args.count() > 1 ? args.operand(1) : Scalar.blank();
  }

  private static Operand ifNotAvailable(Arguments args) {
    boolean missing = args.any(0) instanceof Scalar.Err error && error.type().equals("N_A");
    return missing ? args.operand(1) : args.operand(0);
  }

  private static Operand choose(Arguments args) {
    Scalar wanted = args.scalar(0);
    int last = args.count() - 1;
    for (int i = 1; i < last; i += 2) {
      if (Order.sameKind(wanted, args.scalar(i)) && Order.compare(wanted, args.scalar(i)) == 0) {
        return args.operand(i + 1);
      }
    }
    if (last % 2 == 1) {
      return args.operand(last);
    }
    throw Failure.na("No match.");
  }

  private static Operand pick(Arguments args) {
    int index = args.whole(0, 1);
    if (index < 1 || index >= args.count()) {
      throw Failure.num(
          "Function CHOOSE parameter 1 value is %d. Valid values are between 1 and %d inclusive."
              .formatted(index, args.count() - 1));
    }
    return args.operand(index);
  }
}
