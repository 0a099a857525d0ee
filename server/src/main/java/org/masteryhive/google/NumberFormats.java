package org.masteryhive.google;

import com.google.api.services.sheets.v4.model.NumberFormat;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Format.Kind;

/** Number formats, in Google's words and in ours. */
final class NumberFormats {

  private NumberFormats() {}

  static Format format(String type, String pattern) {
    Kind kind = switch (type) {
      case "TEXT" -> Kind.TEXT;
      case "PERCENT" -> Kind.PERCENT;
      case "DATE" -> Kind.DATE;
      case "DATE_TIME" -> Kind.DATE_TIME;
      case "TIME" -> Kind.TIME;
      case "" -> Kind.NONE;
      default -> Kind.NUMBER;
    };
    return kind == Kind.TEXT ? Format.TEXT : new Format(kind, pattern);
  }

  /** Only for formats that are formats: {@link Kind#NONE} is written by leaving it out. */
  static NumberFormat of(Format format) {
    NumberFormat google = new NumberFormat().setType(format.kind().name());
    return format.kind() == Kind.TEXT ? google : google.setPattern(format.pattern());
  }
}
