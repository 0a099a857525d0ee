package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The conclusion is the highest rating whose points the score reaches, once there are enough pieces. */
final class ScoreJudge {

  private final RatingScale scale;
  private final MasterySettings settings;

  ScoreJudge(RatingScale scale, MasterySettings settings) {
    this.scale = scale;
    this.settings = settings;
  }

  Judgement of(Evidence evidence, ScoreRule rule) {
    boolean missingCounts = settings.missingCountsAs() == MissingCountsAs.LOWEST_RATING;
    List<Counted> pieces = evidence.counted(scale, missingCounts);
    if (pieces.size() < settings.ratingsNeeded()) {
      Conclusion tooFew = Judge.tooFew(pieces.size(), settings.ratingsNeeded(), evidence);
      return new Judgement(tooFew, new Reason.Scored(rule, tooFew, pieces, List.of()));
    }
    List<Counted> chosen = rule.chosen(pieces);
    Conclusion conclusion = scored(rule, chosen);
    return new Judgement(
        conclusion, new Reason.Scored(rule, conclusion, chosen, others(pieces, chosen)));
  }

  private static List<Counted> others(List<Counted> pieces, List<Counted> chosen) {
    return chosen.size() == pieces.size()
        ? List.of()
        : pieces.stream().filter(piece -> !chosen.contains(piece)).toList();
  }

  private Conclusion scored(ScoreRule rule, List<Counted> chosen) {
    if (chosen.size() < rule.atLeast()) {
      return Conclusion.InsufficientEvidence.of(chosen.size(), rule.atLeast());
    }
    List<BigDecimal> points =
        chosen.stream().map(piece -> piece.rating().points().value()).toList();
    BigDecimal score = rule.score(points, scale);
    return new Conclusion.Concluded(scale.reachedBy(score), Optional.of(score));
  }
}
