package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.google.Patience;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.testing.Samples;
import org.masteryhive.trust.GivenSheets.Call;

/** The service is killed at any moment of a recompute, and while people connect. */
@SuppressWarnings("NullAway.Init")
class KilledTest {

  private static final List<String> HERS =
      List.of("settings", "scale", "roster", "outcomes", "evidence", "evidence-log", "overrides");
  private static final List<String> OURS = List.of("mastery", "mentoring", "behavior", "checks");

  @TempDir
  private Path folder;

  private GivenSheets sheets;
  private HeldWire wire;
  private GivenService service;
  private Workbooks door;

  @BeforeEach
  void open() {
    sheets = GivenSheets.open();
    wire = new HeldWire(sheets.root().toString());
    service = new GivenService(sheets, folder, wire.url());
    door = sheets.workbooks(sheets.root(), GivenSheets.TEACHER, Patience.USUAL, TimeLimits.USUAL);
  }

  @AfterEach
  void close() {
    wire.close();
    sheets.close();
  }

  @Test
  void aKilledServiceLeavesNothingHalfDone() throws Exception {
    kill(4);
  }

  @Test
  @Tag("trust")
  void twoHundredKills() throws Exception {
    assertThat(kill(200)).isGreaterThanOrEqualTo(50);
  }

