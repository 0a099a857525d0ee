package org.masteryhive.mastery;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.masteryhive.roster.Student;

/**
 * What one student has mastered: one {@link OutcomeMastery} for each outcome, in their order.
 *
 * @param missing how many marks {@code Missing} there are where they count
 * @param missingWork the assessments behind them, newest first, undated ones last
 */
public record StudentMastery(
    Student student,
    List<OutcomeMastery> outcomes,
    int missing,
    Due due,
    Optional<OnTrack> onTrack,
    Optional<NextStep> nextStep,
    List<MissingWork> missingWork) {

  public StudentMastery {
    outcomes = List.copyOf(outcomes);
    missingWork = List.copyOf(missingWork);
  }

  /** How many outcomes have a conclusion. */
  public int assessed() {
    return count(Conclusion::isAssessed);
  }

  /** How many outcomes are met. */
  public int met() {
    return count(Conclusion::isMet);
  }

  /** How many outcomes have some evidence and no conclusion yet. */
  public int started() {
    return count(Conclusion::isStarted);
  }

  /** Met of assessed. */
  public Optional<Share> percentMet() {
    return Share.of(met(), assessed());
  }

  private int count(Predicate<Conclusion> holds) {
    int count = 0;
    for (OutcomeMastery outcome : outcomes) {
      count += holds.test(outcome.conclusion()) ? 1 : 0;
    }
    return count;
  }
}
