package org.masteryhive.sheets.value.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.value.format.Part.Kind;

/** Reads the sections of a pattern, sign by sign. What means nothing stands for itself. */
final class SectionReader {

  private static final String GENERAL = "general";

  private final String pattern;
  private final List<Section> sections = new ArrayList<>();
  private List<Part> parts = new ArrayList<>();
  private Optional<Condition> condition = Optional.empty();
  private int at;

  private SectionReader(String pattern) {
    this.pattern = pattern;
  }

  static List<Section> read(String pattern) {
    SectionReader reader = new SectionReader(pattern);
    while (reader.at < pattern.length()) {
      reader.step();
    }
    reader.endSection();
    return reader.sections;
  }

  private void step() {
    char sign = pattern.charAt(at);
    switch (sign) {
      case ';' -> {
        endSection();
        at++;
      }
      case '"' -> quoted();
      case '\\' -> escaped(1);
      case '_' -> {
        add(Kind.LITERAL, " ");
        at += 2;
      }
      case '*' -> escaped(1);
      case '[' -> bracketed();
      case '0', '#', '?' -> one(Kind.DIGIT);
      case '.' -> one(Kind.POINT);
      case ',' -> one(Kind.COMMA);
      case '%' -> one(Kind.PERCENT);
      case '@' -> one(Kind.TEXT);
      case '/' -> one(hasDigits() ? Kind.BAR : Kind.LITERAL);
      default -> word(sign);
    }
  }

  private boolean hasDigits() {
    return parts.stream().anyMatch(part -> part.is(Kind.DIGIT))
        && parts.stream().noneMatch(part -> part.is(Kind.MOMENT));
  }

  private void word(char sign) {
    String rest = pattern.substring(at).toLowerCase(Locale.ROOT);
    if (rest.startsWith(GENERAL)) {
      add(Kind.GENERAL, "");
      at += GENERAL.length();
    } else if (rest.startsWith("am/pm") || rest.startsWith("a/p")) {
      int length = rest.startsWith("am") ? 5 : 3;
      add(Kind.MOMENT, pattern.substring(at, at + length));
      at += length;
    } else if ((rest.startsWith("e+") || rest.startsWith("e-")) && hasDigits()) {
      add(Kind.EXPONENT, pattern.substring(at, at + 2));
      at += 2;
    } else if ("ymdhs".indexOf(rest.charAt(0)) >= 0) {
      run(sign);
    } else {
      one(Kind.LITERAL);
    }
  }

  private void run(char sign) {
    int end = at;
    while (end < pattern.length()
        && Character.toLowerCase(pattern.charAt(end)) == Character.toLowerCase(sign)) {
      end++;
    }
    add(Kind.MOMENT, pattern.substring(at, end).toLowerCase(Locale.ROOT));
    at = end;
  }

  private void one(Kind kind) {
    add(kind, pattern.substring(at, at + 1));
    at++;
  }

  private void quoted() {
    int end = pattern.indexOf('"', at + 1);
    int stop = end < 0 ? pattern.length() : end;
    add(Kind.LITERAL, pattern.substring(at + 1, stop));
    at = stop + 1;
  }

  private void escaped(int length) {
    int end = Math.min(pattern.length(), at + 1 + length);
    add(Kind.LITERAL, pattern.substring(at + 1, end));
    at = end;
  }

  private void bracketed() {
    int end = pattern.indexOf(']', at);
    if (end < 0) {
      one(Kind.LITERAL);
      return;
    }
    String inside = pattern.substring(at + 1, end);
    at = end + 1;
    if (inside.startsWith("$")) {
      int dash = inside.lastIndexOf('-');
      add(Kind.LITERAL, dash > 1 ? inside.substring(1, dash) : inside.substring(1));
    } else if (inside.matches("[hH]+|[mM]+|[sS]+")) {
      add(Kind.ELAPSED, inside.toLowerCase(Locale.ROOT));
    } else {
      condition = Condition.parse(inside).or(() -> condition);
    }
  }

  private void add(Kind kind, String text) {
    parts.add(new Part(kind, text));
  }

  private void endSection() {
    sections.add(new Section(parts, condition));
    parts = new ArrayList<>();
    condition = Optional.empty();
  }
}
