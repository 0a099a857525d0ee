package org.masteryhive.sheets.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates and times as Sheets stores them: days since December 30, 1899, the time of day as the fraction. */
public final class Serial {

  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final double MILLIS_PER_DAY = 86_400_000.0;

  private Serial() {}

  public static double of(LocalDate date) {
    return ChronoUnit.DAYS.between(ZERO, date);
  }

  public static double of(LocalDateTime moment) {
    long millis = moment.toLocalTime().toNanoOfDay() / 1_000_000;
    return of(moment.toLocalDate()) + millis / MILLIS_PER_DAY;
  }

  /** The moment a serial number stands for, to the nearest millisecond. */
  public static LocalDateTime moment(double serial) {
    double day = Math.floor(serial);
    long millis = Math.round((serial - day) * MILLIS_PER_DAY);
    return ZERO.plusDays((long) day).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
  }

  public static LocalDate date(double serial) {
    return moment(serial).toLocalDate();
  }

  /** Whether a serial number is a date that Sheets can show. */
  public static boolean isShowable(double serial) {
    return serial > -700_000 && serial < 2_958_466;
  }
}
