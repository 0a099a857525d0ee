package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that give more than one cell. */
final class ArrayFunctions {

  private ArrayFunctions() {}

  static Map<String, Function> all() {
    return Map.of(
        "ARRAYFORMULA", new Function(1, 1, args -> args.array(0)),
        "TRANSPOSE", new Function(1, 1, ArrayFunctions::transpose),
        "UNIQUE", new Function(1, 1, ArrayFunctions::unique),
        "FILTER", new Function(2, Function.ANY, ArrayFunctions::filter),
        "SORT", new Function(1, 3, ArrayFunctions::sort));
  }

  private static List<List<Scalar>> rows(Block block) {
    List<List<Scalar>> rows = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      List<Scalar> line = new ArrayList<>();
      for (int column = 0; column < block.columns(); column++) {
        line.add(block.at(row, column));
      }
      rows.add(line);
    }
    return rows;
  }

  private static Operand transpose(Arguments args) {
    Block block = Evaluator.block(args.array(0));
    List<List<Scalar>> turned = new ArrayList<>();
    for (int column = 0; column < block.columns(); column++) {
      List<Scalar> line = new ArrayList<>();
      for (int row = 0; row < block.rows(); row++) {
        line.add(block.at(row, column));
      }
      turned.add(line);
    }
    return Block.of(turned);
  }

  private static Operand unique(Arguments args) {
    Set<Object> seen = new HashSet<>();
    List<List<Scalar>> kept = new ArrayList<>();
    for (List<Scalar> row : rows(Evaluator.block(args.array(0)))) {
      if (seen.add(row.stream().map(Scalar::value).toList())) {
        kept.add(row);
      }
    }
    return Block.of(kept);
  }

  private static Operand filter(Arguments args) {
    Block block = Evaluator.block(args.array(0));
    List<List<Scalar>> kept = new ArrayList<>();
    List<List<Scalar>> rows = rows(block);
    for (int row = 0; row < rows.size(); row++) {
      if (passes(args, row, rows.size())) {
        kept.add(rows.get(row));
      }
    }
    if (kept.isEmpty()) {
      throw Failure.na("No matches are found in FILTER evaluation.");
    }
    return Block.of(kept);
  }

  private static boolean passes(Arguments args, int row, int rows) {
    for (int i = 1; i < args.count(); i++) {
      Block condition = Evaluator.block(args.array(i));
      if (condition.rows() != rows) {
        throw Failure.na(
            "FILTER has mismatched range sizes. Expected row count: %d. column count: 1. Actual row count: %d, column count: %d."
                .formatted(rows, condition.rows(), condition.columns()));
      }
      Scalar value = condition.at(row, 0);
      if (value instanceof Scalar.Err || !args.coercion().truth(value).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  private static Operand sort(Arguments args) {
    List<List<Scalar>> rows = rows(Evaluator.block(args.array(0)));
    int column = Math.max(0, args.whole(1, 1) - 1);
    Comparator<List<Scalar>> order = Comparator.comparing(row -> row.get(column), Order::compare);
    boolean upwards = args.truth(2, true);
    Comparator<List<Scalar>> blanksLast =
        Comparator.comparing(row -> row.get(column) instanceof Scalar.Blank);
    rows.sort(blanksLast.thenComparing(upwards ? order : order.reversed()));
    return Block.of(rows);
  }
}
