package org.masteryhive.mastery;

import java.util.Optional;
import java.util.function.Function;

/**
 * How evidence becomes a conclusion. Either occasions at mastery are counted, or a score is computed
 * from the points.
 */
public sealed interface MasteryRule permits MasteryRule.Demonstrations, ScoreRule {

  /**
   * Met takes as many occasions at mastery or above as the settings say. Below that, the conclusion
   * is what was shown twice.
   */
  record Demonstrations() implements MasteryRule {

    @Override
    public String title() {
      return "Demonstrations";
    }
  }

  /** The rule as it is written in the sheet: {@code Decaying average 65%}. */
  String title();

  /** Reads a rule as it is written in the sheet; case and space do not matter, a number may be left out. */
  static Optional<MasteryRule> parse(String text) {
    return RuleWords.parse(text);
  }

  /** Applies the function for this kind of rule. */
  default <T> T fold(
      Function<? super Demonstrations, ? extends T> demonstrations,
      Function<? super ScoreRule, ? extends T> score) {
    return this instanceof Demonstrations it
        ? demonstrations.apply(it)
        : score.apply((ScoreRule) this);
  }
}
