package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    for (Marks marks : List.of(
        new Marks("one-gradebook", "another-name", "an-address", "a-grant", ""),
        new Marks("one-gradebook", "another-name", "an-address", "", "a-student"),
        new Marks("one-gradebook", "another-name", ""))) {
      files().mark(made.id(), marks);

      assertThat(files().find(made.id()).orElseThrow().marks()).isEqualTo(marks);
    }
  }

  @Test
  void nothingGoesThroughTheDoorPastWhoStandsBesideIt() {
    KeptFile made = files().make("A file", MARKS);
    MentorFiles guarded = files().guardedBy(new Refusing());

    for (Runnable change : List.<Runnable>of(
        () -> guarded.make("Another", MARKS),
        () -> guarded.mark(made.id(), new Marks("other", "other", "")),
        () -> guarded.unshare(made.id(), made.grants().get(0).id()),
        () -> guarded.madeFor(new WorkbookId("one-gradebook")),
        () -> guarded.find(made.id()))) {
      assertThatThrownBy(change::run).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> guarded.share(made.id(), knownAddress()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(files().find(made.id())).contains(made);
  }

  @Test
  void whoStandsBesideTheDoorIsAskedAfterEachChange() {
    List<String> asked = new ArrayList<>();
    MentorFiles guarded = files().guardedBy(new Workbooks.Guard() {
      @Override
      public void afterWriting() {
        asked.add("after");
      }
    });

    KeptFile made = guarded.make("A file", MARKS);
    guarded.mark(made.id(), MARKS);
    String grant =
        guarded.share(made.id(), knownAddress()).grant().orElseThrow().id();
    guarded.unshare(made.id(), grant);

    assertThat(asked).hasSize(4);
  }

  private static final class Refusing implements Workbooks.Guard {

    @Override
    public void beforeReading() {
      throw new IllegalStateException("no reading");
    }

    @Override
    public void beforeWriting() {
      throw new IllegalStateException("no writing");
    }
  }

  @Test
  void whomAFileIsSharedWithMayLookUntilThatIsTakenAway() {
    KeptFile made = files().make("A file", MARKS);

    MentorFiles.Shared answer = files().share(made.id(), knownAddress());

    KeptFile shared = files().find(made.id()).orElseThrow();
    assertThat(shared.isOpenTo(knownAddress())).isTrue();
    KeptFile.Grant grant = shared.grants().get(1);
    assertThat(answer).isEqualTo(new MentorFiles.Shared(Sharing.SHARED, Optional.of(grant)));
    assertThat(files().share(made.id(), knownAddress())).isEqualTo(answer);
    assertThat(files().find(made.id()).orElseThrow().grants()).isEqualTo(shared.grants());
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
        .isEqualTo(MentorFiles.Shared.not(Sharing.NO_ACCOUNT));
    assertThat(files().find(made.id()).orElseThrow().grants()).hasSize(1);
  }
}
