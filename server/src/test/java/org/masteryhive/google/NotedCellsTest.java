package org.masteryhive.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

class NotedCellsTest {

  private static final String MET =
      "\"effectiveValue\":{\"stringValue\":\"Meeting\"},\"formattedValue\":\"Meeting\"";
  private static final String[] BEFORE = {
    "",
    MET,
    MET + ",\"effectiveFormat\":{\"numberFormat\":{\"type\":\"TEXT\"}}",
    MET + ",\"userEnteredFormat\":{\"backgroundColorStyle\":{\"rgbColor\":{\"green\":1}}}",
    "\"userEnteredValue\":{\"formulaValue\":\"=A1\"}," + MET,
    "\"hyperlink\":\"#gid=7\"," + MET,
    "\"chipRuns\":[{\"chip\":{\"richLinkProperties\":{\"uri\":\"#chip\"}}}]," + MET
  };
  private static final String[] NOTES = {
    "",
    "\"note\":\"\"",
    "\"note\":\"Met on Nov 4\"",
    "\"note\":\"\\\"Quoted\\\", \\u2026\"",
    "\"note\":\"2 of 3\""
  };
  private static final String[] BEHIND = {
    "", "", "\"hyperlink\":\"#gid=9\"", "\"dataValidation\":{\"condition\":{\"type\":\"NUMBER\"}}"
  };

  @Test
  void cellsThatAreAlikeButForTheirNotesKeepTheirOwn() throws IOException {
    Tab tab = read(List.of(
        "{" + MET + ",\"note\":\"Met on Nov 4\"}",
        "{" + MET + ",\"note\":\"Met on Nov 5\"}",
        "{" + MET + ",\"note\":\"Met on Nov 6\",\"hyperlink\":\"#gid=9\"}",
        "{" + MET + "}"));

    assertThat(notes(tab)).containsExactly("Met on Nov 4", "Met on Nov 5", "Met on Nov 6", "");
    assertThat(tab.cells().at(2, 0).link()).isEqualTo("#gid=9");
    assertThat(tab.cells().at(1, 0).shown()).isEqualTo("Meeting");
  }

  /** Each cell alone is read from beginning to end: nothing was read before it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatWasReadBeforeNeverChangesWhatIsRead(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      cells.add(cell(one(BEFORE, random), one(NOTES, random), one(BEHIND, random)));
    }

    Tab together = read(cells);

    for (int row = 0; row < cells.size(); row++) {
      Tab alone = read(List.of(cells.get(row)));
      assertThat(together.cells().at(row, 0)).isEqualTo(alone.cells().at(0, 0));
      assertThat(isValidated(together, row)).isEqualTo(isValidated(alone, 0));
    }
  }

  private static boolean isValidated(Tab tab, int row) {
    return tab.extras().validated().stream().anyMatch(area -> area.contains(row, 0));
  }

  private static String cell(String... members) {
    return "{"
        + String.join(",", List.of(members).stream().filter(it -> !it.isEmpty()).toList())
        + "}";
  }

  private static String one(String[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }

  private static List<String> notes(Tab tab) {
    List<String> notes = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      Cell cell = tab.cells().at(row, 0);
      notes.add(cell.note());
    }
    return notes;
  }

  private static Tab read(List<String> cells) throws IOException {
    String rows = String.join(
        ",", cells.stream().map(cell -> "{\"values\":[" + cell + "]}").toList());
    String body = "{\"spreadsheetId\":\"one\",\"sheets\":[{\"properties\":{\"sheetType\":\"GRID\"},"
        + "\"data\":[{\"rowData\":[" + rows + "]}]}]}";
    Picture picture =
        PictureReader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    return picture.tabs().get(0);
  }
}
