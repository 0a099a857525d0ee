package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.google.Patience;
import org.masteryhive.recompute.Gradebooks.SetUp;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.trust.BreakingWire.Break;
import org.masteryhive.trust.BreakingWire.Lost;

/** Calls to Google fail while a gradebook is made or set up: it ends as it would have without. */
@SuppressWarnings("NullAway.Init")
class LostSetUpTest {

  private static final Patience AT_ONCE =
      new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(64), ms -> {});
  private static final List<Break> ONE = List.of(Break.RESET);
  private static final List<Break> SEVERAL =
      List.of(Break.RESET, Break.EMPTY, Break.TRUNCATED, Break.A_PAGE, Break.UNAVAILABLE);

  private GivenSheets sheets;
  private BreakingWire wire;
  private Workbooks breaking;

  @BeforeEach
  void open() {
    sheets = GivenSheets.open();
    wire = new BreakingWire(sheets.root());
    breaking = sheets.workbooks(wire.root(), GivenSheets.TEACHER, AT_ONCE, TimeLimits.USUAL);
  }

  @AfterEach
  void close() {
    wire.close();
    sheets.close();
  }

  @Test
  void aGradebookThatIsMadeIsWholeWhateverIsLost() {
    make(ONE);
  }

  @Test
  void aSpreadsheetThatIsSetUpIsWholeWhateverIsLost() {
    setUp(ONE);
  }

  @Test
  @Tag("trust")
  void inSeveralWays() {
    make(SEVERAL);
    setUp(SEVERAL);
  }

  /** The calls: it is made, it is read, its tabs are added, they are dressed. Only a call that makes it cannot be found again. */
  private void make(List<Break> ways) {
    Normal clean = Normal.of(sheets, GivenGradebook.empty(sheets.workbooks(GivenSheets.TEACHER)));
    int runs = 0;
    for (int call = 1; call < 4; call++) {
      for (Break how : ways) {
        for (boolean isApplied : new boolean[] {true, false}) {
          wire.breaksAt(Map.of(call, new Lost(how, isApplied)));

          Normal made = Normal.of(sheets, GivenGradebook.empty(breaking));

          assertThat(wire.broken()).isEqualTo(1);
          same(made, clean, how + " at call " + call);
          runs++;
        }
      }
    }
    System.out.printf(
        "trust: %d gradebooks made with a call broken in %d ways: all as one made without"
            + " (LostSetUpTest)%n",
        runs, ways.size());
  }

  private void setUp(List<Break> ways) {
    String base = hers();
    String undisturbed = sheets.copy(base);
    SetUp told = setUp(sheets.workbooks(GivenSheets.TEACHER), undisturbed);
    Normal clean = Normal.of(sheets, undisturbed);
    int runs = 0;
    for (int call = 0; call < 3; call++) {
      for (Break how : ways) {
        for (boolean isApplied : new boolean[] {true, false}) {
          String id = sheets.copy(base);
          wire.breaksAt(Map.of(call, new Lost(how, isApplied)));

          assertThat(setUp(breaking, id)).isEqualTo(told);

          assertThat(wire.broken()).isEqualTo(1);
          same(Normal.of(sheets, id), clean, how + " at call " + call);
          runs++;
        }
      }
    }
    System.out.printf(
        "trust: %d spreadsheets set up with a call broken in %d ways: all as one set up without"
            + " (LostSetUpTest)%n",
        runs, ways.size());
  }

  /** A spreadsheet of the teacher's own, with a Roster and nothing else. */
  private String hers() {
    String id = sheets
        .call(
            "POST",
            "/v4/spreadsheets",
            json("{'properties':{'title':'Hers'},'sheets':[{'properties':{'title':'Roster'}}]}"))
        .get("spreadsheetId")
        .getAsString();
    sheets.type(id, "Roster!A1", "Name | Student ID | Shoe size", "Student A | S1 | 36");
    return id;
  }

  private static SetUp setUp(Workbooks workbooks, String id) {
    return GivenGradebook.desk().setUp(workbooks, new WorkbookId(id));
  }

  private static void same(Normal ended, Normal clean, String what) {
    assertThat(ended)
        .as("%s: %s%ninstead of %s", what, ended.before(clean), clean.before(ended))
        .isEqualTo(clean);
  }
}
