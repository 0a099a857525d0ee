package org.masteryhive.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.signin.CallerToken;
import org.masteryhive.signin.GoogleSilentException;
import org.masteryhive.signin.NotConnectedException;

/** A caller's token as the door to spreadsheets takes it: what fails on the way says whose move it is. */
record CallerKey(CallerToken token) implements Doors.Key {

  @Override
  public String value() {
    return said(token::value);
  }

  @Override
  public String renewed(String refused) {
    return said(() -> token.renewed(refused));
  }

  private static String said(Supplier<String> token) {
    try {
      return token.get();
    } catch (NotConnectedException e) {
      throw new WorkbookException(Why.NOT_CONNECTED, "", Optional.empty(), Optional.of(e));
    } catch (GoogleSilentException e) {
      throw new WorkbookException(
          e.isBusy() ? Why.BUSY : Why.FAILED, "", e.retryAfter(), Optional.of(e));
    }
  }
}
