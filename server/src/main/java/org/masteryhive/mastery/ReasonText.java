package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    return IntStream.iterate(LONGEST_LIST, most -> most > 0, most -> most - 1)
        .mapToObj(most -> text(mastery.reason(), new Sentences(words, most)))
        .filter(text -> text.length() < LONGEST)
        .findFirst()
        .orElseGet(
            () -> text(mastery.reason(), new Sentences(words, 1)).substring(0, LONGEST - 1) + "…");
  }

  private static String text(Reason reason, Sentences sentences) {
    return Stream.of(
            reason.override().stream().flatMap(sentences::override),
            basis(reason.basis(), sentences),
            sentences.missing(reason.missing()),
            sentences.practice(reason.practice()))
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> basis(Reason.Basis basis, Sentences sentences) {
    return basis instanceof Reason.Demonstrated it
        ? new DemonstratedText(sentences).of(it)
        : new ScoredText(sentences).of((Reason.Scored) basis);
  }
}
