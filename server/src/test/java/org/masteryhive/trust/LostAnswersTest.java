package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.google.Patience;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.testing.Samples;
import org.masteryhive.trust.BreakingWire.Break;
import org.masteryhive.trust.BreakingWire.Lost;

/** Calls to Google fail in every way, at every place: the spreadsheet ends as it would have without. */
@SuppressWarnings("NullAway.Init")
class LostAnswersTest {

  private static final Patience AT_ONCE =
      new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(64), ms -> {});

  /** For answers that take too long, and for nothing else: no machine is too slow for the others. */
  private static final TimeLimits SHORT =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(2));

  /** Spreadsheets on which a recompute has something to do. */
  private enum Start {
    /** Nothing was ever computed: tabs are made. */
    FRESH,
    /** Computed once; since then somebody came, somebody left, and a rating changed. */
    CHANGED
  }

  private static final Map<Start, String> STARTS = new EnumMap<>(Start.class);
  private static final Map<Start, Normal> CLEAN = new EnumMap<>(Start.class);

  private static GivenSheets sheets;
  private static BreakingWire wire;
  private static Workbooks breaking;
  private static Workbooks hasty;
  private static Workbooks whole;

  @BeforeAll
  static void open() {
    sheets = GivenSheets.open();
    wire = new BreakingWire(sheets.root());
    breaking = sheets.workbooks(wire.root(), GivenSheets.TEACHER, AT_ONCE, TimeLimits.USUAL);
    hasty = sheets.workbooks(wire.root(), GivenSheets.TEACHER, AT_ONCE, SHORT);
    whole = sheets.workbooks(sheets.root(), GivenSheets.TEACHER, AT_ONCE, TimeLimits.USUAL);
    String fresh = GivenGradebook.make(sheets);
    STARTS.put(Start.FRESH, fresh);
    STARTS.put(Start.CHANGED, changed(sheets.copy(fresh)));
    for (Start start : Start.values()) {
      String clean = begin(start);
      GivenGradebook.recomputed(whole, clean);
      CLEAN.put(start, Normal.of(sheets, clean));
    }
  }

  @AfterAll
  static void close() {
    wire.close();
    sheets.close();
  }

  private static String changed(String id) {
    GivenGradebook.recomputed(whole, id);
    Seen seen = Seen.of(sheets, id);
    int roster = seen.must("roster").id();
    Seen.Tab mastery = seen.must("mastery");
    int own = mastery.columnCount();
    assertThat(sheets.edit(
            id,
            List.of(
                json(
                    "{'appendDimension':{'sheetId':%d,'dimension':'COLUMNS','length':1}}",
                    mastery.id()),
                PersonAtWork.types(mastery.id(), 0, own, GivenGradebook.OWN),
                PersonAtWork.types(mastery.id(), 4, own, "a word about one"),
                json(
                    "{'deleteDimension':{'range':{'sheetId':%d,'dimension':'ROWS','startIndex':3,'endIndex':5}}}",
                    roster),
                PersonAtWork.types(roster, 30, 0, "S77"),
                PersonAtWork.types(roster, 30, 1, "New Student"),
                PersonAtWork.types(seen.must("evidence").id(), 9, 4, "EE"),
                PersonAtWork.types(seen.must("evidence").id(), 10, 4, "meting"))))
        .isTrue();
    return id;
  }

  /** One run: which calls break, and where it starts. */
  private record Case(Start start, Map<Integer, Lost> lost) {}

  @Test
  void aCallThatFailsLeavesTheSpreadsheetAsACleanRunDoes() {
    List<Case> some = new ArrayList<>();
    List<Case> all = everywhere();
    for (int i = 0; i < all.size(); i += 4) {
      some.add(all.get(i));
    }
    some.addAll(severalAtOnce(8));
    tell(some);
  }

  @Test
  @Tag("trust")
  void everyFaultAtEveryCall() {
    List<Case> all = everywhere();
    all.addAll(severalAtOnce(200 - all.size()));
    tell(all);
  }

  @Test
  void appliedAndThenLostByGoogleItself() {
    int runs = 0;
    for (Start start : Start.values()) {
      for (String how : List.of("'status':500", "'status':503", "'status':502", "'close':true")) {
        for (int skip = 0; skip < 2; skip++) {
          String id = begin(start);
          sheets.control(
              "faults",
              GivenSheets.list(List.of(json(
                  "{'path':'/v4/spreadsheets/%s','skip':%d,'times':1,'apply':true,%s}",
                  id, skip, how))));
          GivenGradebook.recomputed(whole, id);
          sheets.control("faults", GivenSheets.list(List.of()));
          same(how + " at call " + skip, Normal.of(sheets, id), start);
          runs++;
        }
      }
    }
    System.out.printf(
        "trust: %d runs with a call applied and its answer lost by Google itself: all end as a clean run (LostAnswersTest)%n",
        runs);
  }

  private static void tell(List<Case> cases) {
    int calls = 0;
    int lost = 0;
    for (Case one : cases) {
      run(one);
      calls += wire.calls();
      lost += one.lost().size();
    }
    System.out.printf(
        "trust: %d runs with %d of %d calls broken in %d ways: all end as a clean run, 0 rows, rules or tabs twice (LostAnswersTest)%n",
        cases.size(), lost, calls, Break.values().length);
  }

  private static void run(Case one) {
    String id = begin(one.start());
    wire.breaksAt(one.lost());
    boolean isSlow = one.lost().values().stream().anyMatch(lost -> lost.how() == Break.TOO_SLOW);
    RecomputeResult result = GivenGradebook.recomputed(isSlow ? hasty : breaking, id);
    same(one.toString(), Normal.of(sheets, id), one.start());
    assertThat(result.changedCells()).as(one.toString()).isPositive();
  }

  private static String begin(Start start) {
    return sheets.copy(Objects.requireNonNull(STARTS.get(start)));
  }

  private static void same(String what, Normal ended, Start start) {
    Normal clean = Objects.requireNonNull(CLEAN.get(start));
    assertThat(ended)
        .as("%s: %s%ninstead of %s", what, ended.before(clean), clean.before(ended))
        .isEqualTo(clean);
  }

  /** Each way to break, at the read and at the write, before and after Google carried it out. */
  private static List<Case> everywhere() {
    List<Case> cases = new ArrayList<>();
    for (Break how : Break.values()) {
      for (int call = 0; call < 2; call++) {
        for (Start start : Start.values()) {
          cases.add(new Case(start, Map.of(call, new Lost(how, false))));
          if (how.mayBeApplied()) {
            cases.add(new Case(start, Map.of(call, new Lost(how, true))));
          }
        }
      }
    }
    return cases;
  }

  private static List<Case> severalAtOnce(int count) {
    List<Case> cases = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      Samples given = new Samples(seed);
      Map<Integer, Lost> lost = new LinkedHashMap<>();
      for (int call = 0; call < 8; call++) {
        Break how = given.oneOf(List.of(Break.values()));
        if (given.chance(40)) {
          lost.put(call, new Lost(how, how.mayBeApplied() && given.chance(50)));
        }
      }
      cases.add(new Case(given.oneOf(List.of(Start.values())), lost));
    }
    return cases;
  }
}
