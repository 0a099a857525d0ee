package org.masteryhive.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was measured, line by line: a number, and where there is one, the target that it is held against. */
final class Report {

  private static final int WIDEST = 80;

  private final List<Line> lines = new ArrayList<>();

  /**
   * What a line is held against.
   *
   * @param limit what keeps the result where it is when it misses the target, as a profile shows it
   * @param tried what was done about that, and what it gained
   */
  record Target(String words, boolean isMet, boolean isCount, String limit, String tried) {

    /** A time, a rate or a size: they depend on the machine and on what else it does, so that they never fail a run. */
    static Target measured(String words, boolean isMet, String limit, String tried) {
      return new Target(words, isMet, false, limit, tried);
    }

    /** A count: the same on every machine, so that only a fault can miss it, which fails the run. */
    static Target counted(String words, boolean isMet) {
      return new Target(words, isMet, true, "a fault: it depends on no machine", "");
    }
  }

  private record Line(
      String what,
      String target,
      String result,
      String met,
      String limit,
      String tried,
      boolean failsRun) {}

  /** A line without a target. */
  void line(String what, String result) {
    lines.add(new Line(what, "", result, "", "", "", false));
  }

  /** A line with a target. Beside a target that is missed stands what limits the result, and what was tried. */
  void line(String what, Target target, String result) {
    lines.add(new Line(
        what,
        target.words(),
        result,
        target.isMet() ? "yes" : "no",
        target.isMet() ? "" : target.limit(),
        target.isMet() ? "" : target.tried(),
        target.isCount() && !target.isMet()));
  }

  /** Whether a count is not as it must be. */
  boolean isFailed() {
    return lines.stream().anyMatch(Line::failsRun);
  }

  String table() {
    StringBuilder table = new StringBuilder();
    List<Function<Line, String>> columns =
        List.of(Line::what, Line::target, Line::result, Line::met, Line::limit, Line::tried);
    List<Line> all = new ArrayList<>();
    all.add(new Line("what", "target", "result", "met", "what limits it", "what was tried", false));
    all.add(new Line("---", "---", "---", "---", "---", "---", false));
    all.addAll(lines);
    int[] widths = columns.stream().mapToInt(column -> width(all, column)).toArray();
    for (Line line : all) {
      for (int i = 0; i < widths.length; i++) {
        table.append(i == 0 ? "| " : " | ").append(padded(columns.get(i).apply(line), widths[i]));
      }
      table.append(" |").append(System.lineSeparator());
    }
    return table.toString();
  }

  /** The last two columns hold sentences: where they are long, they just end where they end. */
  private static int width(List<Line> lines, Function<Line, String> column) {
    return lines.stream()
        .map(column)
        .mapToInt(String::length)
        .filter(length -> length <= WIDEST)
        .max()
        .orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** The same for programs. */
  String json(Map<String, String> about) {
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    Map<String, Object> all = new LinkedHashMap<>(about);
    all.put("lines", lines);
    return gson.toJson(all);
  }
}
