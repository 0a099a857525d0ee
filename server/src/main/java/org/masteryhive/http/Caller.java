package org.masteryhive.http;

import java.util.function.Supplier;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.signin.Identity;

/** Who calls, and the door that opens with the caller's own rights. */
record Caller(Identity identity, Supplier<Workbooks> workbooks) {

  /** Whom the recompute knows. */
  String person() {
    return identity.person().key();
  }
}
