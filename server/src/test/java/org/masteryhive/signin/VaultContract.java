package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.signin.GivenSignIn.identity;
import static org.masteryhive.store.GivenDatabase.holding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.store.GivenDatabase;

/** What the vault promises, whatever database it is kept in. */
abstract class VaultContract {

  private final GivenDatabase make;
  private final GivenSignIn given;

  VaultContract(GivenDatabase make) {
    this.make = make;
    this.given = new GivenSignIn(make);
  }

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void noRowOpensInAnothersPlace() {
    given.connected("ms-rivera");
    given.connected("mr-cole");

    given.database.change(sql -> sql.createStatement()
        .executeUpdate(
            "UPDATE connection SET sealed = (SELECT sealed FROM connection WHERE subject = 'mr-cole')"
                + " WHERE subject = 'ms-rivera'"));

    boolean opened = given.vault.find(identity("ms-rivera").person()).isPresent();
    System.out.printf("trust: rows swapped in %s: %d decrypt%n", make, opened ? 1 : 0);
    assertThat(opened).isFalse();
    assertThat(given.vault.find(identity("mr-cole").person())).isPresent();
  }

  @Test
  void noBitOfACiphertextCanBeFlipped() {
    String sealed = given.seal.close("refresh", List.of("a", "b"));
    int accepted = 0;
    byte[] bytes = Base64.getUrlDecoder().decode(sealed);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] = (byte) (flipped[bit / 8] ^ 1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
      accepted += given.seal.open(text, List.of("a", "b")).isPresent() ? 1 : 0;
    }
    System.out.printf(
        "trust: %d bits flipped one by one: %d accepted%n", bytes.length * 8, accepted);
    assertThat(accepted).isZero();
    assertThat(given.seal.open(sealed, List.of("a", "b"))).contains("refresh");
    assertThat(given.seal.open(sealed, List.of("ab"))).isEmpty();
  }

  @Test
  void nothingReadableLiesInAnyFile() {
    given.connected("ms-rivera-" + make);
    given.access.token(identity("ms-rivera-" + make).person());

    assertThat(holding("refresh-ms-rivera-" + make, make.files(given.folder))).isEmpty();
    assertThat(holding("access-ms-rivera-" + make, make.files(given.folder))).isEmpty();
    assertThat(holding("ms-rivera-" + make + "@school.example.org", make.files(given.folder)))
        .isEmpty();
    assertThat(holding(sealed("ms-rivera-" + make), make.files(given.folder))).isNotEmpty();
  }

  @Test
  void aPersonIsFoundForPurgingByEmailAndBySubject() {
    given.connected("ms-rivera");
    given.connected("mr-cole");

    assertThat(given.vault.named("MS-RIVERA@school.example.org"))
        .containsExactly(identity("ms-rivera").person());
    assertThat(given.vault.named("mr-cole")).containsExactly(identity("mr-cole").person());
    assertThat(given.vault.named("nobody")).isEmpty();
  }

  @Test
  void keysAreRotatedWhileTheServiceRuns() {
    for (int i = 0; i < 50; i++) {
      given.connected("teacher-" + i);
    }
    given.keyset.add(true);

    assertThat(given.vault.refreshKeys()).isEqualTo(50);
    assertThat(given.vault.refreshKeys()).isZero();
    given.keyset.dropOld();
    assertThat(given.keyset.size()).isEqualTo(1);
    for (int i = 0; i < 50; i++) {
      assertThat(given.vault.find(identity("teacher-" + i).person())).isPresent();
    }
  }

  @Test
  void anotherInstanceThatHasNotSeenTheNewKeyLooksAgain() {
    given.connected("ms-rivera");
    Seal other = new Seal(given.keyset);
    given.keyset.add(true);
    given.vault.refreshKeys();

    assertThat(new Vault(given.database, other, FakeGoogle.CLIENT)
            .find(identity("ms-rivera").person()))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void aKeysetThatOthersMayReadIsNotUsed(String permissions) throws IOException {
    Files.setPosixFilePermissions(
        given.folder.resolve("keyset.json"), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> new Seal(given.keyset))
        .isInstanceOf(KeysetException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aKeysetIsNeverOverwrittenAndNeverReadableByOthers() throws IOException {
    assertThatThrownBy(given.keyset::create).isInstanceOf(KeysetException.class);
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(given.folder.resolve("keyset.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aHundredCallersAtOnceCauseOneRefresh() throws Exception {
    given.connected("ms-rivera");
    ExecutorService callers = Executors.newFixedThreadPool(100);
    try {
      Callable<String> call = () -> given.access.token(identity("ms-rivera").person());
      List<Future<String>> answers = callers.invokeAll(java.util.Collections.nCopies(100, call));
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("access-ms-rivera");
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(given.google.tokensAsked).hasValue(1);
  }

  @Test
  void aGrantThatIsOverIsDeletedAndNoTokenServesOn() {
    given.connected("ms-rivera");
    given.google.tokens = form -> new FakeGoogle.Reply(400, Map.of("error", "invalid_grant"));

    assertThatThrownBy(() -> given.access.token(identity("ms-rivera").person()))
        .isInstanceOf(NotConnectedException.class);
    assertThat(given.vault.find(identity("ms-rivera").person())).isEmpty();
  }

  @Test
  void anAccessTokenThatIsSharedServesNoOtherConnection() {
    given.connected("ms-rivera");
    Person person = identity("ms-rivera").person();
    Vault.Kept kept = given.vault.find(person).orElseThrow();
    given.vault.share(
        person,
        kept,
        new Granted(
            "access",
            GivenSignIn.NOW.plusSeconds(3600),
            Optional.empty(),
            Scopes.parse(""),
            Optional.empty()));
    assertThat(given.vault.find(person).orElseThrow().access().orElseThrow().token())
        .isEqualTo("access");

    given.database.change(sql -> sql.createStatement()
        .executeUpdate("UPDATE connection SET sealed = '"
            + given.seal.close(
                new Connection("another", "e", Scopes.parse("")).toJson(),
                List.of("connection-1", Person.GOOGLE, "ms-rivera", FakeGoogle.CLIENT))
            + "'"));

    assertThat(given.vault.find(person).orElseThrow().access()).isEmpty();
  }

  @Test
  void aBusyGoogleIsAskedAgainAndThenServes() {
    given.connected("ms-rivera");
    List<Integer> statuses = new ArrayList<>(List.of(503, 429, 500));
    given.google.tokens = form -> {
      synchronized (statuses) {
        return statuses.isEmpty()
            ? GivenSignIn.granted("access", Map.of())
            : new FakeGoogle.Reply(statuses.remove(0), Map.of());
      }
    };

    assertThat(given.access.token(identity("ms-rivera").person())).isEqualTo("access");
  }

  final GivenSignIn given() {
    return given;
  }

  /** What lies in the vault for somebody. */
  final String sealed(String subject) {
    return given.vault.find(identity(subject).person()).orElseThrow().sealed();
  }
}
