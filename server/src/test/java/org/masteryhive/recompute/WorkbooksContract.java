package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.Workbooks.Landing;
import org.masteryhive.recompute.Workbooks.Watch;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Paint;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;

/** What every door to spreadsheets promises. Run for each of them. */
public abstract class WorkbooksContract {

  private static final int TAB = 4711;

  private Workbooks workbooks;
  private WorkbookId id;

  /** A door that a person has just opened. */
  protected abstract Workbooks workbooks();

  @BeforeEach
  void aSpreadsheetWithATabOfOurs() {
    workbooks = workbooks();
    id = workbooks.create("Algebra", "America/New_York", "en_US");
    write(new Change.AddTab(TAB, "Mastery", 6, 5, Optional.empty()));
  }

  @Test
  void whereSomethingIsOfferedIsSeenWhenSettingUp() {
    write(new Change.Offer(TAB, Area.cell(2, 3), List.of("Yes", "No")));

    Tab read = workbooks.readForSetup(id).tab(TAB).orElseThrow();

    assertThat(read.extras().validated())
        .anyMatch(area -> area.contains(2, 3))
        .noneMatch(area -> area.contains(2, 2));
  }

  @Test
  void aDoorKnowsWhoStandsBesideIt() {
    Workbooks.Guard somebody = new Workbooks.Guard() {};

    assertThat(workbooks.guardedBy(somebody).guard()).isSameAs(somebody);
    assertThat(workbooks.guard()).isSameAs(Workbooks.Guard.NOBODY);
  }

  @Test
  void aNewSpreadsheetIsAsItWasAskedFor() {
    Picture picture = workbooks.read(id);

    assertThat(picture.id()).isEqualTo(id.value());
    assertThat(picture.title()).isEqualTo("Algebra");
    assertThat(picture.timeZone()).isEqualTo("America/New_York");
    assertThat(picture.locale()).isEqualTo("en_US");
    assertThat(picture.tabs()).hasSize(2);
    assertThat(tab().size().rows()).isEqualTo(6);
  }

  @Test
  void whatIsWrittenIsRead() {
    CellWrite conclusion = new CellWrite(
        Optional.of(Value.of("Meeting")),
        Optional.of("Met on Nov 4"),
        Optional.of(Paint.of(new Shade(0xB7E1CD))),
        Optional.of(Format.NONE),
        Optional.of("#gid=0&range=A1"),
        Optional.empty());
    CellWrite share = new CellWrite(
        Optional.of(Value.of(0.75)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Format.PERCENT),
        Optional.empty(),
        Optional.empty());

    write(new Change.Write(TAB, 1, 2, List.of(List.of(conclusion, share))));

    Cell cell = tab().cells().at(1, 2);
    assertThat(cell.value()).isEqualTo(Value.of("Meeting"));
    assertThat(cell.shown()).isEqualTo("Meeting");
    assertThat(cell.note()).isEqualTo("Met on Nov 4");
    assertThat(cell.shade()).contains(new Shade(0xB7E1CD));
    assertThat(cell.link()).isEqualTo("#gid=0&range=A1");
    assertThat(tab().cells().at(1, 3).value()).isEqualTo(new Value.Numeric(0.75));
    assertThat(tab().cells().at(1, 3).shown()).isEqualTo("75%");
    assertThat(tab().cells().at(1, 3).format()).isEqualTo(Format.PERCENT);
  }

  @Test
  void textThatLooksLikeSomethingElseStaysText() {
    for (String text : List.of("=1+1", "+1", "-1", "@x", "00123", "TRUE", "3/4/2026", "'quoted")) {
      write(text(1, 1, text));

      assertThat(tab().cells().at(1, 1).value()).isEqualTo(Value.of(text));
      assertThat(tab().cells().at(1, 1).shown()).isEqualTo(text);
      assertThat(tab().cells().at(1, 1).formula()).isFalse();
    }
  }

  @Test
  void aBlankClearsTheValueAndLeavesTheNote() {
    write(new Change.Write(TAB, 0, 0, List.of(List.of(noted("x", "a note")))));

    write(new Change.Write(TAB, 0, 0, List.of(List.of(CellWrite.value(Value.blank())))));

    assertThat(tab().cells().at(0, 0).value().isBlank()).isTrue();
    assertThat(tab().cells().at(0, 0).note()).isEqualTo("a note");
  }

