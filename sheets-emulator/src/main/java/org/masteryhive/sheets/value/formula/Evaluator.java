package org.masteryhive.sheets.value.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;

/** Works out a formula's tree. A range where one value is wanted gives the cell beside the formula. */
final class Evaluator implements Node.Visitor<Operand> {

  private final CellLookup lookup;
  private final EvaluationContext context;
  private final Coercion coercion;
  private final Operators operators;
  private final boolean arrays;
  private final Shift shift;

  /** How far from where it was written a formula is seen: what a dollar sign does not hold moves along. */
  record Shift(int rows, int columns) {

    static final Shift NONE = new Shift(0, 0);
  }

  Evaluator(CellLookup lookup, EvaluationContext context, Shift shift) {
    this(lookup, context, Coercion.of(context), false, shift);
  }

  private Evaluator(
      CellLookup lookup,
      EvaluationContext context,
      Coercion coercion,
      boolean arrays,
      Shift shift) {
    this.shift = shift;
    this.lookup = lookup;
    this.context = context;
    this.coercion = coercion;
    this.operators = new Operators(coercion);
    this.arrays = arrays;
  }

  /** The same evaluator, with operators that work cell by cell on whole ranges. */
  Evaluator overArrays() {
    return new Evaluator(lookup, context, coercion, true, shift);
  }

  Coercion coercion() {
    return coercion;
  }

  EvaluationContext context() {
    return context;
  }

  @Override
  public Operand literal(Node.Literal literal) {
    return literal.scalar();
  }

  @Override
  public Operand reference(Node.Ref node) {
    Reference reference = Copying.seen(node.reference(), shift.rows(), shift.columns())
        .orElseThrow(() -> Failure.ref("Reference does not exist."));
    int sheetId = reference.sheet().map(this::sheetId).orElse(context.home().sheetId());
    Area grid = lookup.grid(sheetId);
    Area area = reference.area(sheetId, grid);
    if (!area.within(grid).equals(area)
        && area.within(grid).rows() * area.within(grid).columns() == 0) {
      throw Failure.ref("Out of bounds range.");
    }
    return cells(area.within(grid));
  }

  private int sheetId(String title) {
    OptionalInt id = lookup.sheet(title);
    return id.orElseThrow(() -> Failure.ref("Unresolved sheet name '" + title + "'."));
  }

  @Override
  public Operand name(Node.Name node) {
    return cells(lookup
        .named(node.name())
        .orElseThrow(() ->
            Failure.name("Unknown range name: '" + node.name().toUpperCase(Locale.ROOT) + "'.")));
  }

  private Operand cells(Area area) {
    Block block = new Block.Cells(area, lookup);
    return block;
  }

  @Override
  public Operand call(Node.Call call) {
    return Functions.named(call.function()).apply(new Arguments(call, this));
  }

  @Override
  public Operand unary(Node.Unary unary) {
    Operand operand = unary.operand().accept(this);
    if (arrays && operand instanceof Block block) {
      return zip(block, block, (value, same) -> operators.unary(unary.operator(), value));
    }
    return operators.unary(unary.operator(), single(operand));
  }

  /** Works from the left end of a chain of operators to its right, so that a long chain does not nest. */
  @Override
  public Operand binary(Node.Binary binary) {
    Deque<Node.Binary> chain = new ArrayDeque<>();
    Node leftmost = binary;
    while (leftmost instanceof Node.Binary link) {
      chain.push(link);
      leftmost = link.left();
    }
    Operand result = leftmost.accept(this);
    for (Node.Binary link : chain) {
      result = applied(link.operator(), result, link.right().accept(this));
    }
    return result;
  }

  private Operand applied(String operator, Operand left, Operand right) {
    if (arrays && (left instanceof Block || right instanceof Block)) {
      return zip(block(left), block(right), (a, b) -> operators.binary(operator, a, b));
    }
    return operators.binary(operator, single(left), single(right));
  }

  @Override
  public Operand array(Node.Array array) {
    List<List<Scalar>> rows = new ArrayList<>();
    for (List<Node> nodes : array.rows()) {
      List<Block> blocks = nodes.stream().map(node -> block(node.accept(this))).toList();
      for (int i = 0; i < blocks.get(0).rows(); i++) {
        int row = i;
        List<Scalar> values = new ArrayList<>();
        blocks.forEach(block -> values.addAll(row(block, row)));
        rows.add(values);
      }
    }
    if (rows.stream().mapToInt(List::size).distinct().count() > 1) {
      throw Failure.value(
          "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
    }
    return Block.of(rows);
  }

  private static List<Scalar> row(Block block, int row) {
    if (row >= block.rows()) {
      throw Failure.value("Function ARRAY_ROW parameter 2 has mismatched row size.");
    }
    List<Scalar> values = new ArrayList<>();
    for (int column = 0; column < block.columns(); column++) {
      values.add(block.at(row, column));
    }
    return values;
  }

  /** One value: of a range, the cell in the formula's own row or column; of an array, the first. */
  Scalar single(Operand operand) {
    if (operand instanceof Scalar scalar) {
      return scalar;
    }
    Block block = (Block) operand;
    if (block.rows() * block.columns() == 1 || block.area().isEmpty()) {
      return block.rows() * block.columns() == 0 ? Scalar.blank() : block.at(0, 0);
    }
    Area area = block.area().orElseThrow();
    int row = area.rows() == 1 ? 0 : context.home().row() - area.top();
    int column = area.columns() == 1 ? 0 : context.home().column() - area.left();
    boolean oneLine = area.rows() == 1 || area.columns() == 1;
    if (!oneLine || row < 0 || row >= area.rows() || column < 0 || column >= area.columns()) {
      throw Failure.value("An array value could not be found.");
    }
    return block.at(row, column);
  }

  static Block block(Operand operand) {
    return operand instanceof Block block ? block : Block.of(List.of(List.of((Scalar) operand)));
  }

  private static Block zip(Block left, Block right, BinaryOperator<Scalar> operator) {
    int rows = Math.max(left.rows(), right.rows());
    int columns = Math.max(left.columns(), right.columns());
    List<List<Scalar>> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Scalar> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        line.add(combined(stretched(left, row, column), stretched(right, row, column), operator));
      }
      values.add(line);
    }
    return Block.of(values);
  }

  private static Scalar combined(
      Optional<Scalar> left, Optional<Scalar> right, BinaryOperator<Scalar> operator) {
    if (left.isEmpty() || right.isEmpty()) {
      return new Scalar.Err("N_A", "Array arguments are of different size.");
    }
    try {
      return operator.apply(left.orElseThrow(), right.orElseThrow());
    } catch (Failure failure) {
      return failure.error();
    }
  }

  /** The value at a place, a single row or column standing for all of them. */
  private static Optional<Scalar> stretched(Block block, int row, int column) {
    int r = block.rows() == 1 ? 0 : row;
    int c = block.columns() == 1 ? 0 : column;
    return r < block.rows() && c < block.columns() ? Optional.of(block.at(r, c)) : Optional.empty();
  }
}
