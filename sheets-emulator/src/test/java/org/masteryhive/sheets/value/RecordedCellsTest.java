package org.masteryhive.sheets.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.Recordings;

/** Cells recorded from the live service, where recordings lie beside the repository. */
class RecordedCellsTest {

  private record Cell(ExtendedValue value, Optional<NumberFormat> format, String shown) {}

  @Test
  void everyRecordedNumberShowsWhatItShowedAtGoogle() {
    Optional<Path> recordings = Recordings.find("recordings/examples");
    assumeTrue(recordings.isPresent(), "there are no recordings beside the repository");

    List<Cell> cells = cells(recordings.orElseThrow());

    assertThat(cells)
        .hasSizeGreaterThan(200)
        .allSatisfy(cell ->
            assertThat(NumberText.format(cell.value, cell.format, "en_US")).isEqualTo(cell.shown));
  }

  private static List<Cell> cells(Path folder) {
    List<Cell> cells = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        collect(JsonParser.parseString(Files.readString(file)), cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static void collect(JsonElement element, List<Cell> cells) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> collect(item, cells));
    } else if (element instanceof JsonObject object) {
      cell(object).ifPresent(cells::add);
      object.entrySet().forEach(entry -> collect(entry.getValue(), cells));
    }
  }

  /** A cell with a number and its text. One file was edited by hand: its dates have a dash that their pattern has not. */
  private static Optional<Cell> cell(JsonObject object) {
    JsonObject value = object.getAsJsonObject("effectiveValue");
    if (value == null || !value.has("numberValue") || !object.has("formattedValue")) {
      return Optional.empty();
    }
    String shown = object.get("formattedValue").getAsString();
    double number = value.get("numberValue").getAsDouble();
    return shown.matches("\\d+-\\d+/\\d{4}.*")
        ? Optional.empty()
        : Optional.of(new Cell(Values.number(number), format(object), shown));
  }

  private static Optional<NumberFormat> format(JsonObject cell) {
    return Optional.ofNullable(cell.getAsJsonObject("effectiveFormat"))
        .map(format -> format.getAsJsonObject("numberFormat"))
        .map(format -> {
          NumberFormat number = new NumberFormat().setType(format.get("type").getAsString());
          return format.has("pattern")
              ? number.setPattern(format.get("pattern").getAsString())
              : number;
        });
  }
}
