package org.masteryhive.mastery;

/**
 * The outcome that a student is nearest to meeting.
 *
 * @param missing what is missing, in words: {@code 1 more at Meeting}
 */
public record NextStep(Outcome outcome, String missing) {

  private static final int LONGEST = 60;

  /** In one line: {@code LO3 I can construct a table: 1 more at Meeting}. */
  public String text() {
    String iCan = cut(outcome.iCan());
    return outcome.code().text() + (iCan.isEmpty() ? "" : " " + iCan) + ": " + missing;
  }

  private static String cut(String statement) {
    return statement.codePointCount(0, statement.length()) <= LONGEST
        ? statement
        : statement.substring(0, statement.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
