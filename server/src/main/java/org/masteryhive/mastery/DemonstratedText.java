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

  void say(Reason.Demonstrated basis, List<String> said) {
    if (basis.occasions().size() == 0) {
      return;
    }
    Occasions.Parted parted = basis.parted();
    List<Occasion> reached = parted.reaching();
    List<Occasion> others = parted.below();
    said.add(
        basis.met().isPresent()
            ? met(basis.met().get(), basis.at(), reached)
            : unmet(basis, reached));
    sentences.list(
        basis.met().isPresent() ? "Also" : "Not yet there",
        handedIn(others),
        this::withRating,
        said);
    tellTooFewRatings(basis, said);
    int told = tellSameDays(reached, sentences.most(), said);
    tellSameDays(others, sentences.most() - told, said);
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

  private String met(Reason.Met met, Rating at, List<Occasion> reached) {
    String on = met.on().map(day -> " on " + sentences.words().day(day)).orElse("");
    String since = met.atRatingOn()
        .filter(day -> !met.on().equals(Optional.of(day)))
        .map(day -> ", " + at + " on " + sentences.words().day(day))
        .orElse("");
    return "Met" + on + since + ": " + atOrAbove(at, reached) + " " + times(reached) + ", "
        + listed(reached, at) + ".";
  }

  private static String atOrAbove(Rating at, List<Occasion> reached) {
    for (Occasion occasion : reached) {
      if (!occasion.rating().equals(at)) {
        return at + " or above";
      }
    }
    return at.name();
  }

  private String unmet(Reason.Demonstrated basis, List<Occasion> reached) {
    String head = reached.size() + " of " + basis.needed() + " at " + basis.at();
    return reached.isEmpty() ? head + "." : head + ": " + listed(reached, basis.at()) + ".";
  }

  private String listed(List<Occasion> reached, Rating at) {
    Optional<Rating> about = Optional.of(at);
    return sentences.list(reached, occasion -> sentences.words().occasion(occasion, about));
  }

  private String withRating(Occasion occasion) {
    return sentences.words().occasion(occasion, Optional.empty());
  }

  /** On how many days, where each has one of its own; else how many times. */
  private static String times(List<Occasion> occasions) {
    int count = occasions.size();
    if (haveDaysOfTheirOwn(occasions)) {
      return count == 1 ? "on 1 day" : "on " + count + " days";
    }
    return count == 1 ? "once" : count + " times";
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
  private static void tellTooFewRatings(Reason.Demonstrated basis, List<String> said) {
    int missing = basis.ratingsMissing();
    if (missing > 0 && basis.timesReached() >= basis.needed()) {
      said.add(missing == 1 ? "1 more rating needed." : missing + " more ratings needed.");
    }
  }

  private int tellSameDays(List<Occasion> occasions, int most, List<String> said) {
    int told = 0;
    for (Occasion occasion : occasions) {
      if (occasion.ratings() > 1 && told < most) {
        said.add(sameDay(occasion));
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
