package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;

/** The conditional formats of one sheet: which of them hold for a cell. */
final class Rules {

  /** The formats of the rules that hold, the weakest first, and a key that tells such lists apart. */
  record Holding(String key, List<CellFormat> formats) {

    static final Holding NOTHING = new Holding("", List.of());

    boolean isNothing() {
      return formats.isEmpty();
    }
  }

  private record Ready(ConditionalFormatRule rule, List<Box> boxes) {

    boolean covers(int row, int column) {
      for (Box box : boxes) {
        if (box.contains(row, column)) {
          return true;
        }
      }
      return false;
    }
  }

  private final SheetState sheet;
  private final Evaluation values;
  private final List<Ready> ready;
  private final IdentityHashMap<Ready, List<Double>> numbers = new IdentityHashMap<>();

  Rules(SheetState sheet, Evaluation values, boolean wanted) {
    this.sheet = sheet;
    this.values = values;
    this.ready = (wanted ? sheet.rules() : List.<ConditionalFormatRule>of())
        .stream()
            .map(rule -> new Ready(
                rule,
                rule.getRanges().stream()
                    .map(range -> Box.of(range, sheet.rowCount(), sheet.columnCount()))
                    .toList()))
            .toList();
  }

  boolean areNone() {
    return ready.isEmpty();
  }

  Holding holding(int row, int column, @Nullable ExtendedValue value, String shown) {
    if (ready.isEmpty()) {
      return Holding.NOTHING;
    }
    List<CellFormat> formats = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < ready.size(); i++) {
      Ready one = ready.get(i);
      if (one.covers(row, column)) {
        CellFormat format = format(one, row, column, value, shown);
        if (format != null) {
          key.append('r').append(i);
          if (one.rule().getGradientRule() != null) {
            key.append(format.getBackgroundColor());
          }
          formats.add(format);
        }
      }
    }
    Collections.reverse(formats);
    return formats.isEmpty() ? Holding.NOTHING : new Holding(key.toString(), formats);
  }

  private List<Double> numbers(Ready one) {
    return numbers.computeIfAbsent(one, any -> Gradients.numbers(one.boxes(), sheet, values));
  }

  private @Nullable CellFormat format(
      Ready one, int row, int column, @Nullable ExtendedValue value, String shown) {
    if (one.rule().getBooleanRule() == null) {
      return Gradients.format(one.rule().getGradientRule(), numbers(one), value);
    }
    BooleanCondition condition = one.rule().getBooleanRule().getCondition();
    boolean holds = values.holds(condition, sheet, one.boxes().get(0), row, column, value, shown);
    return holds ? one.rule().getBooleanRule().getFormat() : null;
  }
}
