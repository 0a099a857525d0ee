package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.GivenTab;

class TabFinderTest {

  @Test
  void aTabIsFoundByItsTitleWhateverTheCaseAndTheSpaceAround() {
    FoundTabs tabs = found(tab(" roster "), tab("OUTCOMES"));

    assertThat(titles(tabs, TabRole.ROSTER)).containsExactly(" roster ");
    assertThat(titles(tabs, TabRole.OUTCOMES)).containsExactly("OUTCOMES");
  }

  @Test
  void aTabThatWasRenamedIsFoundByItsRole() {
    FoundTabs tabs = found(tab("Roster"), tab("My class").as(TabRole.ROSTER));

    assertThat(titles(tabs, TabRole.ROSTER)).containsExactly("My class");
  }

  @Test
  void aTabWithAnotherRoleIsNotTakenForItsTitle() {
    FoundTabs tabs = found(tab("Roster").as(TabRole.OUTCOMES));

    assertThat(titles(tabs, TabRole.ROSTER)).isEmpty();
    assertThat(titles(tabs, TabRole.OUTCOMES)).containsExactly("Roster");
  }

  @Test
  void ofTwoWithARoleTheOneWithItsOwnTitleIsRead() {
    FoundTabs tabs = found(tab("Left").as(TabRole.ROSTER), tab("Roster").as(TabRole.ROSTER));

    assertThat(titles(tabs, TabRole.ROSTER)).containsExactly("Roster");
  }

  @Test
  void ofTwoWithARoleAndOtherTitlesTheLeftmostIsRead() {
    FoundTabs tabs = found(tab("Left").as(TabRole.ROSTER), tab("Right").as(TabRole.ROSTER));

    assertThat(titles(tabs, TabRole.ROSTER)).containsExactly("Left");
  }

  @Test
  void aDuplicateOfATeachersTabIsFoundByItsTitleLikeAnyOther() {
    FoundTabs tabs = found(
        tab("Students").as(TabRole.ROSTER).stamped(Stamp.SHEET, "7"),
        tab("Roster").as(TabRole.OUTCOMES).stamped(Stamp.SHEET, "7"));

    assertThat(titles(tabs, TabRole.ROSTER)).containsExactly("Roster");
    assertThat(titles(tabs, TabRole.OUTCOMES)).isEmpty();
  }

  @Test
  void aCopyIsNeverFoundByItsTitle() {
    FoundTabs tabs =
        found(tab("Copy of Roster"), tab("Copy of Evidence"), tab("Copy of Evidence Log"));

    assertThat(tabs.all(TabRole.ROSTER)).isEmpty();
    assertThat(tabs.all(TabRole.EVIDENCE)).isEmpty();
    assertThat(tabs.all(TabRole.EVIDENCE_LOG)).isEmpty();
  }

  @Test
  void aDrawnTabIsFoundByItsRoleOnly() {
    FoundTabs tabs = found(tab("Mastery"), tab("How we do").as(TabRole.MASTERY));

    assertThat(tabs.ours(TabRole.MASTERY).map(Tab::title)).contains("How we do");
    assertThat(tabs.ours(TabRole.CHECKS)).isEmpty();
  }

  @Test
  void aDuplicateOfADrawnTabIsLeftAloneWithANote() {
    GivenTab copy = tab("Copy of Mastery").as(TabRole.MASTERY).stamped(Stamp.SHEET, "7");

    Workbook workbook = gradebook(copy).read();

    assertThat(workbook.tabs().drawn()).isEmpty();
    assertThat(workbook.tabs().duplicates())
        .extracting(Tab::title)
        .containsExactly("Copy of Mastery");
    assertThat(Told.where(workbook)).containsExactly("Note Copy of Mastery!A1");
  }

  @Test
  void aDuplicateOfADrawnTabIsNoEvidenceWhateverItsTitle() {
    GivenTab copy = tab("Evidence of mastery").as(TabRole.MASTERY).stamped(Stamp.SHEET, "7");

    assertThat(titles(found(copy), TabRole.EVIDENCE)).isEmpty();
  }

  @Test
  void everyTabThatBeginsWithEvidenceIsReadInTabOrder() {
    FoundTabs tabs = found(
        tab("Evidence unit 2"),
        tab("Evidence Log"),
        tab("Old work").as(TabRole.EVIDENCE),
        tab("evidence"),
        tab("Evidence Log 2"));

    assertThat(titles(tabs, TabRole.EVIDENCE))
        .containsExactly("Evidence unit 2", "Old work", "evidence");
    assertThat(titles(tabs, TabRole.EVIDENCE_LOG))
        .containsExactly("Evidence Log", "Evidence Log 2");
  }

  @Test
  void allTabsOfALogsRoleOrTitleAreReadAndAFormsAnswersToo() {
    FoundTabs tabs = found(
        tab("Behavior Log (Responses)"),
        tab("Notes on behavior").as(TabRole.BEHAVIOR_LOG),
        tab("Behavior Log"));

    assertThat(titles(tabs, TabRole.BEHAVIOR_LOG))
        .containsExactly("Behavior Log (Responses)", "Notes on behavior", "Behavior Log");
  }

  private static FoundTabs found(GivenTab... tabs) {
    return new TabFinder(spreadsheet(tabs).picture()).find();
  }

  private static List<String> titles(FoundTabs tabs, TabRole role) {
    return tabs.all(role).stream().map(Tab::title).toList();
  }
}
