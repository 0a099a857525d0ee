package org.masteryhive.mentorfiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.Erasure;
import org.masteryhive.tab.Picture;

/** One run over all files of a gradebook: read everything, think, and only then change one file after the other. */
final class FilesRun {

  private static final String READ_ONLY =
      "This Google account may look at this spreadsheet, but not change it.";

  private final Hands hands;
  private final WorkbookId id;
  private final String keeper;
  private final Progress progress;

  /** The two doors that a run goes through. */
  record Hands(CountedCalls workbooks, MentorFiles files) {}

  /** @param person who asks: the files are in that person's Drive */
  FilesRun(Hands hands, WorkbookId id, String person, Progress progress) {
    this.hands = hands;
    this.id = id;
    this.keeper = Marks.digest(id, person);
    this.progress = progress;
  }

  RecomputeEnd run(Clock clock, boolean confirm) {
    progress.reached(Phase.READING, 0.05);
    Picture picture = hands.workbooks().read(id);
    MentorsView.Seen seen = MentorsView.of(picture, hands.workbooks(), clock);
    if (seen.refused().isPresent()) {
      return new RecomputeEnd.Failed(seen.refused().get());
    }
    MentorsView view = seen.view().orElseThrow();
    FilesTab tab = FilesTab.in(picture);
    refuseOthers(tab);
    progress.reached(Phase.READING, 0.15);
    KnownFiles known = KnownFiles.read(hands, id, tab);
    progress.reached(Phase.COMPUTING, 0.3);
    Pupils pupils = Pupils.of(view);
    List<Block> blocks = Blocks.of(view.mentoring().students(), pupils);
    Optional<Refused> refusal = confirm ? Optional.empty() : refusal(view, known.erasure(blocks));
    if (refusal.isPresent()) {
      return new RecomputeEnd.Failed(refusal.get());
    }
    List<Outcome> outcomes =
        carryOut(new FileSteps(hands, id, view, tab, pupils), tab, known, blocks);
    return new RecomputeEnd.FilesKept(
        new FilesReport(view, tab, keeper).of(hands.workbooks(), picture, known, outcomes));
  }

  /** Only who keeps the files may touch them, and only who may write the gradebook gets any. */
  private void refuseOthers(FilesTab tab) {
    boolean mine = tab.keeper().equals(keeper);
    if (!tab.rows().isEmpty() && !tab.keeper().isEmpty() && !mine) {
      throw noAccess(Wording.KEPT_BY_ANOTHER);
    }
    if (!mine && !hands.workbooks().canEdit(id)) {
      throw noAccess(READ_ONLY);
    }
  }

  private static WorkbookException noAccess(String detail) {
    return new WorkbookException(Why.NO_ACCESS, detail, Optional.empty(), Optional.empty());
  }

  /** What a mistake on the Roster would take from mentors is taken only when it is meant. */
  private static Optional<Refused> refusal(MentorsView view, Erasure erasure) {
    Optional<String> unknown = new RosterCells(view.workbook())
        .failed(view.mentoring().students())
        .map(spot -> Wording.unknownMentor(spot.problem("").cell(), spot.there()));
    Optional<String> much = erasure.isMuch()
        ? Optional.of(Wording.muchGoes(erasure.going(), erasure.students()))
        : Optional.empty();
    return unknown
        .or(() -> much)
        .map(detail -> new Refused(
            Refused.Reason.WOULD_ERASE,
            detail,
            "Look whether the Roster is as it should be. If this is what you want, confirm it."));
  }

  private List<Outcome> carryOut(
      FileSteps steps, FilesTab tab, KnownFiles known, List<Block> blocks) {
    Matching matching = Matching.of(id, blocks, known.held(), tab.files());
    known.trashed().forEach(steps::close);
    List<Callable<Outcome>> work = new ArrayList<>();
    matching.ofNobody().forEach(held -> work.add(() -> steps.empty(held)));
    blocks.forEach(
        block -> work.add(() -> steps.update(block, matching.of(block), lost(tab, known, block))));
    List<Outcome> outcomes = new ArrayList<>(Together.all(told(work)));
    outcomes.sort(Comparator.comparing((Outcome outcome) -> outcome.students() == 0)
        .thenComparing(outcome -> outcome.mentor().toLowerCase(Locale.ROOT))
        .thenComparing(Outcome::address));
    return outcomes;
  }

  /** What to tell when a file has to be made and the mentor had one. */
  private Optional<String> lost(FilesTab tab, KnownFiles known, Block block) {
    boolean inTrash = known.isInTrash(Marks.of(id, block));
    return inTrash || tab.of(block).isPresent()
        ? Optional.of(Wording.madeAnew(inTrash))
        : Optional.empty();
  }

  /** The same work, which tells how far it is. */
  private List<Callable<Outcome>> told(List<Callable<Outcome>> work) {
    progress.reached(Phase.WRITING, 0.35);
    AtomicInteger done = new AtomicInteger();
    return work.stream()
        .map(one -> (Callable<Outcome>) () -> {
          Outcome outcome = one.call();
          synchronized (done) {
            progress.reached(Phase.WRITING, 0.35 + 0.6 * done.incrementAndGet() / work.size());
          }
          return outcome;
        })
        .toList();
  }
}
