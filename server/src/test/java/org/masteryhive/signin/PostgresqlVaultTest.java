package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.signin.GivenSignIn.identity;
import static org.masteryhive.store.GivenDatabase.holding;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.store.OwnPostgres;

class PostgresqlVaultTest extends VaultContract {

  PostgresqlVaultTest() {
    super(GivenDatabase.POSTGRESQL);
  }

  /** PostgreSQL's write-ahead log cannot be emptied by its users; what it keeps for a while is ciphertext. */
  @Test
  void noTableHoldsAnythingAfterDeletionAndTheLogHoldsCiphertextAlone() {
    given().connected("ms-canary");
    String sealed = sealed("ms-canary");
    assertThat(tables(sealed)).isNotEmpty();
    long begun = System.nanoTime();

    given().access.end(identity("ms-canary").person(), false);

    assertThat(tables(sealed)).isEmpty();
    assertThat(tables("ms-canary")).isEmpty();
    assertThat(holding("refresh-ms-canary", OwnPostgres.FOLDER)).isEmpty();
    System.out.printf(
        "trust: a connection deleted with PostgreSQL: 0 tables hold it after %d ms,"
            + " 0 files hold the token%n",
        (System.nanoTime() - begun) / 1_000_000);
  }

  private static List<Path> tables(String text) {
    OwnPostgres.flush();
    return holding(text, OwnPostgres.FOLDER.resolve("base"));
  }
}
