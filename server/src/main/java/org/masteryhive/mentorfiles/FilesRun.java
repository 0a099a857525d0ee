package org.masteryhive.mentorfiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Erasure;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.Finding.Severity;

/** One run over all files of a gradebook: read everything, think, and then change one file after the other. */
final class FilesRun {

  private static final String READ_ONLY =
      "This Google account may look at this spreadsheet, but not change it.";

  private final Hands hands;
  private final WorkbookId id;
  private final String person;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();

  /** The two doors that a run goes through. */
  record Hands(CountedCalls workbooks, MentorFiles files) {}

  FilesRun(Hands hands, WorkbookId id, String person, Progress progress) {
    this.hands = hands;
    this.id = id;
    this.person = person;
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
    List<KeptFile> files = known(tab);
    progress.reached(Phase.READING, 0.15);
    List<Held> held = held(files);
    progress.reached(Phase.COMPUTING, 0.3);
    List<Block> blocks = Blocks.of(view.mentoring().students(), view.workbook().roster());
    Optional<Refused> refusal = confirm ? Optional.empty() : refusal(held, blocks);
    if (refusal.isPresent()) {
      return new RecomputeEnd.Failed(refusal.get());
    }
    Matching matching = Matching.of(id, blocks, held, tab.files());
    List<Outcome> outcomes = carryOut(view, tab, blocks, matching, files);
    return new RecomputeEnd.FilesKept(result(picture, view, tab, outcomes));
  }

