package org.masteryhive.sheets.value.formula;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Values found by a key. */
final class LookupFunctions {

  private LookupFunctions() {}

  static Map<String, Function> all() {
    return Map.of(
        "VLOOKUP", new Function(3, 4, args -> lookUp(args, true)),
        "HLOOKUP", new Function(3, 4, args -> lookUp(args, false)),
        "XLOOKUP", new Function(3, 6, LookupFunctions::extended),
        "MATCH", new Function(2, 3, LookupFunctions::match));
  }

  private static Scalar lookUp(Arguments args, boolean down) {
    Scalar wanted = args.scalar(0);
    Block table = args.block(1);
    int index = args.whole(2, 1);
    if (index < 1) {
      throw Failure.value(
          "Function %s parameter 3 value is %d. It should be greater than or equal to 1."
              .formatted(args.function(), index));
    }
    if (index > (down ? table.columns() : table.rows())) {
      throw Failure.ref(args.function() + " evaluates to an out of bounds range.");
    }
    KeyLine keys = new KeyLine(table, down);
    OptionalInt found = args.truth(3, true) ? keys.sorted(wanted, true) : keys.first(wanted);
    int at = found.orElseThrow(() -> missing(args, wanted));
    return down ? table.at(at, index - 1) : table.at(index - 1, at);
  }

  private static Failure missing(Arguments args, Scalar wanted) {
    return Failure.na("Did not find value '%s' in %s evaluation."
        .formatted(args.coercion().text(wanted), args.function()));
  }

  private static Operand extended(Arguments args) {
    Scalar wanted = args.scalar(0);
    KeyLine keys = KeyLine.of(args.block(1));
    OptionalInt equal = args.whole(5, 1) < 0 ? keys.last(wanted) : keys.first(wanted);
    OptionalInt at = equal.isPresent() ? equal : keys.nearest(wanted, args.whole(4, 0));
    if (at.isPresent()) {
      return result(args.block(2), at.getAsInt(), keys.down());
    }
    if (args.has(3)) {
      return args.operand(3);
    }
    throw missing(args, wanted);
  }

  /** The row, or the column, of the results that belongs to a key. */
  private static Operand result(Block results, int at, boolean down) {
    List<Scalar> line = IntStream.range(0, down ? results.columns() : results.rows())
        .mapToObj(i -> down ? results.at(at, i) : results.at(i, at))
        .toList();
    if (line.size() == 1) {
      return line.get(0);
    }
    return Block.of(down ? List.of(line) : line.stream().map(List::of).toList());
  }

  private static Scalar match(Arguments args) {
    Scalar wanted = args.scalar(0);
    Block line = args.block(1);
    if (line.rows() != 1 && line.columns() != 1) {
      throw Failure.na("MATCH range must be a single row or a single column.");
    }
    KeyLine keys = KeyLine.of(line);
    double way = args.number(2, 1);
    OptionalInt at = way == 0 ? keys.first(wanted) : keys.sorted(wanted, way > 0);
    return Scalar.num(at.orElseThrow(() -> missing(args, wanted)) + 1);
  }
}
