package org.masteryhive.mastery;

import java.time.LocalDate;

/**
 * Words a reason as a teacher would: what is met or missing, what counted, what did not, as in
 * {@code Met on Nov 4: Meeting on 3 days, Oct 3 Exit ticket, Oct 20 Project, Nov 4 Update.}
 */
public final class ReasonText {

  private static final int LONGEST = 1000;
  private static final int LONGEST_LIST = 12;

  private final MarkWords words;
  private final StringBuilder text = new StringBuilder(2 * LONGEST);

  /** For one reader at a time: words that were found once are found again. */
  public ReasonText(LocalDate today, SchoolYear year) {
    this.words = new MarkWords(new DayWords(today, year));
  }

  /**
   * The note of a cell; blank when there is nothing to say. Under 1,000 characters: long lists say
   * how many more there are.
   */
  public String of(OutcomeMastery mastery) {
    for (int most = LONGEST_LIST; most > 0; most--) {
      text.setLength(0);
      say(mastery.reason(), new Sentences(words, most, text));
      if (text.length() < LONGEST) {
        return text.toString();
      }
    }
    return text.substring(0, LONGEST - 1) + "…";
  }

  private static void say(Reason reason, Sentences sentences) {
    reason.override().ifPresent(sentences::override);
    if (reason.basis() instanceof Reason.Demonstrated it) {
      new DemonstratedText(sentences).say(it);
    } else {
      new ScoredText(sentences).say((Reason.Scored) reason.basis());
    }
    sentences.missing(reason.missing());
    sentences.practice(reason.practice());
  }
}
