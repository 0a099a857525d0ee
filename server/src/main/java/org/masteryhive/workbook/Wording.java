package org.masteryhive.workbook;

import org.masteryhive.tab.Value;

/** What findings say, where several tabs say the same. Kind, plain, and what to do. */
final class Wording {

  static final String TURNED_INTO_A_DATE =
      "Sheets made a date of this. It is used as it is shown. If that is not what you typed, choose Format ▸ Number ▸"
          + " Plain text and type it again.";

  static final String NO_DAY =
      "Not a date that can be read, so this counts as undated. Type it like ";

  private Wording() {}

  static String failed(Value.Failed failed) {
    return failed.kind().equals("LOADING")
        ? "This formula is still loading. Wait until it is done, and recompute again."
        : "This formula has an error, so the cell is not used. Mend the formula, or type the value.";
  }

  static String excused(int number) {
    return "EX was read as Excused, in "
        + cells(number)
        + " of this tab. If Exceeding was meant, type the rating's name or its code on the Scale tab.";
  }

  static String cells(int number) {
    return number == 1 ? "1 cell" : number + " cells";
  }

  /** A text, cut short when it is longer than that. */
  static String brief(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** A text within a sentence. */
  static String quoted(String text) {
    return "“" + brief(text, 60) + "”";
  }
}
