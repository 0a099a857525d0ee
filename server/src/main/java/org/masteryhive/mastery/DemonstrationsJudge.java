package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Met takes as many occasions at mastery or above as the settings say, whenever they were. Below
 * that, the conclusion is what was shown twice.
 */
final class DemonstrationsJudge {

  private final RatingScale scale;
  private final MasterySettings settings;

  DemonstrationsJudge(RatingScale scale, MasterySettings settings) {
    this.scale = scale;
    this.settings = settings;
  }

  Judgement of(Evidence evidence) {
    List<Occasion> occasions = occasions(evidence);
    Conclusion conclusion = occasions.size() < Math.max(1, settings.ratingsNeeded())
        ? Judge.tooFew(occasions.size(), settings.ratingsNeeded(), evidence)
        : Conclusion.Concluded.of(highestShown(occasions));
    return new Judgement(conclusion, basis(conclusion, occasions));
  }

  private List<Occasion> occasions(Evidence evidence) {
    boolean missingCounts = settings.missingCountsAs() != MissingCountsAs.NOTHING;
    List<Counted> counted = evidence.counted(scale, missingCounts);
    return settings.onDifferentDays()
        ? Occasion.ofDifferentDays(counted)
        : Occasion.ofEach(counted);
  }

  private Rating highestShown(List<Occasion> occasions) {
    List<Rating> ratings = scale.ratings();
    for (int i = ratings.size() - 1; i > 0; i--) {
      if (count(occasions, ratings.get(i)) >= timesNeeded(ratings.get(i))) {
        return ratings.get(i);
      }
    }
    return scale.lowest();
  }

  private int timesNeeded(Rating rating) {
    int demonstrations = settings.demonstrationsNeeded();
    return rating.demonstratesMastery() ? demonstrations : Math.min(2, demonstrations);
  }

  private static int count(List<Occasion> occasions, Rating rating) {
    int count = 0;
    for (Occasion occasion : occasions) {
      count += occasion.reaches(rating) ? 1 : 0;
    }
    return count;
  }

  private Reason.Demonstrated basis(Conclusion conclusion, List<Occasion> occasions) {
    Rating at = conclusion.isMet() ? conclusion.rated().orElseThrow() : scale.mastery();
    return new Reason.Demonstrated(
        at,
        occasions.stream().filter(occasion -> occasion.reaches(at)).toList(),
        occasions.stream().filter(occasion -> !occasion.reaches(at)).toList(),
        settings.demonstrationsNeeded(),
        Math.max(0, settings.ratingsNeeded() - occasions.size()),
        conclusion.isMet() ? Optional.of(met(at, occasions)) : Optional.empty());
  }

  private Reason.Met met(Rating at, List<Occasion> occasions) {
    return new Reason.Met(dayReached(scale.mastery(), occasions), dayReached(at, occasions));
  }

  /** The day of the occasion by which a rating was shown often enough, of enough occasions in all. */
  private Optional<LocalDate> dayReached(Rating rating, List<Occasion> occasions) {
    int shown = 0;
    for (int i = 0; i < occasions.size(); i++) {
      shown += occasions.get(i).reaches(rating) ? 1 : 0;
      if (shown >= settings.demonstrationsNeeded() && i + 1 >= settings.ratingsNeeded()) {
        return occasions.get(i).day();
      }
    }
    return Optional.empty();
  }
}
