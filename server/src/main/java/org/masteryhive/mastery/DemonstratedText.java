package org.masteryhive.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What demonstrations came to: {@code 2 of 3 at Meeting: Oct 3 Exit ticket, Oct 20 Project.} */
final class DemonstratedText {

  private static final List<String> NUMBERS =
      List.of("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

  private final Sentences sentences;

  DemonstratedText(Sentences sentences) {
    this.sentences = sentences;
  }

  void say(Reason.Demonstrated basis) {
    if (basis.occasions().size() == 0) {
      return;
    }
    Occasions.Parted parted = basis.parted();
    List<Occasion> reached = parted.reaching();
    List<Occasion> others = parted.below();
    if (basis.met().isPresent()) {
      met(basis.met().get(), basis.at(), reached);
    } else {
      unmet(basis, reached);
    }
    sentences.list(
        basis.met().isPresent() ? "Also" : "Not yet there", handedIn(others), this::withRating);
    tellTooFewRatings(basis);
    int told = tellSameDays(reached, sentences.most());
    tellSameDays(others, sentences.most() - told);
  }

  private static List<Occasion> handedIn(List<Occasion> occasions) {
    List<Occasion> handedIn = new ArrayList<>(occasions.size());
    for (Occasion occasion : occasions) {
      if (!occasion.isMissing()) {
        handedIn.add(occasion);
      }
    }
    return handedIn;
  }

  private void met(Reason.Met met, Rating at, List<Occasion> reached) {
    StringBuilder text = sentences.next().append("Met");
    met.on().ifPresent(day -> text.append(" on ").append(sentences.words().day(day)));
    met.atRatingOn()
        .filter(day -> !met.on().equals(Optional.of(day)))
        .ifPresent(day ->
            text.append(", ").append(at).append(" on ").append(sentences.words().day(day)));
    text.append(": ").append(atOrAbove(at, reached)).append(' ');
    times(reached, text);
    text.append(", ");
    listed(reached, at);
    text.append('.');
  }

  private static String atOrAbove(Rating at, List<Occasion> reached) {
    for (Occasion occasion : reached) {
      if (!occasion.rating().equals(at)) {
        return at + " or above";
      }
    }
    return at.name();
  }

  private void unmet(Reason.Demonstrated basis, List<Occasion> reached) {
    StringBuilder text = sentences.next();
    text.append(reached.size()).append(" of ").append(basis.needed()).append(" at ");
    text.append(basis.at());
    if (!reached.isEmpty()) {
      text.append(": ");
      listed(reached, basis.at());
    }
    text.append('.');
  }

  private void listed(List<Occasion> reached, Rating at) {
    Optional<Rating> about = Optional.of(at);
    sentences.items(reached, (occasion, into) -> sentences.words().occasion(occasion, about, into));
  }

  private void withRating(Occasion occasion, StringBuilder into) {
    sentences.words().occasion(occasion, Optional.empty(), into);
  }

  /** On how many days, where each has one of its own; else how many times. */
  private static void times(List<Occasion> occasions, StringBuilder text) {
    int count = occasions.size();
    if (haveDaysOfTheirOwn(occasions)) {
      text.append("on ").append(count).append(count == 1 ? " day" : " days");
    } else if (count == 1) {
      text.append("once");
    } else {
      text.append(count).append(" times");
    }
  }

  /** Occasions stand in the order of their days, so that two of one day stand beside each other. */
  private static boolean haveDaysOfTheirOwn(List<Occasion> occasions) {
    for (int i = 0; i < occasions.size(); i++) {
      Occasion occasion = occasions.get(i);
      boolean isSecond = i > 0 && occasions.get(i - 1).day().equals(occasion.day());
      if (isSecond || occasion.isDateless() || occasion.day().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Said where the demonstrations would be enough, and so do not say it. */
  private void tellTooFewRatings(Reason.Demonstrated basis) {
    int missing = basis.ratingsMissing();
    if (missing > 0 && basis.timesReached() >= basis.needed()) {
      sentences
          .next()
          .append(missing)
          .append(missing == 1 ? " more rating needed." : " more ratings needed.");
    }
  }

  private int tellSameDays(List<Occasion> occasions, int most) {
    int told = 0;
    for (Occasion occasion : occasions) {
      if (occasion.ratings() > 1 && told < most) {
        sentences.next().append(sameDay(occasion));
        told++;
      }
    }
    return told;
  }

  private String sameDay(Occasion occasion) {
    String when =
        occasion.day().map(day -> "on " + sentences.words().day(day)).orElse("without a date");
    int count = occasion.ratings();
    String number = count <= NUMBERS.size() + 1 ? NUMBERS.get(count - 2) : String.valueOf(count);
    return number + " " + when + " count once.";
  }
}
