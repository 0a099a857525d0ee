package org.masteryhive.sheets.range;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionMoveTest {

  private static final int SHEET = 7;

  @ParameterizedTest(name = "rows {0} to {1}, {3} inserted at {2}: {4} to {5}")
  @CsvSource({
    "2,5, 0,1, 3,6",
    "2,5, 2,1, 3,6",
    "2,5, 3,2, 2,7",
    "2,5, 5,1, 2,5",
    "0,5, 0,1, 1,6",
  })
  void rowsThatComePushOrWiden(int start, int end, int at, int count, int newStart, int newEnd) {
    RangeMove move = DimensionMove.insert(SHEET, true, at, count);

    assertThat(move.apply(rows(start, end))).contains(rows(newStart, newEnd));
  }

  @ParameterizedTest(name = "rows {0} to {1}, {2} to {3} deleted: {4} to {5}")
  @CsvSource({"2,5, 0,1, 1,4", "2,5, 3,4, 2,4", "2,5, 4,9, 2,4", "2,5, 0,3, 0,2", "2,5, 5,6, 2,5"})
  void rowsThatGoPullOrNarrow(int start, int end, int from, int to, int newStart, int newEnd) {
    RangeMove move = DimensionMove.delete(SHEET, true, from, to);

    assertThat(move.apply(rows(start, end))).contains(rows(newStart, newEnd));
  }

  @ParameterizedTest(name = "rows {0} to {1}; {2} to {3} move before {4}: {5} to {6}")
  @CsvSource({
    "2,3, 2,3,6, 5,6",
    "5,6, 2,3,6, 4,5",
    "6,7, 2,3,6, 6,7",
    "4,5, 4,6,1, 1,2",
    "1,2, 4,6,1, 3,4",
    "2,6, 3,4,5, 2,6",
    "2,6, 3,4,9, 2,5",
    "2,6, 8,9,4, 2,7",
    "0,1, 3,5,0, 2,3",
  })
  void rowsThatMoveTakeAlongWhatIsWholeOnThem(
      int start, int end, int from, int to, int destination, int newStart, int newEnd) {
    RangeMove move = DimensionMove.move(SHEET, true, from, to, destination);

    assertThat(move.apply(rows(start, end))).contains(rows(newStart, newEnd));
  }

  @Test
  void aRangeThatLosesAllItsRowsIsGoneAndWhatIsOnItToo() {
    RangeMove move = DimensionMove.delete(SHEET, true, 1, 9);
    DeveloperMetadata metadata = new DeveloperMetadata()
        .setLocation(new DeveloperMetadataLocation()
            .setDimensionRange(new DimensionRange()
                .setSheetId(SHEET)
                .setDimension("ROWS")
                .setStartIndex(2)
                .setEndIndex(3)));

    assertThat(move.apply(new NamedRange().setName("n").setRange(rows(2, 5)))).isEmpty();
    assertThat(move.apply(metadata)).isEmpty();
  }

  @Test
  void openSidesStayOpenAndOtherSheetsStayAsTheyAre() {
    RangeMove move = DimensionMove.insert(SHEET, true, 0, 3);
    GridRange column =
        new GridRange().setSheetId(SHEET).setStartColumnIndex(1).setEndColumnIndex(2);
    GridRange elsewhere = rows(0, 4).setSheetId(8);

    assertThat(move.apply(column)).isEqualTo(Optional.of(column));
    assertThat(move.apply(elsewhere)).containsSame(elsewhere);
  }

  private static GridRange rows(int start, int end) {
    return new GridRange()
        .setSheetId(SHEET)
        .setStartRowIndex(start)
        .setEndRowIndex(end)
        .setStartColumnIndex(0)
        .setEndColumnIndex(3);
  }
}
