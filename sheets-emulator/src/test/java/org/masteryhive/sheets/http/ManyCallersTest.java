package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;

/** Many at once: each call takes effect whole, whatever the others do, and nobody waits for ever. */
class ManyCallersTest {

  private static final String ANA = "ana.rivera@school.example";
  private static final int CALLERS = 6;
  private static final int CALLS = 20;

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");

  @TempDir
  Path folder;

  @Test
  void everyRowThatManyAppendIsThereOnceAndStillAfterAStart() throws Exception {
    String id;
    Set<String> rows;
    try (GivenEmulator emulator = unlimited(folder)) {
      String[] ana = emulator.as(ANA);
      String made = emulator.spreadsheet(ANA, "Algebra");
      id = made;
      atOnce(caller -> {
        for (int call = 0; call < CALLS; call++) {
          assertThat(emulator
                  .wire()
                  .json(
                      "POST",
                      "/v4/spreadsheets/" + made + "/values/A1:append?valueInputOption=RAW",
                      "{\"values\": [[\"" + caller + "\", \"" + call + "\"]]}",
                      ana)
                  .status())
              .isEqualTo(200);
          assertThat(rows(emulator, made, ana)).contains("[\"" + caller + "\",\"" + call + "\"]");
        }
        return caller;
      });
      rows = rows(emulator, id, ana);
    }
    assertThat(rows).hasSize(CALLERS * CALLS);
    try (GivenEmulator again = unlimited(folder)) {
      assertThat(rows(again, id, again.as(ANA))).isEqualTo(rows);
    }
  }

  @Test
  void tabsAreCopiedBothWaysAtOnce() throws Exception {
    try (GivenEmulator emulator = unlimited(folder)) {
      String[] ana = emulator.as(ANA);
      List<String> two =
          List.of(emulator.spreadsheet(ANA, "One"), emulator.spreadsheet(ANA, "Two"));
      atOnce(caller -> {
        for (int call = 0; call < 10; call++) {
          Answer copied = emulator
              .wire()
              .json(
                  "POST",
                  "/v4/spreadsheets/" + two.get(caller % 2) + "/sheets/0:copyTo",
                  "{\"destinationSpreadsheetId\": \"" + two.get(1 - caller % 2) + "\"}",
                  ana);
          assertThat(copied.status()).as(copied.body()).isEqualTo(200);
        }
        return caller;
      });

      for (String id : two) {
        assertThat(emulator.read(id, ana).json().getAsJsonArray("sheets"))
            .hasSize(1 + CALLERS / 2 * 10);
      }
    }
  }

  private GivenEmulator unlimited(Path state) {
    GivenEmulator emulator = GivenEmulator.in(state, clock);
    emulator
        .wire()
        .json(
            "PUT",
            "/emulator/v1/quotas",
            "{\"readsPerMinutePerUser\": 0, \"writesPerMinutePerUser\": 0, \"readsPerMinute\": 0,"
                + " \"writesPerMinute\": 0}");
    return emulator;
  }

  /** The rows, written as JSON on one line each. Two that are the same would be one. */
  private static Set<String> rows(GivenEmulator emulator, String id, String... token) {
    Set<String> rows = new TreeSet<>();
    List<JsonElement> found = emulator
        .wire()
        .get("/v4/spreadsheets/" + id + "/values/A:B", token)
        .json()
        .getAsJsonArray("values")
        .asList();
    found.forEach(row -> rows.add(row.toString()));
    assertThat(rows).hasSameSizeAs(found);
    return rows;
  }

  private static void atOnce(IntFunction<Integer> caller) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<Integer>> running = new ArrayList<>(IntStream.range(0, CALLERS)
          .mapToObj(i -> callers.submit(() -> caller.apply(i)))
          .toList());
      for (Future<Integer> one : running) {
        assertThat(one.get(5, TimeUnit.MINUTES)).isNotNull();
      }
    } finally {
      callers.shutdown();
    }
  }
}
