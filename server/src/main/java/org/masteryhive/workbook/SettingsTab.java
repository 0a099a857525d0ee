package org.masteryhive.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mastery.MasteryRule;
import org.masteryhive.mastery.MasterySettings;
import org.masteryhive.mastery.MissingCountsAs;
import org.masteryhive.mastery.OnTrackShare;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.SchoolYear;
import org.masteryhive.mastery.UncountedTypes;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Value;

/** Reads Settings: a setting a row. What is blank, unknown or impossible leaves the default. */
final class SettingsTab {

  /** The rules, for whoever wrote another. */
  static final String RULES =
      "The rules are Demonstrations, Most recent, Highest, Average, Median, Mode, Decaying average 65%, Weighted"
          + " average 65%, Number of times 3, Recent average 3 and Power law.";

  private static final String COURSE = "Course";
  private static final String YEAR_STARTS = "Year starts";
  private static final String YEAR_ENDS = "Year ends";
  private static final String CHECK_IN_FORM = "Check-in form";
  private static final List<String> SETTINGS = List.of(
      COURSE,
      YEAR_STARTS,
      YEAR_ENDS,
      Heading.RULE,
      "Ratings needed",
      "Demonstrations needed",
      "On different days",
      "Types that do not count",
      "Missing counts as",
      "On track at",
      "Check-in every",
      "Palette",
      "Language",
      CHECK_IN_FORM);
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

  private final Table table;
  private final String title;
  private final Map<String, Row> rows = new HashMap<>();

  /** The tab, and the spreadsheet's title. */
  SettingsTab(Table table, String title) {
    this.table = table;
    this.title = title;
  }

  WorkbookSettings read() {
    if (table.hasAll(List.of(Heading.SETTING, Heading.VALUE))) {
      table.rows().forEach(this::take);
    }
    WorkbookSettings defaults = WorkbookSettings.defaults(title);
    return new WorkbookSettings(
        value(COURSE, SettingsTab::text, title, "Type the course’s name."),
        mastery(defaults.mastery()),
        value(
            "Check-in every",
            SettingsTab::count,
            defaults.checkInEvery(),
            "Type a whole number of days."),
        value(
            "Palette",
            cell -> Palette.parse(cell.shown()),
            defaults.palette(),
            "Type Classic or Color-blind safe."),
        value(
            "Language",
            SettingsTab::language,
            defaults.language(),
            "Type a language’s code, such as en, es or zh."),
        value(
            CHECK_IN_FORM,
            SettingsTab::link,
            "",
            "Paste the form’s link, which begins with https://."));
  }

  private void take(Row row) {
    String name = row.text(Heading.SETTING);
    String key = Spelling.nameKey(name);
    boolean known =
        SETTINGS.stream().anyMatch(setting -> Spelling.nameKey(setting).equals(key));
    if (name.isEmpty() || row.isBlank(Heading.VALUE)) {
      return;
    }
    if (!known) {
      row.problem(
          Heading.SETTING,
          "There is no such setting, so it changes nothing. The settings are "
              + SETTINGS.stream().limit(SETTINGS.size() - 1L).collect(Collectors.joining(", "))
              + ".");
    } else if (rows.putIfAbsent(key, row) != null) {
      row.problem(
          Heading.SETTING,
          "This setting is already on this tab, and the first one is used. Delete this row.");
    }
  }

  private MasterySettings mastery(MasterySettings defaults) {
    return new MasterySettings(
        value(Heading.RULE, cell -> MasteryRule.parse(cell.shown()), defaults.rule(), RULES),
        value(
            "Ratings needed", SettingsTab::count, defaults.ratingsNeeded(), "Type a whole number."),
        value(
            "Demonstrations needed",
            SettingsTab::count,
            defaults.demonstrationsNeeded(),
            "Type a whole number."),
        value("On different days", YesOrNo::read, defaults.onDifferentDays(), "Type Yes or No."),
        value(
            "Missing counts as",
            cell -> MissingCountsAs.parse(cell.shown()),
            defaults.missingCountsAs(),
            "Type Not yet, Nothing or Lowest rating."),
        value(
            "On track at", SettingsTab::share, defaults.onTrackAt(), "Type a share, such as 80%."),
        value(
            "Types that do not count",
            cell -> text(cell).map(UncountedTypes::parse),
            defaults.uncounted(),
            "Type the types, separated by commas."),
        year());
  }

  private SchoolYear year() {
    Optional<LocalDate> starts = day(YEAR_STARTS);
    Optional<LocalDate> ends = day(YEAR_ENDS);
    if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
      impossible(YEAR_ENDS, "The year cannot end before it starts. Correct one of the two.");
      return new SchoolYear(starts, Optional.empty());
    }
    return new SchoolYear(starts, ends);
  }

  private Optional<LocalDate> day(String setting) {
    return given(
        setting, table.dates()::read, "Type a date like " + table.dates().example() + "/2026.");
  }

  private <T> T value(
      String setting, Function<Cell, Optional<T>> read, T otherwise, String action) {
    return given(setting, read, action).orElse(otherwise);
  }

  private <T> Optional<T> given(String setting, Function<Cell, Optional<T>> read, String action) {
    @Nullable Row row = rows.get(Spelling.nameKey(setting));
    if (row == null) {
      return Optional.empty();
    }
    Cell cell = row.cell(Heading.VALUE);
    Optional<T> value = cell.value() instanceof Value.Failed ? Optional.empty() : read.apply(cell);
    if (value.isEmpty()) {
      impossible(setting, action);
    }
    return value;
  }

  private void impossible(String setting, String action) {
    Optional.ofNullable(rows.get(Spelling.nameKey(setting)))
        .ifPresent(
            row -> row.problem(Heading.VALUE, "This cannot be used, so the default is. " + action));
  }

  private static Optional<String> text(Cell cell) {
    String text = Spelling.trimmed(cell.shown());
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Integer> count(Cell cell) {
    var count = Counts.read(cell);
    return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
  }

  private static Optional<OnTrackShare> share(Cell cell) {
    if (DateReader.isDate(cell)) {
      return Optional.empty();
    }
    return cell.value() instanceof Value.Numeric held
        ? share(held.number(), cell.format().kind() == Format.Kind.PERCENT)
        : OnTrackShare.parse(cell.shown());
  }

  /** The number itself, whatever the format rounds it to. Two thirds of a formula are not more than two thirds. */
  private static Optional<OnTrackShare> share(double number, boolean percent) {
    if (!(number > 0 && number <= 100)) {
      return Optional.empty();
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    BigDecimal written = (percent ? exact.movePointRight(2) : exact)
        .setScale(9, RoundingMode.DOWN)
        .stripTrailingZeros();
    return OnTrackShare.parse(written.toPlainString() + (percent ? "%" : ""));
  }

  private static Optional<String> language(Cell cell) {
    return text(cell)
        .filter(text -> LANGUAGE.matcher(text).matches())
        .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
        .filter(locale -> locale.getLanguage().length() == 3
            || Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage()))
        .map(Locale::toLanguageTag);
  }

  private static Optional<String> link(Cell cell) {
    return text(cell)
        .filter(text -> text.startsWith("https://") || text.startsWith("http://"))
        .or(() -> Optional.of(cell.link()).filter(link -> !link.isEmpty()));
  }
}
