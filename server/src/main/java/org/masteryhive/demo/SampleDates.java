package org.masteryhive.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.template.Template;
import org.masteryhive.template.TemplateTab;

/**
 * Moves the sample class in time, so that it is always spring there: whoever tries the demo in October sees check-ins of last
 * week, not of half a year ago. Whole weeks, so that no lesson falls on a Sunday.
 */
final class SampleDates {

  /** The day that the sample class was written for. */
  private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 3, 2);

  private static final int WEEK = 7;
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern WITHIN = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");

  private final long days;

  /** Moves the class to {@code today}, or to the days just before it. */
  SampleDates(LocalDate today) {
    this.days = Math.floorDiv(ChronoUnit.DAYS.between(WRITTEN_FOR, today), WEEK) * WEEK;
  }

  /** The class with all its dates moved. */
  Template moved(Template sample) {
    return new Template(
        sample.name(),
        sample.title(),
        sample.locale(),
        sample.timeZone(),
        sample.tabs().stream().map(this::moved).toList());
  }

  private TemplateTab moved(TemplateTab tab) {
    return tab.with(
        tab.rows().stream().map(row -> row.stream().map(this::moved).toList()).toList());
  }

  /** A cell with its dates moved: one that is a date, or one with a re-assessment. Anything else stays as it is. */
  String moved(String cell) {
    if (WHOLE.matcher(cell).matches() || cell.contains(">")) {
      return WITHIN.matcher(cell).replaceAll(date -> Matcher.quoteReplacement(moved(date)));
    }
    return cell;
  }

  private String moved(MatchResult date) {
    int month = Integer.parseInt(date.group(1));
    int day = Integer.parseInt(date.group(2));
    boolean isWhole = date.group(3) != null;
    int year = isWhole ? Integer.parseInt(date.group(3)) : yearOf(month);
    try {
      LocalDate moved = LocalDate.of(year, month, day).plusDays(days);
      String monthAndDay = moved.getMonthValue() + "/" + moved.getDayOfMonth();
      return isWhole ? monthAndDay + "/" + moved.getYear() : monthAndDay;
    } catch (DateTimeException mistyped) {
      return date.group();
    }
  }

  /** In the school year that the sample class was written for. */
  private static int yearOf(int month) {
    return month >= 8 ? WRITTEN_FOR.getYear() - 1 : WRITTEN_FOR.getYear();
  }
}
