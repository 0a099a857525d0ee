package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.masteryhive.sheets.value.NumberText;
import org.masteryhive.sheets.value.TypedInput;

/** A spreadsheet in memory, typed into cell by cell; the first sheet is {@code Sheet1}, its id 0. */
public final class GivenSheets implements CellLookup {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 30);

  private final List<String> titles = new ArrayList<>(List.of("Sheet1"));
  private final Map<CellAt, ExtendedValue> values = new HashMap<>();
  private final Map<CellAt, NumberFormat> formats = new HashMap<>();
  private final Map<CellAt, Formula> formulas = new HashMap<>();
  private final Map<String, Area> names = new HashMap<>();
  private String locale = "en_US";

  public GivenSheets locale(String name) {
    locale = name;
    return this;
  }

  GivenSheets withSheet(String title) {
    titles.add(title);
    return this;
  }

  GivenSheets named(String name, String range) {
    names.put(name.toLowerCase(Locale.ROOT), area(range));
    return this;
  }

  /** Types a row of values from a cell on; an empty text leaves its cell alone. */
  public GivenSheets typed(String address, String... row) {
    Area start = area(address);
    for (int i = 0; i < row.length; i++) {
      type(new CellAt(start.sheetId(), start.top(), start.left() + i), row[i]);
    }
    return this;
  }

  private void type(CellAt cell, String text) {
    TypedInput input = TypedInput.parse(text, Optional.empty(), locale, NOW);
    formulas.remove(cell);
    String formula = input.userEntered().getFormulaValue();
    if (formula != null) {
      formulas.put(cell, Formulas.parse(formula, locale));
    } else if (!text.isEmpty()) {
      values.put(cell, input.userEntered());
      input.inferred().ifPresent(format -> formats.put(cell, format));
    }
  }

  public static CellAt cell(String address) {
    Corner corner = Corner.parse(address);
    return new CellAt(0, corner.row(), corner.column());
  }

  private Area area(String range) {
    return Formulas.references(Formulas.parse("=" + range, "en_US"), this, 0).get(0);
  }

  /** What a formula standing in Z99 gives. */
  Outcome gives(String formula) {
    return givesIn("Z99", formula);
  }

  Outcome givesIn(String address, String formula) {
    Map<CellAt, Formula> all = new HashMap<>(formulas);
    all.put(cell(address), Formulas.parse(formula, locale));
    Map<CellAt, Outcome> outcomes =
        new Recalculation(all, this, locale, NOW).run().outcomes();
    return Optional.ofNullable(outcomes.get(cell(address))).orElseThrow();
  }

  String shows(String formula) {
    Outcome outcome = gives(formula);
    return NumberText.format(outcome.value(), outcome.format(), locale);
  }

  Recalculation.Result recalculatedAfter(Recalculation.Result before, List<Area> changed) {
    return new Recalculation(formulas, this, locale, NOW).runAfter(before, changed);
  }

  Recalculation.Result recalculated() {
    return new Recalculation(formulas, this, locale, NOW).run();
  }

  @Override
  public OptionalInt sheet(String title) {
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i).equalsIgnoreCase(title)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public Area grid(int sheetId) {
    return new Area(sheetId, 0, 0, 1000, 26);
  }

  @Override
  public ExtendedValue value(CellAt cell) {
    return Optional.ofNullable(values.get(cell)).orElseGet(ExtendedValue::new);
  }

  @Override
  public Optional<NumberFormat> format(CellAt cell) {
    return Optional.ofNullable(formats.get(cell));
  }

  @Override
  public Optional<Area> named(String name) {
    return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
  }
}
