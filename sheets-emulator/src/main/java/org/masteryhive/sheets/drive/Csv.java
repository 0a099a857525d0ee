package org.masteryhive.sheets.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of text between separators, quoted where they must be. */
final class Csv {

  private Csv() {}

  /** As Google exports it: lines end in CR LF, and all have as many cells as the longest. */
  static String write(List<List<String>> rows, char separator) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return rows.stream()
        .map(row -> line(row, width, separator))
        .collect(Collectors.joining("\r\n"));
  }

  private static String line(List<String> row, int width, char separator) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(cell(i < row.size() ? row.get(i) : "", separator));
    }
    return String.join(String.valueOf(separator), cells);
  }

  private static String cell(String text, char separator) {
    if (separator == '\t') {
      return text.replaceAll("[\\t\\r\\n]+", " ");
    }
    boolean plain = text.indexOf(separator) < 0
        && text.indexOf('"') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Rows of a file that somebody uploads. */
  static List<List<String>> read(String text) {
    Reader reader = new Reader();
    (text.startsWith("\uFEFF") ? text.substring(1) : text)
        .chars()
        .forEach(c -> reader.take((char) c));
    return reader.rows();
  }

  private static final class Reader {

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean closing;
    private char last;

    void take(char c) {
      if (quoted) {
        within(c);
      } else if (c == '"' && (closing || cell.isEmpty())) {
        if (closing) {
          cell.append('"');
        }
        quoted = true;
        closing = false;
      } else {
        outside(c);
      }
      last = c;
    }

    private void within(char c) {
      if (c == '"') {
        quoted = false;
        closing = true;
      } else {
        cell.append(c);
      }
    }

    private void outside(char c) {
      closing = false;
      if (c == ',') {
        endCell();
      } else if (c == '\r' || (c == '\n' && last != '\r')) {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
      } else if (c != '\n') {
        cell.append(c);
      }
    }

    private void endCell() {
      row.add(cell.toString());
      cell.setLength(0);
    }

    List<List<String>> rows() {
      if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
      }
      return rows;
    }
  }
}
