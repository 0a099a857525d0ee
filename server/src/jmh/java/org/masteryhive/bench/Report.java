package org.masteryhive.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, line by line: a number, and where there is one, the target that it is held against. */
final class Report {

  private final List<Line> lines = new ArrayList<>();

  /**
   * What a line is held against.
   *
   * @param limit what keeps the result where it is, as a profile shows it; told when the target is not met
   */
  record Target(String words, boolean isMet, boolean isCount, String limit) {

    /** A target that is always met. */
    Target(String words, boolean isMet, boolean isCount) {
      this(words, isMet, isCount, "");
    }
  }

  private record Line(
      String what, String target, String result, String met, String limit, boolean failsRun) {}

  /** A line without a target. */
  void line(String what, String result) {
    lines.add(new Line(what, "", result, "", "", false));
  }

  /** A line with a target. Only counts can fail a run, never times: those depend on the machine and on what else it does. */
  void line(String what, Target target, String result) {
    lines.add(new Line(
        what,
        target.words(),
        result,
        target.isMet() ? "yes" : "no",
        target.isMet() ? "" : target.limit(),
        target.isCount() && !target.isMet()));
  }

  /** Whether a count is not as it must be. */
  boolean isFailed() {
    return lines.stream().anyMatch(Line::failsRun);
  }

  String table() {
    StringBuilder table = new StringBuilder();
    int what = width(lines.stream().map(Line::what).toList(), "what");
    int target = width(lines.stream().map(Line::target).toList(), "target");
    int result = width(lines.stream().map(Line::result).toList(), "result");
    row(
        table,
        what,
        target,
        result,
        new Line("what", "target", "result", "met", "what limits it", false));
    row(
        table,
        what,
        target,
        result,
        new Line("-".repeat(what), "-".repeat(target), "-".repeat(result), "---", "---", false));
    lines.forEach(line -> row(table, what, target, result, line));
    return table.toString();
  }

  private static int width(List<String> texts, String heading) {
    return Math.max(
        heading.length(), texts.stream().mapToInt(String::length).max().orElse(0));
  }

  private static void row(StringBuilder table, int what, int target, int result, Line line) {
    table.append(String.format(
        Locale.ROOT,
        "| %-" + what + "s | %-" + target + "s | %-" + result + "s | %-3s | %s |%n",
        line.what(),
        line.target(),
        line.result(),
        line.met(),
        line.limit()));
  }

  /** The same for programs. */
  String json(Map<String, String> about) {
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    Map<String, Object> all = new LinkedHashMap<>(about);
    all.put("lines", lines);
    return gson.toJson(all);
  }
}
