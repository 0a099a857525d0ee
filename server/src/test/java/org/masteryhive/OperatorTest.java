package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.audit.Act;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Entry;
import org.masteryhive.signin.GivenSignIn;
import org.masteryhive.signin.Person;
import org.masteryhive.store.GivenDatabase;

/** What an operator does at the command line, with either database. */
class OperatorTest {

  private static final String SUBJECT = "ms-rivera";
  private static final String EMAIL = SUBJECT + "@school.example.org";
  private static final String SHEET = "1sheetsheetsheetsheetsheetsheetsheetsheetsheet";

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @EnumSource
  void keysAreNotDroppedWhileAConnectionNeedsOneOfThem(GivenDatabase make) {
    try (GivenSignIn given = new GivenSignIn(make)) {
      given.connected(SUBJECT);
      String file = given.folder.resolve("keyset.json").toString();
      assertThat(run(given, "keys", "rotate", file)).isZero();

      assertThat(run(given, "keys", "rotate", file, "--step", "drop")).isEqualTo(2);
      assertThat(err.toString()).contains("Nothing was dropped: 1 connections");
      assertThat(given.keyset.size()).isEqualTo(2);

      given.vault.refreshKeys();
      assertThat(run(given, "keys", "rotate", file, "--step", "drop")).isZero();
      assertThat(given.keyset.size()).isEqualTo(1);
      assertThat(given.vault.named(EMAIL)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAuditLogNamesWhoIsConnectedAndForgetsWhoIsPurged(GivenDatabase make) {
    try (GivenSignIn given = new GivenSignIn(make)) {
      given.connected(SUBJECT);
      Person person = GivenSignIn.identity(SUBJECT).person();
      new AuditLog(given.database, given.seal.keeper())
          .add(new Entry(
              Instant.parse("2026-03-02T14:00:00Z"),
              Optional.of(person.key()),
              Optional.of(SHEET),
              Act.SET_UP,
              "done"));

      try (Operator operator = new Operator(settings(given))) {
        assertThat(operator.auditOfSpreadsheet("https://docs.google.com/spreadsheets/d/" + SHEET))
            .containsExactly("2026-03-02T14:00:00Z  set-up  done  " + EMAIL);
        assertThat(operator.auditOfPerson(EMAIL)).hasSize(1);

        assertThat(operator.purge(EMAIL)).isEqualTo("Deleted, and revoked at Google.");

        assertThat(operator.purge(EMAIL)).isEqualTo("Nothing is kept for that person.");
        assertThat(operator.auditOfPerson(SUBJECT)).isEmpty();
        assertThat(operator.auditOfSpreadsheet(SHEET))
            .singleElement()
            .asString()
            .startsWith("2026-03-02T14:00:00Z  set-up  done  person ");
      }
      if (make == GivenDatabase.SQLITE) {
        assertThat(GivenDatabase.holding(SUBJECT, given.folder)).isEmpty();
      }
      assertThat(given.google.revoked).containsExactly("refresh-" + SUBJECT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsPurgedWhileGoogleIsDownIsGoneHereAndThatIsSaid(GivenDatabase make) {
    try (GivenSignIn given = new GivenSignIn(make)) {
      given.connected(SUBJECT);
      given.google.revokeStatus = 403;

      try (Operator operator = new Operator(settings(given))) {
        assertThat(operator.purge(SUBJECT)).startsWith("Deleted here. Google could not be told");
      }
      assertThat(given.vault.named(SUBJECT)).isEmpty();
    }
  }

  private int run(GivenSignIn given, String... arguments) {
    return Main.commands(environment(given)).setErr(new PrintWriter(err)).execute(arguments);
  }

  private static Settings settings(GivenSignIn given) {
    return Settings.read(environment(given));
  }

  private static Map<String, String> environment(GivenSignIn given) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HIVE_PUBLIC_URL", "http://localhost:8080");
    settings.put("HIVE_GOOGLE_CLIENT_ID", "service.apps.example.org");
    settings.put("HIVE_GOOGLE_CLIENT_SECRET", "client-secret");
    settings.put("HIVE_ADDON_CLIENT_IDS", "addon.apps.example.org");
    settings.put("HIVE_DATABASE_URL", given.address);
    settings.put("HIVE_KEYSET_FILE", given.folder.resolve("keyset.json").toString());
    settings.put("HIVE_EMULATOR_URL", given.google.address().toString());
    return settings;
  }
}