  @Test
  void rowsMoveWithAllThatStandsInThem() {
    write(text(1, 0, "S1"), text(2, 0, "S2"), text(3, 0, "S3"));

    write(new Change.Move(TAB, Line.ROWS, 3, 1, 1));

    assertThat(ids()).containsSequence("S3", "S1", "S2");
  }

  @Test
  void rowsComeAndGo() {
    write(text(1, 0, "S1"), text(2, 0, "S2"));

    write(new Change.Insert(TAB, Line.ROWS, 2, 1, true), new Change.Delete(TAB, Line.ROWS, 1, 1));
    write(new Change.Append(TAB, Line.ROWS, 2), text(7, 0, "last"));

    assertThat(ids()).containsSequence("", "", "S2");
    assertThat(tab().size().rows()).isEqualTo(8);
    assertThat(tab().cells().at(7, 0).shown()).isEqualTo("last");
  }

  @Test
  void stampsStayOnTheirColumnsAndTabs() {
    write(
        new Change.Put(Change.SPREADSHEET, Optional.empty(), "k", "spreadsheet"),
        new Change.Put(TAB, Optional.empty(), "k", "tab"),
        new Change.Put(TAB, Optional.of(1), "k", "column"));

    write(new Change.Insert(TAB, Line.COLUMNS, 0, 1, false));

    assertThat(workbooks.read(id).stamped("k")).contains("spreadsheet");
    assertThat(tab().stamped("k")).contains("tab");
    assertThat(tab().stamped(2, "k")).contains("column");
    write(new Change.Take(TAB, tab().stamps().get(0).id()));
    assertThat(tab().stamped("k")).isEmpty();
  }

  @Test
  void aPlanIsCarriedOutWholeOrNotAtAll() {
    assertThatThrownBy(() -> write(text(1, 0, "S1"), new Change.Delete(TAB, Line.ROWS, 0, 99)))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            refused ->
                assertThat(refused.why()).isEqualTo(WorkbookException.Why.CHANGED_MEANWHILE));

    assertThat(ids()).allMatch(String::isEmpty);
  }

  @Test
  void aWriteShowsWhereItLanded() {
    Landing landing = workbooks.write(
        id,
        new Plan(List.of(text(0, 0, "Student ID"), text(0, 3, "Met"), text(2, 0, "S1")), 3),
        List.of(new Watch(TAB, "Mastery", 0, 0)));

    assertThat(landing.seen()).hasSize(1);
    assertThat(landing.seen().get(0).ids()).startsWith("Student ID", "", "S1");
    assertThat(landing.seen().get(0).headings()).startsWith("Student ID", "", "", "Met");
  }

  @Test
  void frozenRowsAndWarningsAreSet() {
    write(new Change.Freeze(TAB, 2, 1), new Change.Warn(TAB, Area.column(0), "ours"));

    assertThat(tab().size().frozenRows()).isEqualTo(2);
    assertThat(tab().extras().protections()).singleElement().satisfies(protection -> {
      assertThat(protection.warningOnly()).isTrue();
      assertThat(protection.area().endColumn()).isEqualTo(1);
      assertThat(protection.description()).isEqualTo("ours");
    });
  }

  @Test
  void aSpreadsheetThatIsNotThereIsNobodys() {
    assertThatThrownBy(
            () -> workbooks.read(new WorkbookId("1nobodyhasthisone-nobodyhasthisone-nobody123")))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            refused -> assertThat(refused.why()).isEqualTo(WorkbookException.Why.NO_ACCESS));
  }

  @Test
  void theOwnerMayEdit() {
    assertThat(workbooks.canEdit(id)).isTrue();
  }

  private void write(Change... changes) {
    workbooks.write(id, new Plan(List.of(changes), changes.length), List.of());
  }

  private static Change text(int row, int column, String text) {
    return new Change.Write(TAB, row, column, List.of(List.of(CellWrite.value(Value.of(text)))));
  }

  private static CellWrite noted(String text, String note) {
    return new CellWrite(
        Optional.of(Value.of(text)),
        Optional.of(note),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Tab tab() {
    return workbooks.read(id).tab(TAB).orElseThrow();
  }

  private List<String> ids() {
    Tab tab = tab();
    return java.util.stream.IntStream.range(0, tab.size().rows())
        .mapToObj(row -> tab.cells().at(row, 0).shown())
        .toList();
  }
}
