package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Words a reason as a teacher would: what is met or missing, what counted, what did not, as in
 * {@code Met on Nov 4: Meeting on 3 days, Oct 3 Exit ticket, Oct 20 Project, Nov 4 Update.}
 */
public final class ReasonText {

  private static final int LONGEST = 1000;
  private static final int LONGEST_LIST = 12;

  private final MarkWords words;

  public ReasonText(LocalDate today, SchoolYear year) {
    this.words = new MarkWords(new DayWords(today, year));
  }

  /**
   * The note of a cell; blank when there is nothing to say. Under 1,000 characters: long lists say
   * how many more there are.
   */
  public String of(OutcomeMastery mastery) {
    String text = "";
    for (int most = LONGEST_LIST; most > 0; most--) {
      text = text(mastery.reason(), new Sentences(words, most));
      if (text.length() < LONGEST) {
        return text;
      }
    }
    return text.substring(0, LONGEST - 1) + "…";
  }

  private static String text(Reason reason, Sentences sentences) {
    List<String> said = new ArrayList<>(4);
    reason.override().ifPresent(override -> sentences.override(override, said));
    if (reason.basis() instanceof Reason.Demonstrated it) {
      new DemonstratedText(sentences).say(it, said);
    } else {
      new ScoredText(sentences).say((Reason.Scored) reason.basis(), said);
    }
    sentences.missing(reason.missing(), said);
    sentences.practice(reason.practice(), said);
    return said.size() == 1 ? said.get(0) : String.join(" ", said);
  }
}
