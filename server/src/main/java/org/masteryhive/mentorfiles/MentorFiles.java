package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/**
 * The only door to the mentors' files in Drive, opened with one caller's own rights. What is in them is read and written
 * through {@link org.masteryhive.recompute.Workbooks}. All of it fails with a {@link
 * org.masteryhive.recompute.WorkbookException}.
 */
public interface MentorFiles {

  /** The caller's files that were made for a gradebook, those in the trash too. One that was made a moment ago may be missing. */
  List<KeptFile> madeFor(WorkbookId gradebook);

  /** A file by its id; none when there is none that the caller may see. */
  Optional<KeptFile> find(WorkbookId file);

  /** A new, empty spreadsheet of the caller's, marked from its first moment on. */
  KeptFile make(String title, Marks marks);

  /** Puts other marks in the place of those that are there. */
  void mark(WorkbookId file, Marks marks);

  /** Lets somebody look at a file. Nobody gets a mail. Who can open it already has it as before. */
  Shared share(WorkbookId file, String address);

  /** Takes away what somebody had. It is no failure when they have it no more. */
  void unshare(WorkbookId file, String grantId);

  /** The same door, with somebody beside it who is asked before anything goes through and after anything was written. */
  MentorFiles guardedBy(Workbooks.Guard guard);

  /**
   * What became of a wish to share.
   *
   * @param grant what the address has now, by which id and address Google knows it; none when it was not shared
   */
  record Shared(Sharing how, Optional<KeptFile.Grant> grant) {

    public static Shared not(Sharing why) {
      return new Shared(why, Optional.empty());
    }
  }

  /** How a wish to share ended. */
  enum Sharing {
    SHARED,
    /** Google knows nobody of this address. */
    NO_ACCOUNT,
    /** Google, or the school, does not allow it. */
    NOT_ALLOWED,
    /** Google asks for patience. */
    TOO_OFTEN,
    /** It was not tried: it is not known just now who else is a student. */
    PUT_OFF
  }
}
