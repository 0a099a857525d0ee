package org.masteryhive.mentorfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.Finding.Severity;

/** Tells the teacher what became of the files: on the tab {@code Mentor Files}, and in the answer. */
final class FilesReport {

  private final MentorsView view;
  private final FilesTab tab;
  private final String keeper;
  private final List<Finding> findings = new ArrayList<>();

  FilesReport(MentorsView view, FilesTab tab, String keeper) {
    this.view = view;
    this.tab = tab;
    this.keeper = keeper;
  }

  /** Draws the tab, and sums up. */
  FilesResult of(
      CountedCalls workbooks, Picture picture, KnownFiles known, List<Outcome> outcomes) {
    findings.addAll(view.findings());
    note(tab.isForeign(), Wording.COPY);
    note(known.copies() > 0, Wording.COPIED_FILE);
    note(isFormUnusable(), Wording.BAD_FORM);
    outcomes.forEach(outcome -> findings.addAll(outcome.findings()));
    if (tab.isThere() || !outcomes.isEmpty()) {
      list(workbooks, picture, outcomes);
    }
    List<Finding> ordered = List.copyOf(new LinkedHashSet<>(view.workbook().inOrder(findings)));
    return new FilesResult(
        Wording.message(outcomes, problems(ordered), withoutMentor(outcomes)),
        outcomes.stream().map(Outcome::answer).toList(),
        workbooks.changedCells(),
        workbooks.reads(),
        workbooks.writes(),
        ordered);
  }

  private void note(boolean holds, String message) {
    if (holds) {
      findings.add(RosterCells.nowhere(Severity.NOTE, message));
    }
  }

  private boolean isFormUnusable() {
    String form = view.workbook().settings().checkInForm();
    return !form.isBlank() && FormLink.of(form).isEmpty();
  }

  private void list(CountedCalls workbooks, Picture picture, List<Outcome> outcomes) {
    List<Listed> rows = outcomes.stream().map(this::listed).toList();
    workbooks.bring(
        new WorkbookId(picture.id()), picture, now -> FilesTab.change(now, keeper, rows));
    TabPlan drawn = FilesTab.change(picture, keeper, rows).drawn();
    for (int i = 0; i < outcomes.size(); i++) {
      for (String message : outcomes.get(i).ofRow()) {
        findings.add(new Finding(
            Severity.PROBLEM,
            drawn.tab(),
            drawn.title(),
            drawn.headingRow() + 1 + i,
            drawn.idColumn(),
            "",
            message));
      }
    }
  }

  /** The day is that of the last change in the file, so that a run that changes nothing writes nothing. */
  private Listed listed(Outcome outcome) {
    LocalDate today = view.today();
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

  private static int problems(List<Finding> all) {
    return (int)
        all.stream().filter(finding -> finding.severity() == Severity.PROBLEM).count();
  }

  private int withoutMentor(List<Outcome> outcomes) {
    return view.mentoring().students().size()
        - outcomes.stream().mapToInt(Outcome::students).sum();
  }
}
