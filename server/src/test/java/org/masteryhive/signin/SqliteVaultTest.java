package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.signin.GivenSignIn.identity;
import static org.masteryhive.store.GivenDatabase.holding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.masteryhive.store.GivenDatabase;

class SqliteVaultTest extends VaultContract {

  SqliteVaultTest() {
    super(GivenDatabase.SQLITE);
  }

  @Test
  void theDatabaseIsForItsOwnerAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(given().folder.resolve("hive.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingAtAllIsLeftInAnyFileAfterDeletion() {
    given().connected("ms-rivera");
    String sealed = sealed("ms-rivera");
    long begun = System.nanoTime();

    given().access.end(identity("ms-rivera").person(), false);

    assertThat(holding(sealed, given().folder)).isEmpty();
    assertThat(holding(sealed.substring(0, 40), given().folder)).isEmpty();
    assertThat(holding("ms-rivera", given().folder)).isEmpty();
    System.out.printf(
        "trust: a connection deleted with SQLite: 0 files hold it after %d ms%n",
        (System.nanoTime() - begun) / 1_000_000);
  }
}
