package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;

/**
 * How fast it is over HTTP, with whoever asks on the same machine. Figures depend on the machine and on what else it does, so
 * this is no part of the build: {@code mvn -pl sheets-emulator -Pspeed test} on a quiet one.
 */
@Tag("speed")
class SpeedTest {

  private static final String[] TOKEN = {"Authorization", "Bearer any"};
  private static final int WARM_UP = 400;

  private final GivenEmulator emulator = GivenEmulator.openToAll(Clock.systemUTC());
  private String id = "";

  @BeforeEach
  void start() {
    id = emulator.wire().json("POST", "/v4/spreadsheets", "{}", TOKEN).text("spreadsheetId");
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void theValuesOfAThousandRowsAreReadMoreThanTwoHundredTimesASecond() throws Exception {
    fill(1_000, 26, 1_000);

    double same = perSecond(2, 2_000, i -> read());
    double edited = perSecond(1, 500, i -> {
      edit(i % 1_000, i % 26, i);
      read();
    });

    System.out.printf(
        "1,000 x 26 values read over HTTP: %.0f times a second; %.0f times with an edit before each%n",
        same, edited);
    assertThat(same).isGreaterThan(200);
  }

  @Test
  void oneCellOfAMillionIsWrittenInLessThanFiveMilliseconds() {
    grow(5_000, 200);
    fill(5_000, 200, 250);
    IntStream.range(0, WARM_UP).forEach(i -> edit(i, i % 200, i));

    List<Double> took = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      long before = System.nanoTime();
      edit((i * 37) % 5_000, i % 200, i);
      took.add((System.nanoTime() - before) / 1e6);
    }

    Collections.sort(took);
    System.out.printf(
        "updateCells of one cell in 5,000 x 200: %.2f ms at the median, %.2f ms at the 99th of a hundred%n",
        took.get(500), took.get(990));
    assertThat(took.get(500)).isLessThan(5);
  }

  private void grow(int rows, int columns) {
    ok(emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets/" + id + ":batchUpdate",
            "{\"requests\": [{\"updateSheetProperties\": {\"properties\": {\"sheetId\": 0, \"gridProperties\":"
                + " {\"rowCount\": " + rows + ", \"columnCount\": " + columns
                + "}}, \"fields\": \"gridProperties(rowCount,columnCount)\"}}]}",
            TOKEN));
  }

  /** Numbers and words by turns. */
  private void fill(int rows, int columns, int atOnce) {
    for (int from = 0; from < rows; from += atOnce) {
      int first = from;
      String lines = IntStream.range(from, from + atOnce)
          .mapToObj(row -> IntStream.range(0, columns)
              .mapToObj(
                  column -> column % 2 == 0 ? String.valueOf(row * 7 + column) : "\"Meeting\"")
              .collect(Collectors.joining(",", "[", "]")))
          .collect(Collectors.joining(",", "[", "]"));
      ok(emulator
          .wire()
          .json(
              "PUT",
              "/v4/spreadsheets/" + id + "/values/A" + (first + 1) + "?valueInputOption=RAW",
              "{\"values\": " + lines + "}",
              TOKEN));
    }
  }

  private void read() {
    ok(emulator.wire().get("/v4/spreadsheets/" + id + "/values/A1:Z1000", TOKEN));
  }

  private void edit(int row, int column, int value) {
    ok(emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets/" + id + ":batchUpdate",
            "{\"requests\": [{\"updateCells\": {\"start\": {\"sheetId\": 0, \"rowIndex\": " + row
                + ", \"columnIndex\": " + column
                + "}, \"fields\": \"userEnteredValue\", \"rows\": [{\"values\":"
                + " [{\"userEnteredValue\": {\"numberValue\": " + value + "}}]}]}}]}",
            TOKEN));
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
  }

  /** How often a second so many do something, so many times each, after they have warmed up. */
  private static double perSecond(int at, int times, IntConsumer call) throws Exception {
    IntStream.range(0, WARM_UP).forEach(call);
    ExecutorService callers = Executors.newFixedThreadPool(at);
    try {
      long before = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < at; caller++) {
        running.add(callers.submit(() -> IntStream.range(0, times).forEach(call)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      return at * times / ((System.nanoTime() - before) / 1e9);
    } finally {
      callers.shutdown();
    }
  }
}
