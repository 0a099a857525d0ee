package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.masteryhive.sheets.value.SheetLocale;

/** The door to formulas: read them, work them out, ask what they depend on, and move their references. */
public final class Formulas {

  private static final Scalar.Err UNREADABLE = new Scalar.Err("ERROR", "Formula parse error.");
  private static final Scalar.Err CIRCULAR = new Scalar.Err(
      "REF",
      "Circular dependency detected. To resolve with iterative calculation, see File > Settings.");

  private static final int MOST_KEPT = 20_000;
  private static final Map<Written, Formula> READ = new ConcurrentHashMap<>();

  /** What a reference becomes when all it meant is gone. */
  static final String LOST = "#REF!";

  private Formulas() {}

  /** Reads a formula. One that cannot be read keeps its text and gives {@code #ERROR!}. */
  public static Formula parse(String formula, String locale) {
    boolean commaIsDecimal = SheetLocale.of(locale).separators().decimal() == ',';
    if (READ.size() > MOST_KEPT) {
      READ.clear();
    }
    return READ.computeIfAbsent(new Written(formula, commaIsDecimal), Written::read);
  }

  /** The text of a formula, and what a comma in it means. */
  private record Written(String formula, boolean commaIsDecimal) {

    Formula read() {
      String text = formula.startsWith("=") ? formula.substring(1) : formula;
      List<Token> tokens = Lexer.read(text, commaIsDecimal);
      return new Formula("=" + text, tokens, Parser.parse(tokens, commaIsDecimal));
    }
  }

  /** A formula as Sheets keeps it: references in capitals, brackets closed, all else as typed. */
  public static String canonical(String formula, String locale) {
    Formula read = parse(formula, locale);
    if (read.tree().isEmpty()) {
      return formula;
    }
    return rewritten(read, token -> token.reference().map(Reference::text).orElse(token.text()))
        + ")".repeat(open(read));
  }

  private static int open(Formula formula) {
    long opened =
        formula.tokens().stream().filter(token -> token.is(Token.Kind.OPEN)).count();
    long closed =
        formula.tokens().stream().filter(token -> token.is(Token.Kind.CLOSE)).count();
    return (int) Math.max(0, opened - closed);
  }

  static String rewritten(Formula formula, java.util.function.Function<Token, String> text) {
    StringBuilder result = new StringBuilder("=");
    formula.tokens().forEach(token -> result.append(text.apply(token)));
    return result.toString();
  }

  /** Works a formula out. Nothing makes it throw: what goes wrong is an error value. */
  public static Outcome evaluate(Formula formula, CellLookup lookup, EvaluationContext context) {
    return evaluate(formula, lookup, context, Evaluator.Shift.NONE);
  }

  /** The same, for the formula as it would read when it were copied some rows down and columns to the right. */
  public static Outcome evaluateCopied(
      Formula formula, int rows, int columns, CellLookup lookup, EvaluationContext context) {
    return evaluate(formula, lookup, context, new Evaluator.Shift(rows, columns));
  }

  private static Outcome evaluate(
      Formula formula, CellLookup lookup, EvaluationContext context, Evaluator.Shift shift) {
    if (formula.tree().isEmpty()) {
      return Outcome.of(UNREADABLE);
    }
    try {
      Evaluator evaluator = new Evaluator(lookup, context, shift);
      return outcome(formula.tree().orElseThrow().accept(evaluator));
    } catch (Failure failure) {
      return Outcome.of(failure.error());
    }
  }

  private static Outcome outcome(Operand operand) {
    if (operand instanceof Scalar scalar) {
      return Outcome.of(scalar);
    }
    Block block = (Block) operand;
    if (block.rows() * block.columns() == 0) {
      return Outcome.of(Scalar.blank());
    }
    Scalar first = block.at(0, 0);
    if (block.rows() * block.columns() == 1) {
      return Outcome.of(first);
    }
    List<List<ExtendedValue>> values = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      List<ExtendedValue> line = new ArrayList<>();
      for (int column = 0; column < block.columns(); column++) {
        line.add(block.at(row, column).value());
      }
      values.add(line);
    }
    return new Outcome(first.value(), first.format(), first.link(), values);
  }

  /** What a cell that depends on itself gives. */
  public static Outcome circular() {
    return Outcome.of(CIRCULAR);
  }

  /** The cells that a formula reads. A sheet or a name that does not exist gives none. */
  public static List<Area> references(Formula formula, CellLookup lookup, int ownSheetId) {
    List<Area> areas = new ArrayList<>();
    for (Token token : formula.tokens()) {
      token
          .reference()
          .flatMap(reference -> area(reference, lookup, ownSheetId))
          .ifPresent(areas::add);
      if (token.is(Token.Kind.NAME)) {
        lookup.named(token.text()).ifPresent(areas::add);
      }
    }
    return areas;
  }

  private static Optional<Area> area(Reference reference, CellLookup lookup, int ownSheetId) {
    OptionalInt id = reference.sheet().map(lookup::sheet).orElse(OptionalInt.of(ownSheetId));
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(reference.area(id.getAsInt(), lookup.grid(id.getAsInt())));
  }

  /**
   * A formula after the cells of a sheet have moved. The move is the one that all ranges of that sheet go through; where it
   * gives nothing, the reference is lost.
   */
  public static String moved(
      String formula,
      Sheets sheets,
      java.util.function.Function<GridRange, Optional<GridRange>> move,
      String locale) {
    Moving moving = new Moving(sheets.movedId(), move);
    return rewritten(
        parse(formula, locale),
        token -> token
            .reference()
            .filter(reference -> reference.isOn(sheets.moved(), sheets.own()))
            .map(moving::text)
            .orElse(token.text()));
  }

  /** The title of the sheet that a formula stands on, and the title and id of the sheet whose cells move. */
  public record Sheets(String own, String moved, int movedId) {}

  /** A formula after a sheet got a new title. */
  public static String renamed(String formula, String from, String to, String locale) {
    return rewritten(
        parse(formula, locale),
        token -> token
            .reference()
            .filter(
                reference -> reference.sheet().filter(from::equalsIgnoreCase).isPresent())
            .map(reference -> reference.onSheet(to).text())
            .orElse(token.text()));
  }

  /** A formula copied some rows down and columns to the right: what a dollar sign does not hold moves along. */
  public static String copied(String formula, int rows, int columns, String locale) {
    Formula read = parse(formula, locale);
    return rewritten(
        read,
        token -> token
            .reference()
            .map(reference -> Copying.moved(reference, rows, columns))
            .orElse(token.text()));
  }
}