  /** How many of the kills came after the write went out. */
  private int kill(int times) throws Exception {
    String base = GivenGradebook.make(sheets);
    int afterWriting = 0;
    int whileConnecting = 0;
    int kept = 0;
    List<String> expected = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      Samples given = new Samples(number);
      String id = prepared(base, given);
      String clean = sheets.copy(id);
      GivenGradebook.recomputed(door, clean);
      Seen before = Seen.of(sheets, id);
      sheets.control("latency", json("{'readMs':60,'writeMs':60}"));
      sheets.control(
          "faults",
          GivenSheets.list(List.of(
              json("{'path':'/v4/spreadsheets/%s:batchUpdate','times':9,'delayMs':250}", id))));
      sheets.forgetCalls();
      String newcomer = "newcomer" + number + "@school.example.org";
      CompletableFuture<Boolean> connected;
      try (ServiceProcess process = ServiceProcess.start(service, folder)) {
        if (number == 0) {
          assertThat(service.connect(GivenSheets.TEACHER)).isTrue();
        }
        CompletableFuture<Void> recompute =
            CompletableFuture.runAsync(() -> service.recompute(id, GivenSheets.TEACHER));
        stillThere(expected);
        awaitRead(id);
        if (given.chance(50)) {
          awaitWritten(id);
        } else {
          pass(given.between(0, 900));
        }
        connected = CompletableFuture.supplyAsync(() -> service.connect(newcomer));
        if (given.chance(30)) {
          assertThat(connected.get()).isTrue();
        } else {
          pass(given.between(0, 300));
        }
        process.kill();
        wire.cut();
        quietly(recompute);
      }
      sheets.control("faults", GivenSheets.list(List.of()));
      sheets.control("latency", json("{'readMs':0,'writeMs':0}"));
      boolean isKept = answered(connected);
      wire.mend();
      afterWriting += wentOut(id) ? 1 : 0;
      whileConnecting += isKept ? 0 : 1;
      whole(number, before, Seen.of(sheets, id), Seen.of(sheets, clean));
      soundDatabase();
      if (isKept) {
        kept++;
        expected.add(newcomer);
      }
      GivenGradebook.recomputed(door, id);
      assertThat(Normal.of(sheets, id))
          .as("kill %d converges", number)
          .isEqualTo(Normal.of(sheets, clean));
    }
    try (ServiceProcess last = ServiceProcess.start(service, folder)) {
      assertThat(service
              .recompute(prepared(base, new Samples(0)), GivenSheets.TEACHER)
              .status())
          .isEqualTo(200);
      stillThere(expected);
      assertThat(nativeLibraries()).isLessThanOrEqualTo(1);
      assertThat(last.isAlive()).isTrue();
    }
    System.out.printf(
        "trust: %d kills at random moments of a recompute, %d of them after the write went out: 0 teacher's cells changed, 0"
            + " half-written tabs, all converge with the next run; %d kills in the middle of a connect, %d finished connections,"
            + " 0 lost; 1 native library left (KilledTest)%n",
        times, afterWriting, whileConnecting, kept);
    return afterWriting;
  }

  /** A copy in which a recompute has something to do. */
  private String prepared(String base, Samples given) {
    String id = sheets.copy(base);
    if (given.chance(50)) {
      GivenGradebook.recomputed(door, id);
      Seen seen = Seen.of(sheets, id);
      int roster = seen.must("roster").id();
      assertThat(sheets.edit(
              id,
              List.of(
                  PersonAtWork.types(roster, 30, 0, "S77"),
                  PersonAtWork.types(roster, 30, 1, "New Student"),
                  json(
                      "{'deleteDimension':{'range':{'sheetId':%d,'dimension':'ROWS','startIndex':3,'endIndex':4}}}",
                      roster),
                  PersonAtWork.types(seen.must("evidence").id(), 9, 4, "EE"))))
          .isTrue();
    }
    return id;
  }

  /** Her tabs are as they were; ours are all as before, or all as after. */
  private static void whole(int number, Seen before, Seen now, Seen after) {
    for (String role : HERS) {
      assertThat(now.ofRole(role)).as("kill %d: %s", number, role).isEqualTo(before.ofRole(role));
    }
    assertThat(ours(now)).as("kill %d", number).isIn(ours(before), ours(after));
  }

  private static List<Seen.Tab> ours(Seen seen) {
    List<Seen.Tab> tabs = new ArrayList<>();
    OURS.forEach(role -> seen.ofRole(role).ifPresent(tabs::add));
    return tabs;
  }

  private boolean wentOut(String id) {
    return sheets.calls().stream()
        .filter(call -> !call.isRead())
        .map(Call::path)
        .anyMatch(path -> path.contains(id));
  }

  /** Until the recompute has begun to read, or something went wrong for long. */
  private void awaitRead(String id) {
    for (int tries = 0; tries < 400; tries++) {
      if (sheets.calls().stream().anyMatch(call -> call.path().contains(id))) {
        return;
      }
      pass(25);
    }
  }

  /** Until Google has carried the write out: it holds its answer back for a moment. */
  private void awaitWritten(String id) {
    for (int tries = 0; tries < 400; tries++) {
      String stamps = sheets
          .call("GET", "/v4/spreadsheets/" + id + "?fields=developerMetadata", null)
          .toString();
      if (stamps.contains(id)) {
        return;
      }
      pass(25);
    }
  }

  /** Time passes, as it does for a process that is killed from outside. */
  private static void pass(int millis) {
    try {
      new CompletableFuture<Void>().get(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | java.util.concurrent.TimeoutException over) {
      assertThat(over).isInstanceOf(java.util.concurrent.TimeoutException.class);
    }
  }

  private static void quietly(CompletableFuture<Void> call) throws InterruptedException {
    try {
      call.get();
    } catch (ExecutionException gone) {
      assertThat(gone.getCause()).isInstanceOf(UncheckedIOException.class);
    }
  }

  private static boolean answered(CompletableFuture<Boolean> connect) throws InterruptedException {
    try {
      return connect.get();
    } catch (ExecutionException gone) {
      return false;
    }
  }

  private void soundDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hive.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(result.getString(1)).isEqualTo("ok");
    }
  }

  /** What was promised to be kept before a kill can be opened by the service that starts after it. */
  private void stillThere(List<String> connected) {
    for (String email : connected) {
      assertThat(service
              .ask("GET", "/v1/gradebooks/nowhere-at-all", email, Optional.empty())
              .code())
          .as(email)
          .endsWith("no-access");
    }
    connected.clear();
  }

  private long nativeLibraries() {
    try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
      return files.filter(file -> file.toString().endsWith(".so")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
