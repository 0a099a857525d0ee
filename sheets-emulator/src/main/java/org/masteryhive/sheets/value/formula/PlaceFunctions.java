package org.masteryhive.sheets.value.formula;

import java.util.Map;
import java.util.Optional;

/** Places in a sheet: what stands at one, and which one it is. Links and pictures are here too. */
final class PlaceFunctions {

  private PlaceFunctions() {}

  static Map<String, Function> all() {
    return Map.of(
        "INDEX", new Function(1, 3, PlaceFunctions::index),
        "ROW", new Function(0, 1, args -> Scalar.num(corner(args).row() + 1)),
        "COLUMN", new Function(0, 1, args -> Scalar.num(corner(args).column() + 1)),
        "ROWS", new Function(1, 1, args -> Scalar.num(args.block(0).rows())),
        "COLUMNS", new Function(1, 1, args -> Scalar.num(args.block(0).columns())),
        "HYPERLINK", new Function(1, 2, PlaceFunctions::hyperlink),
        "SPARKLINE", new Function(1, 2, args -> Scalar.blank()),
        "IMAGE", new Function(1, 4, args -> Scalar.blank()));
  }

  private static Operand index(Arguments args) {
    Block block = args.block(0);
    boolean alongTheRow = block.rows() == 1 && args.count() == 2;
    int row = alongTheRow ? 1 : args.whole(1, 0);
    int column = alongTheRow ? args.whole(1, 0) : args.whole(2, 0);
    within(2, row, block.rows());
    within(3, column, block.columns());
    boolean oneRow = row > 0 || block.rows() == 1;
    boolean oneColumn = column > 0 || block.columns() == 1;
    return oneRow && oneColumn
        ? block.at(Math.max(0, row - 1), Math.max(0, column - 1))
        : slice(block, row, column);
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
    if (!(block instanceof Block.Cells range)) {
      return block;
    }
    Area all = range.cells();
    int top = row > 0 ? all.top() + row - 1 : all.top();
    int left = column > 0 ? all.left() + column - 1 : all.left();
    int bottom = row > 0 ? top + 1 : all.bottom();
    int right = column > 0 ? left + 1 : all.right();
    return new Block.Cells(new Area(all.sheetId(), top, left, bottom, right), range.lookup());
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
