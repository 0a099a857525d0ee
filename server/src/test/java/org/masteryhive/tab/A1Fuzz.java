package org.masteryhive.tab;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.masteryhive.sheets.range.Reference;

/** Every range that we write is read as the same range, whatever the tab is called; any other text is a range or none. */
class A1Fuzz {

  private static final int MOST = 100_000;

  @FuzzTest
  void anything(FuzzedDataProvider data) {
    int row = data.consumeInt(0, MOST);
    int column = data.consumeInt(0, 18_000);
    int rows = data.consumeInt(1, MOST);
    int columns = data.consumeInt(1, 200);
    boolean isOpen = data.consumeBoolean();
    String title = data.consumeRemainingAsString();
    Reference.parse(title);

    Area area = new Area(row, isOpen ? Area.OPEN : row + rows, column, column + columns);
    Reference read = Reference.parse(A1.range(title, area)).orElseThrow();

    assertThat(read.sheet()).contains(title);
    assertThat(read.startRow()).hasValue(row);
    assertThat(read.startColumn()).hasValue(column);
    assertThat(read.endColumn()).hasValue(column + columns);
    assertThat(read.endRow().orElse(Area.OPEN)).isEqualTo(area.endRow());
  }
}
