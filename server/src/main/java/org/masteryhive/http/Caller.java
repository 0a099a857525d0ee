package org.masteryhive.http;

import java.util.function.Supplier;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.signin.Identity;

/** Who calls, and the doors that open with the caller's own rights. */
record Caller(Identity identity, Supplier<Workbooks> workbooks, Supplier<MentorFiles> mentorFiles) {

  /** Whom the recompute knows. */
  String person() {
    return identity.person().key();
  }
}
