package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Change.Line;

/** A plan as text, one step a line, as a person would say it: {@code B2 "Beginning" → "Meets" #FCE8B2 → #B7E1CD}. */
public final class PlanText {

  private PlanText() {}

  /** The steps of one tab's plan. For what cells held before, the tab before it is not needed: each line says what comes. */
  public static String of(TabPlan plan) {
    return of(plan.plan());
  }

  /** The steps of a plan. */
  public static String of(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.changes().forEach(change -> lines.addAll(lines(change)));
    return String.join("\n", lines);
  }

  private static List<String> lines(Change change) {
    if (change instanceof Change.Write it) {
      return cells(it);
    }
    return List.of(line(change));
  }

  private static String line(Change change) {
    if (change instanceof Change.AddTab it) {
      return "add tab \"%s\" %d x %d".formatted(it.title(), it.rows(), it.columns());
    }
    if (change instanceof Change.Append it) {
      return "append %d %s".formatted(it.count(), word(it.line()));
    }
    if (change instanceof Change.Insert it) {
      return "insert %s".formatted(span(it.line(), it.at(), it.count()));
    }
    if (change instanceof Change.Delete it) {
      return "delete %s".formatted(span(it.line(), it.at(), it.count()));
    }
    if (change instanceof Change.Move it) {
      return "move %s before %s"
          .formatted(span(it.line(), it.from(), it.count()), name(it.line(), it.to()));
    }
    if (change instanceof Change.Put it) {
      String where = it.column().map(column -> " on " + A1.column(column)).orElse("");
      return "stamp%s %s=%s".formatted(where, it.key(), it.value());
    }
    return change.toString();
  }

  private static List<String> cells(Change.Write write) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < write.cells().size(); row++) {
      for (int column = 0; column < write.cells().get(row).size(); column++) {
        String cell = A1.cell(write.row() + row, write.column() + column);
        lines.add(cell + words(write.cells().get(row).get(column)));
      }
    }
    return lines;
  }

  private static String words(CellWrite cell) {
    StringBuilder words = new StringBuilder();
    cell.value()
        .ifPresent(value -> words
            .append(" \"")
            .append(Shown.of(value, cell.format().orElse(Format.NONE)))
            .append('"'));
    cell.shade()
        .ifPresent(paint ->
            words.append(' ').append(paint.shade().map(Shade::toString).orElse("no color")));
    filled(cell.note()).ifPresent(note -> words.append(" note \"").append(note).append('"'));
    filled(cell.link()).ifPresent(link -> words.append(" link ").append(link));
    return words.toString();
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.filter(it -> !it.isEmpty());
  }

  private static String span(Line line, int at, int count) {
    return word(line)
        + " "
        + name(line, at)
        + (count == 1 ? "" : " to " + name(line, at + count - 1));
  }

  private static String name(Line line, int at) {
    return line == Line.ROWS ? Integer.toString(at + 1) : A1.column(at);
  }

  private static String word(Line line) {
    return line == Line.ROWS ? "rows" : "columns";
  }
}
