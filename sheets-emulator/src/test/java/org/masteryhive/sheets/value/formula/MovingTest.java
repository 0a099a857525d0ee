package org.masteryhive.sheets.value.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.GridRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingTest {

  private static final Formulas.Sheets SHEETS = new Formulas.Sheets("Sheet1", "Data", 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=Data!A1+A1           | =Data!A3+A1",
        "=SUM(Data!A1:B2)      | =SUM(Data!A3:B4)",
        "=SUM(Data!$A$1:B2)    | =SUM(Data!$A$3:B4)",
        "=data!A:B&\"Data!A1\" | =data!A:B&\"Data!A1\"",
        "=SUM(Data!A2:A)       | =SUM(Data!A4:A)",
      })
  void referencesFollowTheCellsOfTheirSheet(String before, String after) {
    assertThat(Formulas.moved(before, SHEETS, MovingTest::twoRowsDown, "en_US")).isEqualTo(after);
  }

  private static Optional<GridRange> twoRowsDown(GridRange range) {
    GridRange moved = range.clone();
    if (range.getStartRowIndex() != null) {
      moved.setStartRowIndex(range.getStartRowIndex() + 2);
    }
    if (range.getEndRowIndex() != null) {
      moved.setEndRowIndex(range.getEndRowIndex() + 2);
    }
    return Optional.of(moved);
  }

  @Test
  void aReferenceToNothingIsLost() {
    assertThat(Formulas.moved("=Data!A1+B1", SHEETS, range -> Optional.empty(), "en_US"))
        .isEqualTo("=#REF!+B1");
  }

  @Test
  void aReferenceWithoutASheetMeansTheFormulasOwn() {
    Formulas.Sheets own = new Formulas.Sheets("Data", "Data", 5);

    assertThat(Formulas.moved("=A1", own, MovingTest::twoRowsDown, "en_US")).isEqualTo("=A3");
  }

  @Test
  void aFormulaThatCannotBeReadStaysAsItIs() {
    assertThat(Formulas.moved("=1+", SHEETS, MovingTest::twoRowsDown, "en_US")).isEqualTo("=1+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=Old!A1+'Old'!B2+Other!C3 | My Tab | ='My Tab'!A1+'My Tab'!B2+Other!C3",
        "=Old!A1                   | New    | =New!A1",
        "=Old!A1                   | O'Hara | ='O''Hara'!A1",
        "=Old!A1                   | D3     | ='D3'!A1",
        "=\"Old!A1\"               | New    | =\"Old!A1\"",
      })
  void aRenamedSheetIsRenamedInFormulas(String before, String title, String after) {
    assertThat(Formulas.renamed(before, "Old", title, "en_US")).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=A1+$A1+A$1+$A$1 | 1  | 2 | =C2+$A2+C$1+$A$1",
        "=SUM(A:A)        | 5  | 1 | =SUM(B:B)",
        "=SUM(2:2)        | 1  | 9 | =SUM(3:3)",
        "=A1              | -1 | 0 | =#REF!",
        "=LOG10(A1)       | 1  | 0 | =LOG10(A2)",
        "=Other!B2        | 1  | 1 | =Other!C3",
      })
  void aCopiedFormulaMovesWhatNoDollarSignHolds(
      String before, int rows, int columns, String after) {
    assertThat(Formulas.copied(before, rows, columns, "en_US")).isEqualTo(after);
  }
}
