package org.masteryhive.mastery;

import java.time.LocalDate;
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
    boolean missingCounts = settings.missingCountsAs() != MissingCountsAs.NOTHING;
    Occasions occasions = Occasions.of(evidence, scale, missingCounts, settings.onDifferentDays());
    Conclusion conclusion = occasions.size() < Math.max(1, settings.ratingsNeeded())
        ? Judge.tooFew(occasions.size(), settings.ratingsNeeded(), evidence)
        : Conclusion.Concluded.of(highestShown(occasions));
    return new Judgement(conclusion, basis(conclusion, occasions));
  }

  private Rating highestShown(Occasions occasions) {
    for (int rank = scale.ratings().size() - 1; rank > 0; rank--) {
      if (occasions.reaching(rank) >= timesNeeded(scale.ratings().get(rank))) {
        return scale.ratings().get(rank);
      }
    }
    return scale.lowest();
  }

  private int timesNeeded(Rating rating) {
    int demonstrations = settings.demonstrationsNeeded();
    return rating.demonstratesMastery() ? demonstrations : Math.min(2, demonstrations);
  }

  private Reason.Demonstrated basis(Conclusion conclusion, Occasions occasions) {
    boolean isMet = conclusion.isMet();
    Rating at = isMet ? conclusion.rated().orElseThrow() : scale.mastery();
    return new Reason.Demonstrated(
        at,
        occasions,
        occasions.reaching(scale.rank(at)),
        settings.demonstrationsNeeded(),
        Math.max(0, settings.ratingsNeeded() - occasions.size()),
        isMet ? Optional.of(met(at, occasions)) : Optional.empty());
  }

  private Reason.Met met(Rating at, Occasions occasions) {
    return new Reason.Met(dayReached(scale.mastery(), occasions), dayReached(at, occasions));
  }

  /** The day of the occasion by which a rating was shown often enough, of enough occasions in all. */
  private Optional<LocalDate> dayReached(Rating rating, Occasions occasions) {
    int rank = scale.rank(rating);
    int shown = 0;
    for (int i = 0; i < occasions.size(); i++) {
      shown += occasions.isReaching(i, rank) ? 1 : 0;
      if (shown >= settings.demonstrationsNeeded() && i + 1 >= settings.ratingsNeeded()) {
        return occasions.day(i);
      }
    }
    return Optional.empty();
  }
}
