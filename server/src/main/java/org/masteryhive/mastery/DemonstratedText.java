package org.masteryhive.mastery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What demonstrations came to: {@code 2 of 3 at Meeting: Oct 3 Exit ticket, Oct 20 Project.} */
final class DemonstratedText {

  private static final List<String> NUMBERS =
      List.of("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

  private final Sentences sentences;

  DemonstratedText(Sentences sentences) {
    this.sentences = sentences;
  }

  Stream<String> of(Reason.Demonstrated basis) {
    List<Occasion> others =
        basis.others().stream().filter(occasion -> !occasion.isMissing()).toList();
    if (basis.reached().isEmpty() && basis.others().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
            Stream.of(basis.met().map(met -> met(met, basis)).orElseGet(() -> unmet(basis))),
            sentences.listed(
                basis.met().isPresent() ? "Also" : "Not yet there", others, this::withRating),
            tooFewRatings(basis),
            sameDays(basis))
        .flatMap(part -> part);
  }

  private String met(Reason.Met met, Reason.Demonstrated basis) {
    String on = met.on().map(day -> " on " + sentences.words().day(day)).orElse("");
    String since = met.atRatingOn()
        .filter(day -> !met.on().equals(Optional.of(day)))
        .map(day -> ", " + basis.at() + " on " + sentences.words().day(day))
        .orElse("");
    return "Met" + on + since + ": " + atOrAbove(basis) + " " + times(basis.reached()) + ", "
        + reached(basis) + ".";
  }

  private static String atOrAbove(Reason.Demonstrated basis) {
    boolean above =
        basis.reached().stream().anyMatch(occasion -> !occasion.rating().equals(basis.at()));
    return above ? basis.at() + " or above" : basis.at().name();
  }

  private String unmet(Reason.Demonstrated basis) {
    String head = basis.reached().size() + " of " + basis.needed() + " at " + basis.at();
    return basis.reached().isEmpty() ? head + "." : head + ": " + reached(basis) + ".";
  }

  private String reached(Reason.Demonstrated basis) {
    return sentences.list(
        basis.reached(), occasion -> sentences.words().occasion(occasion, Optional.of(basis.at())));
  }

  private String withRating(Occasion occasion) {
    return sentences.words().occasion(occasion, Optional.empty());
  }

  /** On how many days, where each has one of its own; else how many times. */
  private static String times(List<Occasion> occasions) {
    int count = occasions.size();
    boolean dated = occasions.stream()
        .noneMatch(occasion -> occasion.isDateless() || occasion.day().isEmpty());
    boolean differ = occasions.stream().map(Occasion::day).distinct().count() == count;
    if (dated && differ) {
      return count == 1 ? "on 1 day" : "on " + count + " days";
    }
    return count == 1 ? "once" : count + " times";
  }

  /** Said where the demonstrations would be enough, and so do not say it. */
  private static Stream<String> tooFewRatings(Reason.Demonstrated basis) {
    int missing = basis.ratingsMissing();
    boolean enough = basis.reached().size() >= basis.needed();
    return missing == 0 || !enough
        ? Stream.empty()
        : Stream.of(missing == 1 ? "1 more rating needed." : missing + " more ratings needed.");
  }

  private Stream<String> sameDays(Reason.Demonstrated basis) {
    return Stream.concat(basis.reached().stream(), basis.others().stream())
        .filter(occasion -> occasion.ratings() > 1)
        .limit(sentences.most())
        .map(this::sameDay);
  }

  private String sameDay(Occasion occasion) {
    String when =
        occasion.day().map(day -> "on " + sentences.words().day(day)).orElse("without a date");
    int count = occasion.ratings();
    String number = count <= NUMBERS.size() + 1 ? NUMBERS.get(count - 2) : String.valueOf(count);
    return number + " " + when + " count once.";
  }
}