  /** Only who keeps the files may touch them, and only who may write the gradebook gets any. */
  private void refuseOthers(FilesTab tab) {
    boolean mine = tab.keeper().equals(keeper());
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

  private String keeper() {
    return Marks.digest(id, person);
  }

  /** What Drive lists, and what the tab leads to: a file that was made a moment ago may not be on Drive's list yet. */
  private List<KeptFile> known(FilesTab tab) {
    Map<WorkbookId, KeptFile> known = new LinkedHashMap<>();
    hands.files().madeFor(id).forEach(file -> known.put(file.id(), file));
    for (WorkbookId listed : tab.files()) {
      if (!known.containsKey(listed)) {
        hands.files().find(listed).ifPresent(file -> known.put(listed, file));
      }
    }
    return known.values().stream().filter(file -> file.marks().isFor(id)).toList();
  }

  /** What is in the files; one that does not say itself that it belongs here is left alone. */
  private List<Held> held(List<KeptFile> files) {
    List<Callable<Optional<Held>>> reading = files.stream()
        .filter(file -> !file.trashed())
        .map(file -> (Callable<Optional<Held>>) () -> read(file))
        .toList();
    List<Held> held = new ArrayList<>();
    for (Optional<Held> read : Together.all(reading)) {
      if (read.filter(it -> it.isFor(id)).isPresent()) {
        held.add(read.get());
      } else if (read.isPresent()) {
        findings.add(RosterCells.nowhere(Severity.NOTE, Wording.COPIED_FILE));
      }
    }
    return held;
  }

  private Optional<Held> read(KeptFile file) {
    try {
      return Optional.of(new Held(file, hands.workbooks().read(file.id())));
    } catch (WorkbookException gone) {
      if (gone.why() == Why.NO_ACCESS || gone.why() == Why.NOT_A_SPREADSHEET) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  private static Optional<Refused> refusal(List<Held> held, List<Block> blocks) {
    Set<StudentId> there = new HashSet<>();
    held.forEach(file -> there.addAll(file.students()));
    Set<StudentId> going = new HashSet<>(there);
    blocks.forEach(block -> going.removeAll(block.ids()));
    return new Erasure(there.size(), going.size(), 0, 0).isMuch()
        ? Optional.of(new Refused(
            Refused.Reason.WOULD_ERASE,
            Wording.muchGoes(going.size(), there.size()),
            "Look whether the Roster is as it should be. If this is what you want, confirm it."))
        : Optional.empty();
  }

  private List<Outcome> carryOut(
      MentorsView view, FilesTab tab, List<Block> blocks, Matching matching, List<KeptFile> files) {
    FileSteps steps = new FileSteps(hands, id, view, tab);
    files.stream().filter(KeptFile::trashed).forEach(steps::close);
    List<Callable<Outcome>> work = new ArrayList<>();
    matching.ofNobody().forEach(held -> work.add(() -> steps.empty(held)));
    blocks.forEach(block ->
        work.add(() -> steps.update(block, matching.of(block), wasThere(tab, files, block))));
    AtomicInteger done = new AtomicInteger();
    progress.reached(Phase.WRITING, 0.35);
    List<Callable<Outcome>> told = work.stream()
        .map(one -> (Callable<Outcome>) () -> {
          Outcome outcome = one.call();
          synchronized (done) {
            progress.reached(Phase.WRITING, 0.35 + 0.6 * done.incrementAndGet() / work.size());
          }
          return outcome;
        })
        .toList();
    List<Outcome> outcomes = new ArrayList<>(Together.all(told));
    outcomes.sort(Comparator.comparing((Outcome outcome) -> outcome.students() == 0)
        .thenComparing(outcome -> outcome.mentor().toLowerCase(Locale.ROOT))
        .thenComparing(Outcome::address));
    return outcomes;
  }

  /** What to tell when a mentor had a file that cannot be used any more. */
  private Optional<String> wasThere(FilesTab tab, List<KeptFile> files, Block block) {
    Marks marks = Marks.of(id, block);
    boolean trashed = files.stream()
        .filter(KeptFile::trashed)
        .anyMatch(file -> file.marks().name().equals(marks.name())
            || (!marks.address().isEmpty() && file.marks().address().equals(marks.address())));
    return trashed || tab.of(block).isPresent()
        ? Optional.of(Wording.madeAnew(trashed))
        : Optional.empty();
  }

  private FilesResult result(
      Picture picture, MentorsView view, FilesTab tab, List<Outcome> outcomes) {
    if (tab.isForeign()) {
      findings.add(RosterCells.nowhere(Severity.NOTE, Wording.COPY));
    }
    String form = view.workbook().settings().checkInForm();
    if (!form.isBlank() && FormLink.of(form).isEmpty()) {
      findings.add(RosterCells.nowhere(Severity.NOTE, Wording.BAD_FORM));
    }
    findings.addAll(view.findings());
    outcomes.forEach(outcome -> findings.addAll(outcome.findings()));
    if (tab.isThere() || !outcomes.isEmpty()) {
      list(picture, view.today(), tab, outcomes);
    }
    Set<Finding> ordered = new LinkedHashSet<>(view.workbook().inOrder(findings));
    List<Finding> all = List.copyOf(ordered);
    int problems = (int)
        all.stream().filter(finding -> finding.severity() == Severity.PROBLEM).count();
    int withoutMentor = view.mentoring().students().size()
        - outcomes.stream().mapToInt(Outcome::students).sum();
    return new FilesResult(
        Wording.message(outcomes, problems, withoutMentor),
        outcomes.stream().map(Outcome::answer).toList(),
        hands.workbooks().changedCells(),
        hands.workbooks().reads(),
        hands.workbooks().writes(),
        all);
  }

  /** Draws the tab, and finds what is to be found at its rows. */
  private void list(Picture picture, LocalDate today, FilesTab tab, List<Outcome> outcomes) {
    List<Listed> rows =
        outcomes.stream().map(outcome -> listed(outcome, tab, today)).toList();
    hands.workbooks().bring(id, picture, now -> FilesTab.change(now, keeper(), rows));
    FileChange drawn = FilesTab.change(picture, keeper(), rows);
    for (int i = 0; i < outcomes.size(); i++) {
      int row = drawn.drawn().headingRow() + 1 + i;
      for (String message : outcomes.get(i).ofRow()) {
        findings.add(new Finding(
            Severity.PROBLEM,
            drawn.drawn().tab(),
            drawn.drawn().title(),
            row,
            drawn.drawn().idColumn(),
            "",
            message));
      }
    }
  }

  /** The day is that of the last change in the file, so that a run that changes nothing writes nothing. */
  private static Listed listed(Outcome outcome, FilesTab tab, LocalDate today) {
    boolean changed = outcome.what() == What.MADE || outcome.what() == What.UPDATED;
    Optional<LocalDate> before =
        outcome.file().flatMap(file -> tab.of(file.id())).flatMap(Listed::updated);
    return new Listed(
        outcome.mentor(),
        outcome.address(),
        outcome.students(),
        outcome.file().map(KeptFile::link).orElse(""),
        outcome.file().map(KeptFile::id),
        changed ? Optional.of(today) : before.or(() -> Optional.of(today)),
        outcome.state());
  }
}
