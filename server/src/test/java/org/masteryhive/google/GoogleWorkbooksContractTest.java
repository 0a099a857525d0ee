package org.masteryhive.google;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.recompute.WorkbooksContract;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** The contract, over Google's API as the emulator speaks it. */
@SuppressWarnings("NullAway.Init")
class GoogleWorkbooksContractTest extends WorkbooksContract {

  private static Emulator emulator;

  @BeforeAll
  static void start() {
    emulator = Emulator.start(EmulatorOptions.standard().openToAll());
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  @Override
  protected Workbooks workbooks() {
    AccessToken token = new AccessToken() {
      @Override
      public String value() {
        return "any-token";
      }

      @Override
      public String renewed(String refused) {
        return "any-token";
      }
    };
    return new Google(
            Optional.of(URI.create(emulator.url())), Patience.USUAL, new Quotas(Quotas.Limits.OFF))
        .workbooks("ada", token);
  }
}
