package org.masteryhive.tab;

import java.time.LocalDate;

/** Days as spreadsheets count them: since December 30, 1899. */
public final class Serial {

  static final long EPOCH_DAY = LocalDate.of(1899, 12, 30).toEpochDay();

  private Serial() {}

  /** The day of a serial number; a time of day is cut off. Only numbers within {@link #isDay} have one. */
  public static LocalDate day(double serial) {
    return LocalDate.ofEpochDay(EPOCH_DAY + (long) Math.floor(serial));
  }

  /** Whether the number is a day that a spreadsheet can show: years 1900 to 9999. */
  public static boolean isDay(double serial) {
    return serial >= 1 && serial < 2_958_466;
  }
}
