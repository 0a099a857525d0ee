package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.masteryhive.mentorfiles.MentorFiles.Sharing;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/** What every door to the mentors' files promises. */
public abstract class MentorFilesContract {

  private static final Marks MARKS = new Marks("one-gradebook", "a-name", "an-address");

  protected abstract MentorFiles files();

  /** The door to what is in them. */
  protected abstract Workbooks workbooks();

  /** Somebody of this address has an account; of others Google knows nothing. */
  protected abstract String knownAddress();

  @Test
  void aFileIsEmptyAndIsFoundByItsMarksAndById() {
    KeptFile made = files().make("Mentoring: Ms. Lind (Algebra)", MARKS);

    assertThat(files().madeFor(new WorkbookId("one-gradebook"))).contains(made);
    assertThat(files().find(made.id())).contains(made);
    assertThat(made.title()).isEqualTo("Mentoring: Ms. Lind (Algebra)");
    assertThat(made.marks()).isEqualTo(MARKS);
    assertThat(made.trashed()).isFalse();
    assertThat(made.link()).contains(made.id().value());
    assertThat(made.grants()).singleElement().extracting(KeptFile.Grant::role).isEqualTo("owner");
    assertThat(workbooks().read(made.id()).tabs()).hasSize(1);
  }

  @Test
  void aFileOfAnotherGradebookIsNotFoundByItsMarks() {
    KeptFile made = files().make("Other", new Marks("other-gradebook", "a-name", ""));

    assertThat(files().madeFor(new WorkbookId("one-gradebook"))).doesNotContain(made);
    assertThat(made.marks().address()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(files().find(new WorkbookId("there-is-no-such-file"))).isEmpty();
    assertThat(files().madeFor(new WorkbookId("a-gradebook-without"))).isEmpty();
  }

  @Test
  void marksTakeThePlaceOfThoseBefore() {
    KeptFile made = files().make("A file", MARKS);

    files().mark(made.id(), new Marks("one-gradebook", "another-name", ""));

    assertThat(files().find(made.id()).orElseThrow().marks())
        .isEqualTo(new Marks("one-gradebook", "another-name", ""));
  }

  @Test
  void whomAFileIsSharedWithMayLookUntilThatIsTakenAway() {
    KeptFile made = files().make("A file", MARKS);

    assertThat(files().share(made.id(), knownAddress())).isEqualTo(Sharing.SHARED);

    KeptFile shared = files().find(made.id()).orElseThrow();
    assertThat(shared.isOpenTo(knownAddress())).isTrue();
    KeptFile.Grant grant = shared.grants().get(1);
    assertThat(grant.role()).isEqualTo("reader");
    assertThat(grant.type()).isEqualTo("user");
    files().unshare(made.id(), grant.id());
    files().unshare(made.id(), grant.id());
    assertThat(files().find(made.id()).orElseThrow().isOpenTo(knownAddress())).isFalse();
  }

  @Test
  void anAddressWithoutAnAccountIsNotSharedWith() {
    KeptFile made = files().make("A file", MARKS);

    assertThat(files().share(made.id(), "nobody@elsewhere.example.org"))
        .isEqualTo(Sharing.NO_ACCOUNT);
    assertThat(files().find(made.id()).orElseThrow().grants()).hasSize(1);
  }
}
