package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.mentorfiles.Block.Reach;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentorfiles.MentorFiles.Sharing;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;

/**
 * What is done to one file, in an order in which a run may be killed anywhere: first access is taken away, then rows go and
 * come, then it is written down whom the file is for, and only then it is shared.
 */
final class FileSteps {

  private static final int LONGEST_TITLE = 200;

  private final FilesRun.Hands hands;
  private final WorkbookId gradebook;
  private final MentorsView view;
  private final FilesTab tab;
  private final FileDrawing drawing;
  private final Pupils pupils;
  private final RosterCells cells;

  FileSteps(
      FilesRun.Hands hands, WorkbookId gradebook, MentorsView view, FilesTab tab, Pupils pupils) {
    this.hands = hands;
    this.gradebook = gradebook;
    this.view = view;
    this.tab = tab;
    this.drawing = new FileDrawing(view);
    this.pupils = pupils;
    this.cells = new RosterCells(view.workbook());
  }

  /** Takes away what we gave on a file that lies in the trash, which may still be opened by its link. */
  void close(KeptFile trashed) {
    try {
      unshare(trashed, trashed.outdated(Optional.empty()));
    } catch (WorkbookException refused) {
      if (!isOnlyThisOnes(refused)) {
        throw refused;
      }
    }
  }

  /** A file whose mentor has no students any more: nobody's rows stay in it, and nobody keeps what we gave. */
  Outcome empty(Held held) {
    Optional<Listed> listed = tab.of(held.file().id());
    String mentor = listed.map(Listed::mentor).orElse(held.file().title());
    What what = What.FAILED;
    String state = Wording.EMPTY;
    try {
      List<Grant> outdated = held.file().outdated(Optional.empty());
      unshare(held.file(), outdated);
      boolean wrote = bring(held, drawing.of(Set.of()));
      what = wrote || !outdated.isEmpty() ? What.UPDATED : What.UNCHANGED;
    } catch (WorkbookException refused) {
      state = stateOf(refused);
    }
    return new Outcome(
        mentor,
        "",
        0,
        Optional.of(held.file()),
        false,
        what,
        state,
        List.of(),
        what == What.FAILED
            ? List.of(state)
            : toLookAt(held, held.file().outdated(Optional.empty()), Optional.empty()));
  }

  /**
   * Makes a mentor's file, or brings it up to date.
   *
   * @param madeAnew what to tell when it has to be made though there was one
   */
  Outcome update(Block block, Optional<Held> there, Optional<String> madeAnew) {
    Optional<KeptFile> file = there.map(Held::file);
    try {
      Held held = there.orElseGet(() -> made(block));
      file = Optional.of(held.file());
      FileAccess access = new FileAccess(hands.files(), gradebook, held.file(), block, pupils);
      List<Grant> outdated = access.outdated();
      boolean closed = access.close();
      boolean wrote = bring(held, drawing.of(block.ids()));
      FileAccess.Opened opened = access.open(pupils, view.whole());
      What what = there.isEmpty()
          ? What.MADE
          : wrote || closed || opened.isNew() ? What.UPDATED : What.UNCHANGED;
      return outcome(
          opened,
          held,
          what,
          there.isEmpty() ? madeAnew : Optional.empty(),
          toLookAt(held, outdated, opened.block().sharedWith()));
    } catch (WorkbookException refused) {
      String state = stateOf(refused);
      return new Outcome(
          block.name(),
          block.address().orElse(""),
          block.students().size(),
          file,
          false,
          What.FAILED,
          state,
          List.of(),
          List.of(state));
    }
  }

  private Held made(Block block) {
    String course = view.workbook().settings().course();
    String title = "Mentoring: " + block.name() + " (" + course + ")";
    KeptFile file = hands
        .files()
        .make(
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
            Marks.of(gradebook, block));
    return new Held(file, Optional.of(hands.workbooks().read(file.id())));
  }

  private boolean bring(Held held, Drawing wanted) {
    Picture picture = held.picture().orElseThrow(() -> new WorkbookException(Why.NO_ACCESS));
    return hands
        .workbooks()
        .bring(held.file().id(), picture, now -> FileChange.of(now, wanted, gradebook));
  }

  private boolean unshare(KeptFile file, List<Grant> outdated) {
    outdated.forEach(grant -> hands.files().unshare(file.id(), grant.id()));
    return !outdated.isEmpty();
  }

  private Outcome outcome(
      FileAccess.Opened opened,
      Held held,
      What what,
      Optional<String> madeAnew,
      List<String> toLookAt) {
    Block block = opened.block();
    Sharing sharing = opened.how();
    Student first = block.students().get(0);
    List<Finding> findings = new ArrayList<>();
    madeAnew.ifPresent(message -> findings.add(cells.note(first, message)));
    Wording.advice(block.reach())
        .map(message -> block.reach() == Reach.NO_ADDRESS
            ? cells.note(first, message)
            : cells.problem(first, message))
        .ifPresent(findings::add);
    Wording.advice(sharing).map(message -> cells.problem(first, message)).ifPresent(findings::add);
    boolean shared = block.reach() == Reach.SHARED && sharing == Sharing.SHARED;
    return new Outcome(
        block.name(),
        block.address().orElse(""),
        block.students().size(),
        Optional.of(held.file()),
        shared,
        what,
        block.reach() == Reach.SHARED ? Wording.state(sharing) : Wording.state(block.reach()),
        findings,
        toLookAt);
  }

  /** What a person should look at in the file, now that what is outdated was taken away. */
  private List<String> toLookAt(Held held, List<Grant> taken, Optional<String> sharedWith) {
    List<String> sentences = new ArrayList<>();
    held.file()
        .without(taken)
        .exposures(sharedWith, pupils)
        .forEach(exposure -> sentences.add(Wording.exposed(exposure)));
    if (held.file().isUncertain(sharedWith)) {
      sentences.add(Wording.UNCERTAIN);
    }
    if (held.picture().filter(FileTab::isDuplicatedIn).isPresent()) {
      sentences.add(Wording.DUPLICATED);
    }
    return sentences;
  }

  /** The words for what keeps one file from being brought up to date; what keeps all of them is thrown on. */
  private static String stateOf(WorkbookException refused) {
    if (!isOnlyThisOnes(refused)) {
      throw refused;
    }
    return Wording.failed(refused.why());
  }

  private static boolean isOnlyThisOnes(WorkbookException refused) {
    return switch (refused.why()) {
      case NO_ACCESS, PROTECTED, NOT_A_SPREADSHEET, TOO_LARGE, ANSWER_LOST, CHANGED_MEANWHILE ->
        true;
      case NOT_CONNECTED, MENTORS_FILE, BUSY, FAILED, MISCONFIGURED -> false;
    };
  }
}
