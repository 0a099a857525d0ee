package org.masteryhive.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.api.client.util.ClassInfo;
import com.google.api.services.sheets.v4.model.Request;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.edit.Edits;
import org.masteryhive.sheets.testing.Recordings;

/** What {@code FIDELITY.md} says is so. */
class FidelityTest {

  private static final String TEXT = read(Path.of("FIDELITY.md"));
  private static final Pattern KIND = Pattern.compile(
      "^\\| `(\\w+)` \\| (recorded|reference only|not there) \\|", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    Matcher row = KIND.matcher(TEXT);
    while (row.find()) {
      assertThat(kinds.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
    }
    return kinds;
  }

  private static Set<String> at(String level) {
    Set<String> found = new TreeSet<>(kinds().keySet());
    found.removeIf(kind -> !level.equals(kinds().get(kind)));
    return found;
  }

  @Test
  void everyKindOfRequestOfTheClientLibraryHasItsRow() {
    assertThat(kinds().keySet())
        .containsExactlyInAnyOrderElementsOf(ClassInfo.of(Request.class).getNames());
  }

  @Test
  void whatIsSaidToBeThereIsThereAndNothingElse() {
    Set<String> there = new TreeSet<>(kinds().keySet());
    there.removeAll(at("not there"));

    assertThat(there).isEqualTo(new TreeSet<>(Edits.kinds().keySet()));
  }

  @Test
  void theKindsAreCountedRight() {
    assertThat(TEXT)
        .contains(
            "\n" + at("recorded").size() + " recorded, " + at("reference only").size()
                + " reference only, " + at("not there").size() + " not there.\n");
  }

  @Test
  void whatIsSaidToBeRecordedIsInTheRecordings() throws IOException {
    Optional<Path> recordings = Recordings.find("recordings");
    assumeTrue(recordings.isPresent(), "there are no recordings beside the repository");
    Set<String> recorded = new TreeSet<>();
    for (String client : List.of("gspread", "p5-google-restapi")) {
      try (Stream<Path> files = Files.list(recordings.orElseThrow().resolve(client))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
          collect(JsonParser.parseString(read(file)), recorded);
        }
      }
    }

    assertThat(recorded).isEqualTo(at("recorded"));
  }

  /** The kinds in the bodies of all calls. */
  private static void collect(JsonElement episode, Set<String> kinds) {
    if (!(episode instanceof JsonObject object) || !object.has("exchanges")) {
      return;
    }
    for (JsonElement exchange : object.getAsJsonArray("exchanges")) {
      if (exchange.getAsJsonObject().get("request") instanceof JsonObject request
          && request.get("requests") instanceof JsonArray requests) {
        requests.forEach(one -> kinds.addAll(one.getAsJsonObject().keySet()));
      }
    }
  }

  /** A claim names the test that holds it to what it says. */
  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
        tests.put(file.getFileName().toString().replace(".java", ""), read(file));
      }
    }
    Matcher named = TEST.matcher(TEXT);
    int found = 0;
    while (named.find()) {
      found++;
      assertThat(tests).as("a class of tests").containsKey(named.group(1));
      if (named.group(2) != null) {
        assertThat(tests.get(named.group(1)))
            .as("a test in %s", named.group(1))
            .contains(" " + named.group(2) + "(");
      }
    }
    assertThat(found).isGreaterThan(40);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
