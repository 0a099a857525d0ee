package org.masteryhive.sheets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.StateText;

class StoreTest {

  /** A document. */
  record Note(String text, Instant when, List<String> words) {}

  @TempDir
  Path folder;

  @Test
  void whatWasPutIsThereAfterAStop() {
    try (Store store = Store.open(folder)) {
      store.table("notes", Note.class).put("a", note("one"));
      store.table("others", Note.class).put("a", note("another"));
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.table("notes", Note.class).all()).containsExactly(note("one"));
      assertThat(store.table("others", Note.class).get("a")).contains(note("another"));
    }
  }

  @Test
  void whatWasPutIsThereWithoutAStop() throws IOException {
    Store killed = Store.open(folder);
    killed.table("notes", Note.class).put("a", note("ünïcødé \n \u2028 \"quoted\""));
    killed.journal().written(operation("s1", "spreadsheets.create", Map.of()), Optional.empty());

    try (Store store = Store.open(copyOf(folder))) {
      List<Operation> replayed = new ArrayList<>();
      store.replay(StoreTest::notWhole, replayed::add);
      assertThat(store.table("notes", Note.class).get("a"))
          .contains(note("ünïcødé \n \u2028 \"quoted\""));
      assertThat(replayed).containsExactly(operation("s1", "spreadsheets.create", Map.of()));
    }
    killed.close();
  }

  @Test
  void whatWasRemovedStaysAway() {
    try (Store store = Store.open(folder)) {
      Table<Note> notes = store.table("notes", Note.class);
      notes.put("a", note("one"));
      notes.put("b", note("two"));
      notes.remove("a");
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.table("notes", Note.class).all()).containsExactly(note("two"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aJournalCutOffAnywhereGivesTheStateOfSomeMomentBefore(long seed) throws IOException {
    Random random = new Random(seed);
    List<Collection<Note>> moments = new ArrayList<>();
    Store store = Store.open(folder);
    Table<Note> notes = store.table("notes", Note.class);
    moments.add(notes.all());
    for (int i = 0; i < 30; i++) {
      String key = "k" + random.nextInt(8);
      if (random.nextInt(4) == 0) {
        notes.remove(key);
      } else {
        notes.put(key, note("text " + random.nextInt(1000)));
      }
      moments.add(notes.all());
    }
    Path journal = folder.resolve("journal.1");
    byte[] whole = Files.readAllBytes(journal);

    for (int i = 0; i < 6; i++) {
      int cut = random.nextInt(whole.length + 1);
      Path copy = copyOf(folder);
      byte[] rest = java.util.Arrays.copyOf(whole, cut);
      if (cut > 0 && random.nextBoolean()) {
        rest[cut - 1] ^= 0x20;
      }
      Files.write(copy.resolve("journal.1"), rest);
      try (Store again = Store.open(copy)) {
        Collection<Note> found = again.table("notes", Note.class).all();
        assertThat(moments.stream().map(java.util.Set::copyOf))
            .contains(java.util.Set.copyOf(found));
      }
    }
    store.close();
  }

  @Test
  void aLongJournalBecomesAStateWhileItIsUsed() throws IOException {
    try (Store store = Store.open(folder, 2_000)) {
      Table<Note> notes = store.table("notes", Note.class);
      for (int i = 0; i < 200; i++) {
        notes.put("k" + i % 3, note("text " + i));
      }
      assertThat(sizeOf(folder)).isLessThan(10_000);
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.table("notes", Note.class).all())
          .containsExactlyInAnyOrder(note("text 198"), note("text 199"), note("text 197"));
    }
  }

  @Test
  void aStopInTheMiddleOfATurnOverLosesNothing() throws IOException {
    Store store = Store.open(folder);
    store.table("notes", Note.class).put("a", note("one"));
    Path copy = copyOf(folder);
    Files.writeString(copy.resolve("unfinished"), "half a sta");
    Files.createFile(copy.resolve("journal.2"));
    store.close();

    try (Store again = Store.open(copy)) {
      assertThat(again.table("notes", Note.class).get("a")).contains(note("one"));
    }
  }

  @Test
  void operationsOfSpreadsheetsThatAreGoneAreForgottenUnlessACopyNeedsThem() {
    Operation made = operation("kept", "spreadsheets.create", Map.of());
    Operation source = operation("source", "spreadsheets.create", Map.of());
    Operation copied = operation("copy", "copy", Map.of("from", "source"));
    try (Store store = Store.open(folder)) {
      Stream.of(
              made,
              source,
              operation("gone", "spreadsheets.create", Map.of()),
              copied,
              operation("gone", "remove", Map.of()),
              operation("source", "remove", Map.of()))
          .forEach(operation -> store.journal().written(operation, Optional.empty()));
    }
    try (Store store = Store.open(folder)) {
      List<Operation> replayed = new ArrayList<>();
      store.replay(StoreTest::notWhole, replayed::add);
      assertThat(replayed)
          .containsExactly(made, source, copied, operation("source", "remove", Map.of()));
    }
  }

  @Test
  void aSpreadsheetThatMuchWasDoneToIsWrittenDownWholeAndLittleIsDoneAgain() throws IOException {
    SpreadsheetState state = state("s1");
    String long10 = "x".repeat(10_000);
    try (Store store = Store.open(folder, 1_000_000)) {
      for (int i = 0; i < 1_000; i++) {
        store
            .journal()
            .written(operation("s1", "spreadsheets.batchUpdate", long10), Optional.of(state));
      }
      assertThat(sizeOf(folder)).isLessThan(3_000_000);
    }
    assertThat(sizeOf(folder)).isLessThan(500_000);
    try (Store store = Store.open(folder)) {
      List<String> whole = new ArrayList<>();
      List<Operation> done = new ArrayList<>();
      store.replay(
          read -> {
            assertThat(done).as("what was done before").isEmpty();
            whole.add(StateText.write(read));
          },
          done::add);
      assertThat(whole).containsExactly(StateText.write(state));
      assertThat(done).hasSizeLessThan(30);
    }
  }

  @Test
  void whatTookSomethingFromAnotherSpreadsheetIsWrittenDownWhole() {
    Operation copied = operation("copy", "copy", Map.of("from", "source"));
    try (Store store = Store.open(folder)) {
      store.journal().written(copied, Optional.of(state("copy")));
      store.journal().written(operation("copy", "rename", Map.of()), Optional.of(state("copy")));
      store
          .journal()
          .written(operation("gone", "copy", Map.of("from", "source")), Optional.of(state("gone")));
      store.journal().written(operation("gone", "remove", Map.of()), Optional.empty());
    }
    try (Store store = Store.open(folder)) {
      List<String> whole = new ArrayList<>();
      List<Operation> done = new ArrayList<>();
      store.replay(read -> whole.add(read.id()), done::add);
      assertThat(whole).containsExactly("copy");
      assertThat(done).containsExactly(operation("copy", "rename", Map.of()));
    }
  }

  @Test
  void onceSettledNothingIsDoneAgain() throws IOException {
    Store store = Store.open(folder);
    store.table("notes", Note.class).put("a", note("one"));
    store
        .journal()
        .written(operation("s1", "spreadsheets.create", Map.of()), Optional.of(state("s1")));
    Path killed = copyOf(folder);
    store.close();
    try (Store again = Store.open(killed)) {
      List<Operation> done = new ArrayList<>();
      again.replay(StoreTest::notWhole, done::add);
      assertThat(done).hasSize(1);

      again.settle(List.of(state("s1")));
      again.journal().written(operation("s1", "rename", Map.of()), Optional.of(state("s1")));

      try (Store third = Store.open(copyOf(killed))) {
        List<String> whole = new ArrayList<>();
        List<Operation> since = new ArrayList<>();
        third.replay(read -> whole.add(read.id()), since::add);
        assertThat(whole).containsExactly("s1");
        assertThat(since).containsExactly(operation("s1", "rename", Map.of()));
        assertThat(third.table("notes", Note.class).get("a")).contains(note("one"));
      }
    }
  }

  @Test
  void nobodyElseCanReadTheFiles() throws IOException {
    try (Store store = Store.open(folder.resolve("new"))) {
      store.table("notes", Note.class).put("a", note("secret"));
      try (Stream<Path> files = Files.walk(folder.resolve("new"))) {
        assertThat(files)
            .allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .endsWith("------"));
      }
    }
  }

  @Test
  void twoEmulatorsDoNotShareAFolder() {
    try (Store first = Store.open(folder)) {
      assertThatThrownBy(() -> Store.open(folder))
          .isInstanceOf(UnusableFolderException.class)
          .hasMessageContaining("in use");
      assertThat(first.table("notes", Note.class).all()).isEmpty();
    }
  }

  @Test
  void manyWritersLoseNothing() {
    try (Store store = Store.open(folder, 20_000)) {
      Table<Note> notes = store.table("notes", Note.class);
      java.util.stream.IntStream.range(0, 120)
          .parallel()
          .forEach(i -> notes.put("k" + i, note("text " + i)));
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.table("notes", Note.class).all()).hasSize(120);
    }
  }

  @Test
  void whatWasToldBeforeTheProcessWasKilledIsThere() throws Exception {
    Process writer = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Endless.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    int told = 0;
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (told < 120) {
        String line = out.readLine();
        assertThat(line).isNotNull();
        told = Integer.parseInt(line);
      }
    } finally {
      writer.destroyForcibly();
      assertThat(writer.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    try (Store store = Store.open(folder)) {
      Table<Note> notes = store.table("notes", Note.class);
      for (int i = 1; i <= told; i++) {
        assertThat(notes.get("k" + i)).contains(note("text " + i));
      }
    }
  }

  /** Writes until it is killed, and says each time what is safe. */
  static final class Endless {

    public static void main(String[] args) {
      Store store = Store.open(Path.of(args[0]), 10_000);
      Table<Note> notes = store.table("notes", Note.class);
      for (int i = 1; i < Integer.MAX_VALUE; i++) {
        notes.put("k" + i, note("text " + i));
        System.out.println(i);
      }
    }
  }

  private static void notWhole(SpreadsheetState state) {
    throw new AssertionError("nothing was written down whole");
  }

  private static Note note(String text) {
    return new Note(text, Instant.parse("2026-03-02T14:00:00.123Z"), List.of("a", "b"));
  }

  private static SpreadsheetState state(String id) {
    return StateText.read(
        "{\"id\": \"" + id + "\", \"properties\": {\"title\": \"" + id + "\"}, \"sheets\": []}");
  }

  private static Operation operation(String id, String method, String body) {
    return operation(id, method, Map.of(), body);
  }

  private static Operation operation(String id, String method, Map<String, String> parameters) {
    return operation(id, method, parameters, "{\"requests\": []}");
  }

  private static Operation operation(
      String id, String method, Map<String, String> parameters, String body) {
    return new Operation(
        id,
        method,
        parameters,
        body,
        "ana@school.example",
        true,
        -7_123_456_789_012_345_678L,
        Instant.parse("2026-03-02T14:00:00Z"));
  }

  private static Path copyOf(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  private static long sizeOf(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
