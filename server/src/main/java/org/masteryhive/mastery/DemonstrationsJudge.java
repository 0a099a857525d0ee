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
  private final OccasionRule rule;
  private final Tally occasions;
  private final List<Conclusion.Concluded> conclusions;
  private final int mastery;

  DemonstrationsJudge(RatingScale scale, MasterySettings settings) {
    this.scale = scale;
    this.settings = settings;
    this.rule = OccasionRule.of(scale, settings);
    this.occasions = rule.tally();
    this.conclusions = scale.ratings().stream().map(Conclusion.Concluded::of).toList();
    this.mastery = scale.rank(scale.mastery());
  }

  Judgement of(Evidence evidence) {
    occasions.count(evidence);
    if (occasions.size() < Math.max(1, settings.ratingsNeeded())) {
      Conclusion tooFew = Judge.tooFew(occasions.size(), settings.ratingsNeeded(), evidence);
      return new Judgement(tooFew, notMet(evidence));
    }
    int rank = highestShown();
    return new Judgement(
        conclusions.get(rank), rank >= mastery ? met(rank, evidence) : notMet(evidence));
  }

  private int highestShown() {
    for (int rank = scale.ratings().size() - 1; rank > 0; rank--) {
      if (occasions.reaching(rank) >= timesNeeded(rank)) {
        return rank;
      }
    }
    return 0;
  }

  private int timesNeeded(int rank) {
    int demonstrations = settings.demonstrationsNeeded();
    return rank >= mastery ? demonstrations : Math.min(2, demonstrations);
  }

  private Reason.Demonstrated notMet(Evidence evidence) {
    return basis(mastery, evidence, Optional.empty());
  }

  private Reason.Demonstrated met(int rank, Evidence evidence) {
    Optional<LocalDate> day = dayReached(mastery, evidence);
    return basis(
        rank,
        evidence,
        Optional.of(new Reason.Met(day, rank == mastery ? day : dayReached(rank, evidence))));
  }

  private Reason.Demonstrated basis(int at, Evidence evidence, Optional<Reason.Met> met) {
    return new Reason.Demonstrated(
        scale.ratings().get(at),
        new Occasions(evidence, rule, occasions.size()),
        occasions.reaching(at),
        settings.demonstrationsNeeded(),
        Math.max(0, settings.ratingsNeeded() - occasions.size()),
        met);
  }

  /** The day of the occasion by which a rating was shown often enough, of enough occasions in all. */
  private Optional<LocalDate> dayReached(int rank, Evidence evidence) {
    int shown = 0;
    for (int i = 0; i < occasions.size(); i++) {
      shown += occasions.isReaching(i, rank) ? 1 : 0;
      if (shown >= settings.demonstrationsNeeded() && i + 1 >= settings.ratingsNeeded()) {
        return evidence.day(occasions.day(i));
      }
    }
    return Optional.empty();
  }
}
