package org.masteryhive.mentorfiles;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.masteryhive.recompute.Errand;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/** Makes each mentor's file, or brings it up to date, and shares it with the mentor. */
public final class UpdateMentorFiles {

  /** So often a run begins anew because its spreadsheet's turn was over before it was done. */
  private static final int MOST_ATTEMPTS = 3;

  private final Clock clock;

  /** {@code clock} says what time it is; which day that is, the spreadsheet's own time zone says. */
  public UpdateMentorFiles(Clock clock) {
    this.clock = clock;
  }

  /**
   * The errand, for a spreadsheet's line.
   *
   * @param person who asks: the files are in that person's Drive
   * @param files opens the door with the person's rights, when it begins
   * @param confirm whether to go on when much would go
   */
  public Errand errand(String person, Supplier<MentorFiles> files, boolean confirm) {
    return new Asked(clock, person, files, confirm);
  }

  private record Asked(Clock clock, String person, Supplier<MentorFiles> files, boolean confirm)
      implements Errand {

    @Override
    public RecomputeEnd run(Workbooks workbooks, WorkbookId id, Progress progress) {
      Attempt attempt = new Attempt(workbooks.guard());
      FilesRun.Hands hands = new FilesRun.Hands(
          new CountedCalls(workbooks.guardedBy(attempt)), files.get().guardedBy(attempt));
      for (int left = MOST_ATTEMPTS; ; left--) {
        attempt.beginAnew();
        try {
          RecomputeEnd end = new FilesRun(hands, id, person, progress).run(clock, confirm);
          if (!attempt.isOver()) {
            return end;
          }
        } catch (WorkbookException failure) {
          if (!attempt.isOver()) {
            throw failure;
          }
        }
        if (left == 1) {
          throw new WorkbookException(Why.CHANGED_MEANWHILE);
        }
      }
    }

    @Override
    public Optional<Errand> joinedWith(Errand another) {
      return another instanceof Asked other && confirm == other.confirm
          ? Optional.of(this)
          : Optional.empty();
    }
  }
}
