package org.masteryhive.bench;

import static org.masteryhive.bench.Words.millis;
import static org.masteryhive.bench.Words.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.masteryhive.bench.Report.Target;

/** Runs {@link Inside} in a program of its own, and the peer beside it, and holds what comes out against the targets. */
final class InsideReport {

  /** What HyperFormula 3.5 takes for 90,000 ratings with COUNTIFS on a machine of this kind: a figure that was given. */
  private static final double FORMULA_ENGINE_MILLIS = 5500;

  private static final Size SMALL = new Size(30, 30, 10);
  private static final Size LARGE = new Size(480, 80, 15);

  private final Path home;
  private final Path folder;
  private final Report report;

  InsideReport(Path home, Path folder, Report report) {
    this.home = home;
    this.folder = folder;
    this.report = report;
  }

  void write() throws IOException {
    Map<String, Double> micros =
        measured(List.of(Size.YEAR.toString(), SMALL.toString(), LARGE.toString()));
    double alone = at(measured(List.of("core", Size.YEAR.toString())), "alone") / 1000;
    OptionalDouble loops = Loops.millis(new SampleClass(Size.YEAR), folder);
    double core = at(micros, "core") / 1000;
    String peer = loops.isPresent() ? millis(loops.getAsDouble()) : "no Node here";
    report.line("plain loops on V8, 90,000 ratings counted", peer);
    String limit =
        "sorting 90,000 ratings to students and outcomes takes a third, counting occasions a"
            + " quarter, the conclusions and reasons that are kept the rest; the loops keep none";
    String tried =
        "profiled; marks as one number each from the cell on, sorted by counting, occasions"
            + " counted in arrays (22 to 6.0 to 1.2 ms)";
    report.line(
        "core: 90,000 ratings to conclusions with reasons",
        Target.measured("< the loops", alone < loops.orElse(0), limit, tried),
        millis(alone));
    report.line("the same in a program that has read and planned before", millis(core));
    double faster = FORMULA_ENGINE_MILLIS / core;
    report.line(
        "the same beside the formula engine (5.5 s, a figure that was given)",
        Target.measured(">= 1,000 x", faster >= 1000, limit, tried),
        number(faster, "x"));
    double parse = at(micros, "parse") / 1000;
    double whole = at(micros, "whole-" + Size.YEAR) / 1000;
    report.line(
        "Gson parses the answer (" + number(at(micros, "bytes") / 1e6, "MB") + ") to a tree",
        millis(parse));
    report.line(
        "bytes to requests, all changed",
        Target.measured(
            "<= 4 x Gson's parse",
            whole <= 4 * parse,
            "reading and wording: see the next line",
            "reading from bytes, not from a tree"),
        millis(whole) + " = " + number(whole / parse, "x"));
    report.line(
        "of it: reading / ratings / core, drawing, planning / requests",
        millis(at(micros, "picture") / 1000) + " / " + millis(at(micros, "workbook") / 1000) + " / "
            + millis(at(micros, "plan") / 1000) + " / " + millis(at(micros, "requests") / 1000));
    growth("bytes to requests", "whole-", micros);
    growth("core", "core-", micros);
  }

  private void growth(String what, String name, Map<String, Double> micros) {
    double small = at(micros, name + SMALL) / SMALL.ratings();
    double large = at(micros, name + LARGE) / LARGE.ratings();
    report.line(
        what + ": time for one rating, of 9,000 and of 576,000",
        Target.measured(
            "+25 % at most",
            large <= 1.25 * small,
            "the processor's cache: more ratings than it holds",
            "equal cells are one object; the core reads numbers in arrays, one after the other"),
        number(small * 1000, "ns") + ", " + number(large * 1000, "ns") + ": "
            + number((large / small - 1) * 100, "%"));
  }

  private static double at(Map<String, Double> micros, String name) {
    Double found = micros.get(name);
    if (found == null) {
      throw new IllegalStateException("nothing was measured for " + name);
    }
    return found;
  }

  private Map<String, Double> measured(List<String> what) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Dhive.home=" + home,
        "-XX:+UseSerialGC",
        "-Xmx2g",
        "-cp",
        System.getProperty("java.class.path"),
        Inside.class.getName()));
    command.addAll(what);
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, Double> micros = new HashMap<>();
    for (String line : told.split("\n", -1)) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 3) {
        micros.put(parts[0], Double.parseDouble(parts[1]));
      }
    }
    return micros;
  }
}
