package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  private Path folder;

  @Test
  void helpHasALineForEachCommand() {
    assertThat(run("help")).isZero();
    assertThat(out.toString().lines())
        .allMatch(line -> line.startsWith("hive ") && line.length() <= 100)
        .map(line -> line.substring(0, 27).strip())
        .contains(
            "hive demo",
            "hive demo --once",
            "hive serve",
            "hive sheets-emulator",
            "hive keys create FILE",
            "hive keys rotate FILE",
            "hive audit SPREADSHEET",
            "hive purge EMAIL_OR_SUB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port=70000", "--sheets-port=-1", "--latency=-5", "--clock=yesterday"})
  void anImpossibleOptionIsAMistakeOfTheCommandLine(String option) {
    assertThat(run("demo", option)).isEqualTo(2);
    assertThat(err.toString()).contains(option.substring(0, option.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo --once --sheets-port", "sheets-emulator --port"})
  void aTakenPortIsSaidInASentence(String command) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run((command + " " + taken.getLocalPort()).split(" "))).isEqualTo(1);
    }
    assertThat(err.toString().lines()).singleElement().asString().contains("is taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo --once", "sheets-emulator --port=0"})
  void aFileIsNoFolderForTheState(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run((command + " --data " + file).split(" "))).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("--data");
  }

  @Test
  void aKeysetThatIsNotThereIsNamedWithTheOtherMistakes() {
    CommandLine line = Main.commands(
        Map.of("HIVE_KEYSET_FILE", folder.resolve("none").toString(), "HIVE_PORT", "x"));
    line.setErr(new PrintWriter(err));

    assertThat(line.execute("serve")).isEqualTo(2);
    assertThat(err.toString()).contains("HIVE_KEYSET_FILE must be").contains("HIVE_PORT must be");
  }

  @Test
  void aKeysetThatIsNoneLeavesNoEmptyDatabaseBehind() throws IOException {
    Path keyset = Files.writeString(folder.resolve("keyset.json"), "not a keyset");
    Files.setPosixFilePermissions(keyset, PosixFilePermissions.fromString("rw-------"));
    CommandLine line = Main.commands(Map.of(
        "HIVE_PORT", "0",
        "HIVE_PUBLIC_URL", "http://localhost:1",
        "HIVE_GOOGLE_CLIENT_ID", "client",
        "HIVE_GOOGLE_CLIENT_SECRET", "secret",
        "HIVE_ADDON_CLIENT_IDS", "addon",
        "HIVE_KEYSET_FILE", keyset.toString(),
        "HIVE_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hive.db")));
    line.setErr(new PrintWriter(err));

    assertThat(line.execute("serve")).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("is not a keyset");
    assertThat(folder).isDirectoryNotContaining("glob:**hive.db*");
  }

  @Test
  void whereTokensArePassedThereIsNothingToRevoke() {
    CommandLine line = Main.commands(Map.of(
        "HIVE_ACCESS", "passthrough",
        "HIVE_PUBLIC_URL", "http://localhost:1",
        "HIVE_GOOGLE_CLIENT_ID", "client",
        "HIVE_ADDON_CLIENT_IDS", "addon",
        "HIVE_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hive.db")));
    line.setErr(new PrintWriter(err));

    assertThat(line.execute("purge", "12345")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  private int run(String... arguments) {
    CommandLine line = Main.commands(Map.of());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
