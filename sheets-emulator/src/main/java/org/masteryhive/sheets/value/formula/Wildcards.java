package org.masteryhive.sheets.value.formula;

import java.util.regex.Pattern;

/** Texts with {@code *} for anything, {@code ?} for one character and {@code ~} before either of them as it is. */
final class Wildcards {

  private Wildcards() {}

  static boolean matches(String form, String text) {
    if (form.indexOf('*') < 0 && form.indexOf('?') < 0 && form.indexOf('~') < 0) {
      return form.equalsIgnoreCase(text);
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char sign = form.charAt(i);
      if (sign == '~' && i + 1 < form.length()) {
        i++;
        pattern.append(Pattern.quote(form.substring(i, i + 1)));
      } else {
        pattern.append(
            sign == '*' ? ".*" : sign == '?' ? "." : Pattern.quote(String.valueOf(sign)));
      }
    }
    return Pattern.compile(
            pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
        .matcher(text)
        .matches();
  }
}
