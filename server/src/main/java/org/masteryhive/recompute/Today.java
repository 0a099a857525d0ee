package org.masteryhive.recompute;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.masteryhive.tab.Picture;

/** Which day it is where the class is: by the spreadsheet's time zone, never the service's. */
final class Today {

  private Today() {}

  static LocalDate in(Picture picture, Clock clock) {
    return in(picture.timeZone(), clock);
  }

  static LocalDate in(String timeZone, Clock clock) {
    return LocalDate.ofInstant(clock.instant(), zone(timeZone));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
