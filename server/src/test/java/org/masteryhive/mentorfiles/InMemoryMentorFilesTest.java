package org.masteryhive.mentorfiles;

import org.junit.jupiter.api.BeforeEach;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.testing.InMemoryMentorFiles;
import org.masteryhive.testing.InMemoryWorkbooks;

/** The contract, in memory: so that what the other tests lean on is like Drive. */
class InMemoryMentorFilesTest extends MentorFilesContract {

  private final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  private final InMemoryMentorFiles files = new InMemoryMentorFiles(workbooks);

  @BeforeEach
  void somebodyWithoutAnAccount() {
    files.noAccount("nobody@elsewhere.example.org");
  }

  @Override
  protected MentorFiles files() {
    return files;
  }

  @Override
  protected Workbooks workbooks() {
    return workbooks;
  }

  @Override
  protected String knownAddress() {
    return "lind@school.example.org";
  }
}
