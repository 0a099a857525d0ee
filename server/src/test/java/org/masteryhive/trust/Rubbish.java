package org.masteryhive.trust;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.Samples;

/** Cells that cannot be used where they stand. Texts are numbered, so that no two are told of as one. */
final class Rubbish {

  private static final List<String> LETTERS = List.of(
      "zzz",
      "=1/0",
      "=IMPORTDATA(\"http://127.0.0.1\")",
      "+1+1",
      "@here",
      "＝１",
      "\u202Ezz",
      "\u200Bzz",
      "\uD835",
      "\uDFD1\uD835",
      "\u0000zz",
      "🙂🙂",
      "1e400 ",
      "NaN ",
      "Infinity ",
      "99999999999999999999",
      "-0.0.0 ",
      "９９９",
      "İıßﬀ",
      "\"'`;--<b>",
      "zz\nzz\rzz\t",
      ">>>",
      "a".repeat(2_000));

  private final Samples given;
  private int number;

  Rubbish(Samples given) {
    this.given = given;
  }

  /** Text that is no word of ours. */
  private Cell text() {
    return Cell.of(given.oneOf(LETTERS) + "q" + ++number);
  }

  /** A formula's error. */
  Cell error() {
    return Cells.error(
        given.oneOf(List.of("REF", "N/A", "NAME", "DIV_ZERO", "VALUE", "NUM", "NULL", "LOADING")));
  }

  Cell rating() {
    return given.oneOf(List.of(
        text(),
        text(),
        error(),
        Cells.checkbox(given.chance(50)),
        Cells.number(77 + ++number),
        Cells.number(Double.NaN),
        Cells.number(-1e308),
        Cells.number(3.0001),
        Cells.date("2026-02-28"),
        Cell.plain(Value.of(1e300), "####", new Format(Format.Kind.DATE_TIME, "")),
        Cell.of("ME >"),
        Cell.of("> ME"),
        Cell.of("ME > zz" + ++number),
        Cell.of("ME > ME 2/30"),
        Cell.of("ME 3/2"),
        Cell.of("Excused > ME"),
        Cell.of("ME, ME"),
        Cell.of("ME > ME 99/99/9999")));
  }

  Cell day() {
    return given.oneOf(List.of(
        text(),
        text(),
        error(),
        Cells.checkbox(true),
        Cell.of("2/30/2026"),
        Cell.of("13/13/2026"),
        Cell.of("0/0/0000"),
        Cell.of("31/12/2025"),
        Cell.of("2026-02-30"),
        Cell.of("９９/９９/２０２６"),
        Cells.number(77),
        Cells.number(Double.NaN),
        Cell.plain(Value.of(1e300), "####", new Format(Format.Kind.DATE, "")),
        Cell.plain(Value.of(-1e9), "####", new Format(Format.Kind.DATE_TIME, ""))));
  }

  /** No id, no code and no word that is known. */
  Cell word() {
    return given.oneOf(
        List.of(text(), text(), error(), Cells.checkbox(true), Cells.number(1e9 + ++number)));
  }

  Cell yesOrNo() {
    return given.oneOf(List.of(text(), Cell.of("maybe"), Cell.of("yesno"), Cells.number(2)));
  }

  Cell rule() {
    return given.oneOf(List.of(
        text(),
        error(),
        Cell.of("Decaying average 0%"),
        Cell.of("Recent average 0"),
        Cell.of("Average of all"),
        Cells.number(3)));
  }

  Cell count() {
    return given.oneOf(List.of(
        text(),
        error(),
        Cell.of("-1"),
        Cell.of("2.555"),
        Cell.of("three"),
        Cells.number(-3),
        Cells.number(1.555),
        Cells.number(Double.POSITIVE_INFINITY),
        Cells.date("2026-02-28")));
  }

  Cell share() {
    List<Cell> cells = new ArrayList<>(List.of(
        text(), error(), Cell.of("0%"), Cell.of("101%"), Cell.of("-5"), Cells.number(-0.5)));
    cells.add(Cells.number(Double.NaN));
    cells.add(Cells.date("2026-02-28"));
    return given.oneOf(cells);
  }

  /** Anything at all, anywhere. */
  Cell anything() {
    return given.oneOf(List.of(
        Cell.BLANK,
        Cell.of(" "),
        Cell.of(","),
        Cell.of("Student ID"),
        Cell.of("Outcome"),
        Cell.of("LO1"),
        Cell.of("a".repeat(50_000)),
        Cell.of("1 ".repeat(5_000)),
        Cells.formula("004117"),
        Cells.percent(3),
        Cell.plain(Value.of(-5), "", new Format(Format.Kind.DATE, "")),
        Cell.plain(Value.of(Double.NaN), "", new Format(Format.Kind.DATE, "")),
        rating(),
        day(),
        word(),
        share()));
  }
}
