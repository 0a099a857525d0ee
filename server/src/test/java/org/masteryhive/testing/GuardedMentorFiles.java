package org.masteryhive.testing;

import java.util.List;
import java.util.Optional;
import org.masteryhive.mentorfiles.KeptFile;
import org.masteryhive.mentorfiles.Marks;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/** A door to the mentors' files with somebody beside it. */
record GuardedMentorFiles(MentorFiles door, Workbooks.Guard guard) implements MentorFiles {

  @Override
  public MentorFiles guardedBy(Workbooks.Guard another) {
    return new GuardedMentorFiles(door, another);
  }

  @Override
  public List<KeptFile> madeFor(WorkbookId gradebook) {
    guard.beforeReading();
    return door.madeFor(gradebook);
  }

  @Override
  public Optional<KeptFile> find(WorkbookId file) {
    guard.beforeReading();
    return door.find(file);
  }

  @Override
  public KeptFile make(String title, Marks marks) {
    guard.beforeWriting();
    KeptFile made = door.make(title, marks);
    guard.afterWriting();
    return made;
  }

  @Override
  public void mark(WorkbookId file, Marks marks) {
    guard.beforeWriting();
    door.mark(file, marks);
    guard.afterWriting();
  }

  @Override
  public Shared share(WorkbookId file, String address) {
    guard.beforeWriting();
    Shared shared = door.share(file, address);
    guard.afterWriting();
    return shared;
  }

  @Override
  public void unshare(WorkbookId file, String grantId) {
    guard.beforeWriting();
    door.unshare(file, grantId);
    guard.afterWriting();
  }
}
