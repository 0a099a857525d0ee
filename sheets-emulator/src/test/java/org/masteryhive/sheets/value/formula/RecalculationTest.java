package org.masteryhive.sheets.value.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.value.Values;

class RecalculationTest {

  @Test
  void aLongChainOfFormulasIsWorkedOut() {
    GivenSheets chain = new GivenSheets().typed("A1", "1");
    IntStream.rangeClosed(2, 1000).forEach(row -> chain.typed("A" + row, "=A" + (row - 1) + "+1"));

    assertThat(chain.shows("=A1000")).isEqualTo("1000");
  }

  @Test
  void formulasThatReadEachOtherAreCircular() {
    GivenSheets circle =
        new GivenSheets().typed("A1", "=B1", "=C1", "=A1+1").typed("A2", "=A1", "5");

    assertThat(circle.recalculated().outcomes().values())
        .allSatisfy(
            outcome -> assertThat(outcome.value()).isEqualTo(Formulas.circular().value()));
  }

  @Test
  void anArrayFillsItsNeighbours() {
    GivenSheets spilling =
        new GivenSheets().typed("A1", "=ARRAYFORMULA({1;2;3}*10)").typed("B1", "=SUM(A1:A3)");

    Recalculation.Result result = spilling.recalculated();

    assertThat(result.outcomes())
        .extractingByKey(GivenSheets.cell("B1"))
        .extracting(Outcome::value)
        .isEqualTo(Values.number(60));
    assertThat(result.spilled()).containsEntry(GivenSheets.cell("A3"), Values.number(30));
  }

  @Test
  void anArrayDoesNotOverwriteWhatIsThere() {
    GivenSheets blocked = new GivenSheets().typed("A1", "=UNIQUE({1;2;2})").typed("A2", "mine");

    assertThat(blocked.recalculated().outcomes())
        .extractingByKey(GivenSheets.cell("A1"))
        .extracting(Outcome::value)
        .isEqualTo(Values.error(
            "REF", "Array result was not expanded because it would overwrite data in A2."));
  }

  @Test
  void anArrayDoesNotGrowTheSheet() {
    GivenSheets edge = new GivenSheets().typed("Z1", "={1,2}");

    assertThat(edge.recalculated().outcomes())
        .extractingByKey(GivenSheets.cell("Z1"))
        .extracting(Outcome::value)
        .isEqualTo(Values.error(
            "REF", "Result was not automatically expanded, please insert more columns (1)."));
  }

  @Test
  void aChangeWorksOutWhatDependsOnItAndNothingElse() {
    GivenSheets sheets =
        new GivenSheets().typed("A1", "1", "=A1*2", "=B1*2").typed("A2", "5", "=A2*2", "=TODAY()");
    Recalculation.Result before = sheets.recalculated();

    Recalculation.Result after = sheets
        .typed("A1", "10")
        .recalculatedAfter(before, List.of(Area.of(GivenSheets.cell("A1"))));

    assertThat(after.outcomes())
        .extractingByKey(GivenSheets.cell("C1"))
        .extracting(Outcome::value)
        .isEqualTo(Values.number(40));
    assertThat(after.outcomes().get(GivenSheets.cell("B2")))
        .isSameAs(before.outcomes().get(GivenSheets.cell("B2")));
    assertThat(after.outcomes().get(GivenSheets.cell("C2")))
        .isNotSameAs(before.outcomes().get(GivenSheets.cell("C2")));
  }

  @Test
  void aFormulaThatIsGoneLeavesNothingBehind() {
    GivenSheets sheets = new GivenSheets().typed("A1", "={1;2}");
    Recalculation.Result before = sheets.recalculated();

    Recalculation.Result after =
        sheets.typed("A1", "7").recalculatedAfter(before, List.of(Area.of(GivenSheets.cell("A1"))));

    assertThat(after).isEqualTo(Recalculation.Result.nothing());
  }
}
