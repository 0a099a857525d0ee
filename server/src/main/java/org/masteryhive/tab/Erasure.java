package org.masteryhive.tab;

/**
 * How much of a drawn tab a plan would take away.
 *
 * @param students students who are there now, those who were already set apart as no longer on the Roster left out
 * @param going how many of them would go
 * @param conclusions cells with a conclusion that are there now, of students who stay
 * @param blanked how many of them would become blank
 */
public record Erasure(int students, int going, int conclusions, int blanked) {

  public static final Erasure NONE = new Erasure(0, 0, 0, 0);

  /** Whether more than 20 % and more than 3 of the students would go. */
  public boolean ofStudents() {
    return going > 3 && going * 5 > students;
  }

  /** Whether more than a quarter and more than 10 of the conclusions would become blank. */
  public boolean ofConclusions() {
    return blanked > 10 && blanked * 4 > conclusions;
  }

  /** Whether it is so much that it is more likely a mistake. */
  public boolean isMuch() {
    return ofStudents() || ofConclusions();
  }
}
