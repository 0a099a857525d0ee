package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.WorkbookId;

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

  /** Lets somebody look at a file. Nobody gets a mail. */
  Sharing share(WorkbookId file, String address);

  /** Takes away what somebody had. It is no failure when they have it no more. */
  void unshare(WorkbookId file, String grantId);

  /** What became of a wish to share. */
  enum Sharing {
    SHARED,
    /** Google knows nobody of this address. */
    NO_ACCOUNT,
    /** Google, or the school, does not allow it. */
    NOT_ALLOWED
  }
}
