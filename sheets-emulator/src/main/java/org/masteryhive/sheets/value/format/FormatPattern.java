package org.masteryhive.sheets.value.format;

import java.util.List;
import org.masteryhive.sheets.value.Serial;
import org.masteryhive.sheets.value.SheetLocale;

/** A number format's pattern: up to four sections, for numbers above, below and at zero, and for text. */
public final class FormatPattern {

  private final List<Section> sections;

  private FormatPattern(List<Section> sections) {
    this.sections = sections;
  }

  /** Reads a pattern. There is no wrong one: what has no meaning is shown as it stands. */
  public static FormatPattern parse(String pattern) {
    return new FormatPattern(SectionReader.read(pattern));
  }

  /** A text as a cell with this pattern shows it. */
  public String text(String text) {
    Section last = sections.get(sections.size() - 1);
    if (!last.has(Part.Kind.TEXT)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    last.parts().forEach(part -> shown.append(part.is(Part.Kind.TEXT) ? text : part.text()));
    return shown.toString();
  }

  /** A number, or the date or time it stands for, as a cell with this pattern shows it. */
  public String number(double number, SheetLocale locale) {
    int index = section(number);
    Section section = sections.get(index);
    boolean saysItsSign = index == 0 || section.condition().isPresent();
    if (section.isMoment()) {
      return Serial.isShowable(number)
          ? new MomentText(section.parts(), locale).show(number)
          : PlainNumber.shown(number, locale.separators().decimal());
    }
    String sign = number < 0 && saysItsSign ? "-" : "";
    return sign + new NumberSection(section.parts(), locale).show(Math.abs(number));
  }

  private int section(double number) {
    if (sections.stream().anyMatch(section -> section.condition().isPresent())) {
      return conditional(number);
    }
    int numeric = numericSections();
    if (number < 0 && numeric > 1) {
      return 1;
    }
    return number == 0 && numeric > 2 ? 2 : 0;
  }

  private int conditional(double number) {
    int last = numericSections() - 1;
    for (int i = 0; i < last; i++) {
      int index = i;
      boolean holds = sections
          .get(i)
          .condition()
          .map(c -> c.holds(number))
          .orElse(index == 0 ? number > 0 : number < 0);
      if (holds) {
        return i;
      }
    }
    return last;
  }

  private int numericSections() {
    boolean lastIsText =
        sections.size() > 1 && sections.get(sections.size() - 1).has(Part.Kind.TEXT);
    return Math.min(3, lastIsText ? sections.size() - 1 : sections.size());
  }
}
