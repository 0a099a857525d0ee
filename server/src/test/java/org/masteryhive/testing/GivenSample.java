package org.masteryhive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.Cell;

/** The invented class of the templates, every cell as the text that a teacher would type. */
public final class GivenSample {

  private static final Path FOLDER = Path.of("..", "templates", "sample");

  private GivenSample() {}

  public static GivenWorkbook workbook() {
    return GivenWorkbook.spreadsheet(
        tab("Settings"),
        tab("Scale"),
        tab("Roster"),
        tab("Outcomes"),
        tab("Evidence"),
        tab("Evidence Log"),
        tab("Overrides"),
        tab("Behavior Log"),
        tab("Mentoring Log"));
  }

  private static GivenTab tab(String title) {
    try {
      GivenTab tab = GivenTab.tab(title);
      rows(Files.readString(FOLDER.resolve(title + ".csv")))
          .forEach(row -> tab.cells(row.stream().map(Cell::of).toList()));
      return tab;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char letter = csv.charAt(i);
      if (letter == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(letter);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (letter == ',' || letter == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(letter);
      }
    }
    return rows;
  }
}
