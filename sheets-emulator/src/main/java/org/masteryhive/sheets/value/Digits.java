package org.masteryhive.sheets.value;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits of a typed number with a locale's separators, turned into digits with a point. */
final class Digits {

  private static final Map<SheetLocale.Separators, Pattern> FORMS = new ConcurrentHashMap<>();

  private Digits() {}

  /** Empty when a grouping separator stands where none may. */
  static Optional<String> plain(String typed, SheetLocale.Separators separators) {
    Matcher form = FORMS.computeIfAbsent(separators, Digits::form).matcher(typed);
    if (!form.matches()) {
      return Optional.empty();
    }
    String whole = form.group(1).replaceAll("\\D", "");
    String part = Optional.ofNullable(form.group(2)).map(digits -> "." + digits).orElse("");
    return Optional.of(whole + part + Optional.ofNullable(form.group(3)).orElse(""));
  }

  private static Pattern form(SheetLocale.Separators separators) {
    String decimal = Pattern.quote(String.valueOf(separators.decimal()));
    String group = grouping(separators.grouping());
    String whole = "\\d{1,3}(?:" + group + "\\d{2,3})*" + group + "\\d{3}|\\d*";
    return Pattern.compile("(" + whole + ")(?:" + decimal + "(\\d*))?([eE].*)?");
  }

  private static String grouping(char own) {
    if (Character.isSpaceChar(own)) {
      return "[\\s\u00a0\u202f]";
    }
    return own == '’' ? "['’]" : Pattern.quote(String.valueOf(own));
  }
}
