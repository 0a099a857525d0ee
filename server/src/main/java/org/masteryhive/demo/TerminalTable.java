package org.masteryhive.demo;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.demo.ShownTab.ShownCell;

/** A tab in a terminal: its words in columns, on the colors of its cells. */
final class TerminalTable {

  private static final int WIDEST = 28;
  private static final String END = "\u001b[0m";

  private final boolean colored;

  TerminalTable(boolean colored) {
    this.colored = colored;
  }

  String of(ShownTab tab) {
    List<Integer> widths = widths(tab);
    StringBuilder text = new StringBuilder();
    text.append(colored ? "\u001b[1m" + tab.title() + END : tab.title()).append('\n');
    for (List<ShownCell> row : tab.rows()) {
      for (int i = 0; i < widths.size(); i++) {
        ShownCell cell = i < row.size() ? row.get(i) : new ShownCell("", -1);
        text.append(painted(padded(cut(cell.text()), widths.get(i)), cell.rgb()))
            .append(' ');
      }
      while (text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String painted(String text, int rgb) {
    if (!colored || rgb < 0) {
      return text;
    }
    return "\u001b[30;48;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 0xFF) + ";" + (rgb & 0xFF) + "m"
        + text + END;
  }

  private static List<Integer> widths(ShownTab tab) {
    List<Integer> widths = new ArrayList<>();
    for (List<ShownCell> row : tab.rows()) {
      for (int i = 0; i < row.size(); i++) {
        int length = length(cut(row.get(i).text()));
        if (i == widths.size()) {
          widths.add(length);
        } else {
          widths.set(i, Math.max(widths.get(i), length));
        }
      }
    }
    while (!widths.isEmpty() && widths.get(widths.size() - 1) == 0) {
      widths.remove(widths.size() - 1);
    }
    return widths;
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return length(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
