package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.google.Quotas;

class SettingsTest {

  private static final Map<String, String> ENOUGH = Map.of(
      "HIVE_PUBLIC_URL", "https://hive.example.org",
      "HIVE_GOOGLE_CLIENT_ID", "client",
      "HIVE_GOOGLE_CLIENT_SECRET", "secret",
      "HIVE_ADDON_CLIENT_IDS", "addon-1, addon-2",
      "HIVE_KEYSET_FILE", "pom.xml");

  @Test
  void whatMustBeSetIsEnough() {
    Settings settings = Settings.read(ENOUGH);

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.addonClients()).containsExactlyInAnyOrder("addon-1", "addon-2");
    assertThat(settings.quotas()).isEqualTo(new Quotas.Limits(60, 60, 300, 300));
    assertThat(settings.access()).isEqualTo(Settings.Access.STORED);
    assertThat(settings.scopes().toString())
        .isEqualTo("email https://www.googleapis.com/auth/drive.file openid");
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    Settings.Mistakes mistakes = catchThrowableOfType(
        Settings.Mistakes.class,
        () -> Settings.read(
            Map.of("HIVE_PORT", "many", "HIVE_ACCESS", "free", "HIVE_HOSTED_DOMAN", "x")));

    assertThat(mistakes.sentences())
        .hasSize(8)
        .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    assertThat(String.join(" ", mistakes.sentences()))
        .contains(
            "HIVE_PORT",
            "HIVE_ACCESS",
            "HIVE_HOSTED_DOMAN",
            "HIVE_PUBLIC_URL is not set",
            "HIVE_KEYSET_FILE");
  }

  @ParameterizedTest
  @CsvSource({
    "HIVE_PORT, 70000",
    "HIVE_PUBLIC_URL, http://hive.example.org",
    "HIVE_PUBLIC_URL, https://hive.example.org/path",
    "HIVE_PUBLIC_URL, https://user@hive.example.org",
    "HIVE_PUBLIC_URL, ftp://localhost",
    "HIVE_EMULATOR_URL, http://emulator.example.org",
    "HIVE_EMULATOR_URL, https://accounts.google.com",
    "HIVE_EMULATOR_URL, http://127.0.0.1.example.org",
    "HIVE_CLOCK, 2026-03-02T14:00:00Z",
    "HIVE_DATABASE_URL, jdbc:mysql://localhost/hive",
    "HIVE_DATABASE_URL, jdbc:postgresql://hive:opensesame@localhost/hive",
    "HIVE_DATABASE_URL, jdbc:postgresql://localhost",
    "HIVE_GOOGLE_SCOPES, openid",
    "HIVE_GOOGLE_QUOTAS, 60-60",
    "HIVE_HOSTED_DOMAIN, everyone",
    "HIVE_ACCESS, none",
    "HIVE_KEYSET_FILE, ''"
  })
  void whatIsImpossibleIsRefused(String name, String value) {
    Map<String, String> environment = new HashMap<>(ENOUGH);
    environment.put(name, value);

    assertThatThrownBy(() -> Settings.read(environment))
        .isInstanceOf(Settings.Mistakes.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:/var/lib/hive.db",
        "jdbc:postgresql:hive",
        "jdbc:postgresql://db.example.org/hive?user=hive&password=opensesame&sslmode=verify-full",
        "jdbc:postgresql://[::1]:5433,db2:5432/hive"
      })
  void aDatabaseIsAFileOrAServer(String address) {
    Map<String, String> environment = new HashMap<>(ENOUGH);
    environment.put("HIVE_DATABASE_URL", address);

    assertThat(Settings.read(environment).database()).isEqualTo(address);
    assertThat(Settings.read(environment).toString()).doesNotContain("opensesame");
  }

  @Test
  void aPasswordInAnAddressThatIsWrongIsNotRepeated() {
    Map<String, String> environment = new HashMap<>(ENOUGH);
    environment.put("HIVE_DATABASE_URL", "jdbc:postgresql://hive:opensesame@localhost/hive");

    assertThatThrownBy(() -> Settings.read(environment))
        .hasMessageContaining("HIVE_DATABASE_URL")
        .hasMessageNotContaining("opensesame");
  }

  @Test
  void passedAccessNeedsNoKeysetAndNoSecret() {
    Map<String, String> environment = new HashMap<>(ENOUGH);
    environment.remove("HIVE_KEYSET_FILE");
    environment.remove("HIVE_GOOGLE_CLIENT_SECRET");
    environment.put("HIVE_ACCESS", "passthrough");

    assertThat(Settings.read(environment).keyset()).isEmpty();
  }

  @Test
  void theClockCanBeSetBesideAnEmulator() {
    Map<String, String> environment = new HashMap<>(ENOUGH);
    environment.put("HIVE_PUBLIC_URL", "http://localhost:8080");
    environment.put("HIVE_EMULATOR_URL", "http://127.0.0.1:8090");
    environment.put("HIVE_CLOCK", "2026-03-02T14:00:00Z");

    assertThat(Settings.read(environment).clock().instant()).hasToString("2026-03-02T14:00:00Z");
  }

  @Test
  void aServiceWithMistakesInItsSettingsEndsWithTwo() {
    assertThat(Main.commands(Map.of())
            .setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()))
            .execute("serve"))
        .isEqualTo(2);
  }
}
