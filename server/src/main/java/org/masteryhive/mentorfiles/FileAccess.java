package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentorfiles.MentorFiles.Shared;
import org.masteryhive.mentorfiles.MentorFiles.Sharing;
import org.masteryhive.recompute.WorkbookId;

/**
 * Who may open one mentor's file. What an address was given is remembered by Google's own number for it, since Google may call
 * the same person otherwise: by another name of the mailbox, or by a new one after a change of names. And what Google calls the
 * person may turn out to be a student's address: then it is taken back, remembered, and not given again.
 */
final class FileAccess {

  private final MentorFiles drive;
  private final WorkbookId gradebook;
  private final KeptFile file;
  private final Block block;
  private final Optional<Grant> has;
  private final Optional<String> ledTo;
  private final boolean ledBefore;

  FileAccess(MentorFiles drive, WorkbookId gradebook, KeptFile file, Block block, Pupils pupils) {
    this.drive = drive;
    this.gradebook = gradebook;
    this.file = file;
    this.block = block;
    this.has = block.sharedWith().flatMap(file::grantOf);
    this.ledTo = has.map(Grant::address).filter(pupils::haveAddress);
    this.ledBefore = file.marks().isShared(block.sharedWith()) && file.marks().leadTo(pupils);
  }

  /** The mentor, as far as the address can be trusted. */
  Block trusted() {
    return ledBefore || ledTo.isPresent() ? block.ledToAStudent() : block;
  }

  /** What is to be taken away. */
  List<Grant> outdated() {
    return file.outdated(trusted().sharedWith());
  }

  /** Takes it away. Whether there was any. */
  boolean close() {
    outdated().forEach(grant -> drive.unshare(file.id(), grant.id()));
    return !outdated().isEmpty();
  }

  /** How it ended, and the mentor as the address is known by then. */
  record Opened(Sharing how, Block block, boolean isNew) {}

  /**
   * Writes down whom the file is for, and lets the mentor in, unless the mentor is in already.
   *
   * @param pupils who is known to be a student
   * @param isSure whether those are all
   */
  Opened open(Pupils pupils, boolean isSure) {
    Marks marks = marks();
    if (!marks.equals(file.marks())) {
      drive.mark(file.id(), marks);
    }
    Optional<String> address = trusted().sharedWith();
    if (address.isEmpty() || has.isPresent()) {
      return new Opened(Sharing.SHARED, trusted(), false);
    }
    if (!isSure) {
      return new Opened(Sharing.PUT_OFF, block, false);
    }
    Shared shared = drive.share(file.id(), address.get());
    Optional<Grant> grant = shared.grant();
    if (grant.map(Grant::address).filter(pupils::haveAddress).isPresent()) {
      drive.unshare(file.id(), grant.get().id());
      drive.mark(file.id(), marks.ledTo(grant.get().address()));
      return new Opened(Sharing.SHARED, block.ledToAStudent(), true);
    }
    Marks after = marks.given(grant.map(Grant::id).orElse(Marks.NOTHING_GIVEN));
    if (!after.equals(marks)) {
      drive.mark(file.id(), after);
    }
    return new Opened(shared.how(), block, shared.how() == Sharing.SHARED);
  }

  private Marks marks() {
    Marks wanted = Marks.of(gradebook, block).keeping(file.marks());
    if (ledTo.isPresent()) {
      return wanted.ledTo(ledTo.get());
    }
    return has.filter(grant -> !grant.role().equals("owner"))
        .map(grant -> wanted.given(grant.id()))
        .orElse(wanted);
  }
}
