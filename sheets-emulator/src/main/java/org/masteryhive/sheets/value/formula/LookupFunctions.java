package org.masteryhive.sheets.value.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Values found in ranges, and where. */
final class LookupFunctions {

  private LookupFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("VLOOKUP", new Function(3, 4, args -> lookUp(args, true))),
        Map.entry("HLOOKUP", new Function(3, 4, args -> lookUp(args, false))),
        Map.entry("XLOOKUP", new Function(3, 6, LookupFunctions::extended)),
        Map.entry("MATCH", new Function(2, 3, LookupFunctions::match)),
        Map.entry("INDEX", new Function(1, 3, LookupFunctions::index)),
        Map.entry("ROW", new Function(0, 1, args -> Scalar.num(corner(args).row() + 1))),
        Map.entry("COLUMN", new Function(0, 1, args -> Scalar.num(corner(args).column() + 1))),
        Map.entry("ROWS", new Function(1, 1, args -> Scalar.num(args.block(0).rows()))),
        Map.entry("COLUMNS", new Function(1, 1, args -> Scalar.num(args.block(0).columns()))),
        Map.entry("HYPERLINK", new Function(1, 2, LookupFunctions::hyperlink)),
        Map.entry("SPARKLINE", new Function(1, 2, args -> Scalar.blank())),
        Map.entry("IMAGE", new Function(1, 4, args -> Scalar.blank())));
  }

  private static Scalar lookUp(Arguments args, boolean down) {
    Scalar wanted = args.scalar(0);
    Block table = args.block(1);
    int index = args.whole(2, 1);
    if (index < 1 || index > (down ? table.columns() : table.rows())) {
      throw index < 1
          ? Failure.value(
              "Function %s parameter 3 value is %d. It should be greater than or equal to 1."
                  .formatted(args.function(), index))
          : Failure.ref(args.function() + " evaluates to an out of bounds range.");
    }
    int size = down ? table.rows() : table.columns();
    IntFunction<Scalar> keys = i -> down ? table.at(i, 0) : table.at(0, i);
    int at = (args.truth(3, true) ? notAbove(wanted, size, keys) : exact(wanted, size, keys))
        .orElseThrow(() -> missing(args, wanted));
    return down ? table.at(at, index - 1) : table.at(index - 1, at);
  }

  private static Failure missing(Arguments args, Scalar wanted) {
    return Failure.na("Did not find value '%s' in %s evaluation."
        .formatted(args.coercion().text(wanted), args.function()));
  }

  private static OptionalInt exact(Scalar wanted, int size, IntFunction<Scalar> keys) {
    for (int i = 0; i < size; i++) {
      if (equal(wanted, keys.apply(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean equal(Scalar wanted, Scalar key) {
    if (key instanceof Scalar.Blank || key instanceof Scalar.Err) {
      return false;
    }
    if (wanted instanceof Scalar.Text form && key instanceof Scalar.Text text) {
      return Wildcards.matches(form.text(), text.text());
    }
    return Order.sameKind(wanted, key) && Order.compare(wanted, key) == 0;
  }

  /** The last key that is not above the wanted one, in keys sorted upwards. */
  private static OptionalInt notAbove(Scalar wanted, int size, IntFunction<Scalar> keys) {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < size; i++) {
      Scalar key = keys.apply(i);
      boolean comparable = !(key instanceof Scalar.Blank)
          && !(key instanceof Scalar.Err)
          && Order.sameKind(wanted, key);
      if (comparable && Order.compare(key, wanted) > 0) {
        return found;
      }
      found = comparable ? OptionalInt.of(i) : found;
    }
    return found;
  }

  /** The first key that is not below the wanted one, in keys sorted downwards: the last before a smaller one. */
  private static OptionalInt notBelow(Scalar wanted, int size, IntFunction<Scalar> keys) {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < size; i++) {
      Scalar key = keys.apply(i);
      boolean comparable = !(key instanceof Scalar.Blank)
          && !(key instanceof Scalar.Err)
          && Order.sameKind(wanted, key);
      if (comparable && Order.compare(key, wanted) < 0) {
        return found;
      }
      found = comparable ? OptionalInt.of(i) : found;
    }
    return found;
  }

  private static Operand extended(Arguments args) {
    Scalar wanted = args.scalar(0);
    Block keys = args.block(1);
    Block results = args.block(2);
    boolean down = keys.columns() == 1;
    int size = down ? keys.rows() : keys.columns();
    IntFunction<Scalar> key = i -> down ? keys.at(i, 0) : keys.at(0, i);
    OptionalInt at = args.whole(5, 1) < 0 ? lastExact(wanted, size, key) : exact(wanted, size, key);
    if (at.isEmpty()) {
      at = nearest(args.whole(4, 0), wanted, size, key);
    }
    if (at.isEmpty()) {
      if (args.has(3)) {
        return args.operand(3);
      }
      throw missing(args, wanted);
    }
    int place = at.getAsInt();
    List<Scalar> line = java.util.stream.IntStream.range(
            0, down ? results.columns() : results.rows())
        .mapToObj(i -> down ? results.at(place, i) : results.at(i, place))
        .toList();
    if (line.size() == 1) {
      return line.get(0);
    }
    return Block.of(down ? List.of(line) : line.stream().map(List::of).toList());
  }

  private static OptionalInt lastExact(Scalar wanted, int size, IntFunction<Scalar> keys) {
    OptionalInt backwards = exact(wanted, size, i -> keys.apply(size - 1 - i));
    return backwards.isEmpty() ? backwards : OptionalInt.of(size - 1 - backwards.getAsInt());
  }

  private static OptionalInt nearest(int mode, Scalar wanted, int size, IntFunction<Scalar> keys) {
    OptionalInt best = OptionalInt.empty();
    for (int i = 0; i < size && mode != 0 && mode != 2; i++) {
      Scalar key = keys.apply(i);
      boolean comparable = !(key instanceof Scalar.Blank)
          && !(key instanceof Scalar.Err)
          && Order.sameKind(wanted, key);
      boolean onSide = comparable && Integer.signum(Order.compare(key, wanted)) == mode;
      boolean nearer =
          onSide && (best.isEmpty() || Order.compare(key, keys.apply(best.getAsInt())) * mode < 0);
      best = nearer ? OptionalInt.of(i) : best;
    }
    return best;
  }

  private static Scalar match(Arguments args) {
    Scalar wanted = args.scalar(0);
    Block line = args.block(1);
    if (line.rows() != 1 && line.columns() != 1) {
      throw Failure.na("MATCH range must be a single row or a single column.");
    }
    int size = line.rows() * line.columns();
    IntFunction<Scalar> keys = i -> line.columns() == 1 ? line.at(i, 0) : line.at(0, i);
    int way = (int) Math.signum(args.number(2, 1));
    OptionalInt at = way == 0
        ? exact(wanted, size, keys)
        : way > 0 ? notAbove(wanted, size, keys) : notBelow(wanted, size, keys);
    return Scalar.num(at.orElseThrow(() -> missing(args, wanted)) + 1);
  }

  private static Operand index(Arguments args) {
    Block block = args.block(0);
    boolean oneRow = block.rows() == 1 && args.count() == 2;
    int row = oneRow ? 1 : args.whole(1, 0);
    int column = oneRow ? args.whole(1, 0) : args.whole(2, 0);
    within(2, row, block.rows());
    within(3, column, block.columns());
    if (row > 0 && (column > 0 || block.columns() == 1)) {
      return block.at(row - 1, Math.max(0, column - 1));
    }
    if (row == 0 && column > 0 && block.rows() == 1) {
      return block.at(0, column - 1);
    }
    return slice(block, row, column);
  }

  private static void within(int parameter, int value, int most) {
    if (value < 0 || value > most) {
      throw Failure.num(
          "Function INDEX parameter %d value is %d. Valid values are between 0 and %d inclusive."
              .formatted(parameter, value, most));
    }
  }

  /** A whole row, a whole column, or all. */
  private static Block slice(Block block, int row, int column) {
    return block
        .area()
        .filter(area -> block instanceof Block.Cells)
        .<Block>map(
            area -> new Block.Cells(part(area, row, column), ((Block.Cells) block).lookup()))
        .orElse(block);
  }

  private static Area part(Area area, int row, int column) {
    return new Area(
        area.sheetId(),
        row > 0 ? area.top() + row - 1 : area.top(),
        column > 0 ? area.left() + column - 1 : area.left(),
        row > 0 ? area.top() + row : area.bottom(),
        column > 0 ? area.left() + column : area.right());
  }

  private static CellAt corner(Arguments args) {
    if (args.count() == 0) {
      return args.context().home();
    }
    Optional<Area> area = args.operand(0) instanceof Block block ? block.area() : Optional.empty();
    return area.map(a -> new CellAt(a.sheetId(), a.top(), a.left()))
        .orElseThrow(() -> Failure.na("Argument must be a range."));
  }

  private static Scalar hyperlink(Arguments args) {
    String target = args.text(0);
    return new Scalar.Text(args.count() > 1 ? args.text(1) : target, Optional.of(target));
  }
}
