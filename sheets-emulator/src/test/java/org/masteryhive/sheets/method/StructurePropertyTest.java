package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.MetadataSearch;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** Rows, columns and tabs that come, go, move and are sorted, in any order: nothing loses its place, nothing is lost. */
class StructurePropertyTest {

  private static final int STEPS = 30;

  static LongStream seeds() {
    return LongStream.range(0, 250);
  }

  static LongStream moreSeeds() {
    return LongStream.range(250, 1000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverHappensToRowsColumnsAndTabsEverythingStaysWithItsCells(long seed) {
    holds(seed);
  }

  /** The rest of a thousand. */
  @Tag("trust")
  @ParameterizedTest
  @MethodSource("moreSeeds")
  void itStaysSoHoweverOftenItIsTried(long seed) {
    holds(seed);
  }

  private static void holds(long seed) {
    Random random = new Random(seed);
    GivenSpreadsheet given = StructureRequests.filled();
    StructureRequests requests = new StructureRequests(random);
    Set<String> texts = texts(given);

    for (int step = 0; step < STEPS; step++) {
      String request = requests.next(given.state());
      if (random.nextInt(5) == 0) {
        aBatchThatFailsChangesNothing(given, request);
        continue;
      }
      SpreadsheetState before = given.state();
      try {
        given.batch(request);
        everythingIsInItsPlace(given);
        noCellIsLost(texts, given, request);
        texts = texts(given);
      } catch (ApiException refused) {
        assertThat(given.state()).as("%s after %s", refused.words(), request).isSameAs(before);
      }
    }

    assertThat(given.carriedOutAgain().atRest())
        .as("carried out anew, without what was refused")
        .isEqualTo(given.atRest());
    assertThat(given.writtenDownAndReadBack().atRest())
        .as("written down and read back")
        .isEqualTo(given.atRest());
  }

  private static void aBatchThatFailsChangesNothing(GivenSpreadsheet given, String request) {
    String whole = given.atRest();

    assertThatThrownBy(() -> given.batch(request, "{\"deleteSheet\": {\"sheetId\": 12345}}"))
        .isInstanceOf(ApiException.class);

    assertThat(given.atRest()).as(request).isEqualTo(whole);
  }

  /** Only a deletion makes cells go, and only those in its way. */
  private static void noCellIsLost(Set<String> before, GivenSpreadsheet given, String request) {
    Set<String> after = texts(given);
    if (request.contains("delete")) {
      assertThat(before).as(request).containsAll(after);
    } else {
      assertThat(after).as(request).isEqualTo(before);
    }
  }

  /** Metadata, named ranges and protections were put on lines whose name they carry; copies of a tab have their own. */
  private static void everythingIsInItsPlace(GivenSpreadsheet given) {
    for (DeveloperMetadata one : given.state().metadata()) {
      DimensionRange range = one.getLocation().getDimensionRange();
      SheetState sheet = sheet(given, range.getSheetId());
      isNamed(
          one.getMetadataValue(),
          sheet,
          MetadataSearch.box(range).and(sheet.whole()).orElseThrow());
    }
    for (NamedRange one : given.state().names()) {
      SheetState sheet = sheet(given, one.getRange().getSheetId());
      String name = one.getName().substring(one.getName().indexOf('!') + 1).replace("_", "");
      isNamed(name, sheet, inside(one.getRange(), sheet));
    }
    given.state().sheets().forEach(StructurePropertyTest::everythingIsInItsPlace);
  }

  private static void everythingIsInItsPlace(SheetState sheet) {
    for (ProtectedRange one : sheet.protections()) {
      isNamed(one.getDescription(), sheet, inside(one.getRange(), sheet));
    }
    List<Box> merged = new ArrayList<>();
    for (GridRange merge : sheet.merges()) {
      Box box = inside(merge, sheet);
      assertThat(merged)
          .as("merges that overlap")
          .noneMatch(other -> other.and(box).isPresent());
      merged.add(box);
    }
  }

  private static SheetState sheet(GivenSpreadsheet given, @Nullable Integer id) {
    return given.state().sheet(id == null ? 0 : id).orElseThrow();
  }

  private static Box inside(GridRange range, SheetState sheet) {
    Box box = Box.of(range, sheet.rowCount(), sheet.columnCount());
    assertThat(sheet.whole().contains(box)).isTrue();
    return box;
  }

  /** Names are such as {@code r3c}, of a row, and {@code c2.}, of a column. Cells are such as {@code r3c2.}. */
  private static void isNamed(String name, SheetState sheet, Box box) {
    for (String text : texts(sheet, box)) {
      boolean named = name.startsWith("r") ? text.startsWith(name) : text.endsWith(name);
      if (!named) {
        fail(name + " is at " + text);
      }
    }
  }

  private static Set<String> texts(GivenSpreadsheet given) {
    SheetState sheet = given.state().sheet(0).orElseThrow();
    return new TreeSet<>(texts(sheet, sheet.whole()));
  }

  private static List<String> texts(SheetState sheet, Box box) {
    List<String> texts = new ArrayList<>();
    for (int row = box.startRow(); row < box.endRow(); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        if (sheet.cell(row, column).value() instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
