package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.Gradebooks.LastRun;
import org.masteryhive.recompute.Gradebooks.SetUp;
import org.masteryhive.recompute.Gradebooks.Template;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.InMemoryRunLog;
import org.masteryhive.testing.InMemoryWorkbooks;

class GradebookDeskTest {

  private static final Path TEMPLATES = Path.of("../templates");

  private final InMemoryRunLog log = new InMemoryRunLog();
  private final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  private final GradebookDesk desk = new GradebookDesk(
      Map.of(
          Template.GRADEBOOK,
          org.masteryhive.template.Template.read(TEMPLATES.resolve("gradebook")),
          Template.MENTORING_TRACKER,
          org.masteryhive.template.Template.read(TEMPLATES.resolve("mentoring-tracker"))),
      log,
      Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  @Test
  void aNewGradebookHasItsTabsAndNothingElse() {
    WorkbookId id = create(Template.GRADEBOOK);

    assertThat(titles(id))
        .containsExactly(
            "Settings",
            "Scale",
            "Roster",
            "Outcomes",
            "Evidence",
            "Evidence Log",
            "Overrides",
            "Behavior Log",
            "Mentoring Log");
    assertThat(workbooks.now(id).timeZone()).isEqualTo("America/Chicago");
  }

  @Test
  void aNewTrackerHasItsTabs() {
    assertThat(titles(create(Template.MENTORING_TRACKER))).contains("Gradebooks", "Roster");
  }

  @Test
  void settingUpTwiceAddsNothingTheSecondTime() {
    WorkbookId id = create(Template.GRADEBOOK);
    int before = workbooks.written().size();

    SetUp again = desk.setUp(workbooks, id);

    assertThat(again.created()).isEmpty();
    assertThat(again.message()).startsWith("Everything was set up already.");
    assertThat(workbooks.written()).hasSize(before);
  }

  @Test
  void settingUpLeavesWhatTheTeacherTyped() {
    WorkbookId id = workbooks.create("Mine", "America/New_York", "en_US");
    int sheet = workbooks.now(id).tabs().get(0).id();
    workbooks.edit(id, picture -> typed(picture, sheet, "my own notes"));

    SetUp done = desk.setUp(workbooks, id);

    assertThat(done.created()).contains("Roster", "Evidence");
    assertThat(workbooks.now(id).tab(sheet).orElseThrow().cells().at(0, 0).shown())
        .isEqualTo("my own notes");
  }

  @Test
  void aLostAnswerIsFollowedByReadingAndNothingIsAddedTwice() {
    WorkbookId clean = create(Template.GRADEBOOK);
    for (boolean carriedOut : new boolean[] {true, false}) {
      WorkbookId id = workbooks.create("Mine", "America/New_York", "en_US");
      lose(carriedOut);

      SetUp done = desk.setUp(workbooks, id);

      assertThat(done.created()).containsExactlyElementsOf(titles(clean));
      assertThat(titles(id)).containsExactlyInAnyOrderElementsOf(with("Sheet1", titles(clean)));
      assertThat(desk.setUp(workbooks, id).message()).startsWith("Everything was set up already.");
    }
  }

  @Test
  void aNewGradebookWhoseAnswersAreLostLooksLikeAnyOther() {
    WorkbookId clean = create(Template.GRADEBOOK);
    for (boolean carriedOut : new boolean[] {true, false}) {
      lose(carriedOut);

      WorkbookId id = create(Template.GRADEBOOK);

      assertThat(titles(id)).isEqualTo(titles(clean));
      assertThat(desk.setUp(workbooks, id).message()).startsWith("Everything was set up already.");
    }
  }

  @Test
  void whoseAnswersAreAllLostIsToldSoInTheEnd() {
    WorkbookId id = workbooks.create("Mine", "America/New_York", "en_US");
    Workbooks.Guard losing = new Workbooks.Guard() {
      @Override
      public void beforeReading() {}

      @Override
      public void beforeWriting() {
        workbooks.loseNextWrite();
      }

      @Override
      public void afterWriting() {}
    };

    assertThatThrownBy(() -> desk.setUp(workbooks.guardedBy(losing), id))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            failure -> assertThat(failure.why()).isEqualTo(WorkbookException.Why.ANSWER_LOST));
    assertThat(workbooks.reads()).isEqualTo(10);
  }

  private void lose(boolean carriedOut) {
    if (carriedOut) {
      workbooks.loseNextAnswer();
    } else {
      workbooks.loseNextWrite();
    }
  }

  @Test
  void theStatusTellsOfTheLastRun() {
    WorkbookId id = create(Template.GRADEBOOK);
    LastRun run = new LastRun(Instant.EPOCH, 3, 1, 0);
    log.remember(id, run);

    assertThat(desk.status("ada", workbooks, id).lastRun()).contains(run);
    assertThat(desk.status("ada", workbooks, id).canEdit()).isTrue();
  }

  private WorkbookId create(Template template) {
    return desk.create(
        workbooks, "Algebra", template, Optional.of("America/Chicago"), Optional.empty());
  }

  private static Picture typed(Picture picture, int tab, String text) {
    Change.Write write =
        new Change.Write(tab, 0, 0, List.of(List.of(CellWrite.value(Value.of(text)))));
    return PictureEditor.carryOut(picture, new Plan(List.of(write), 1));
  }

  private static List<String> with(String title, List<String> titles) {
    List<String> all = new ArrayList<>(titles);
    all.add(title);
    return all;
  }

  private List<String> titles(WorkbookId id) {
    return workbooks.now(id).tabs().stream().map(Tab::title).toList();
  }
}
