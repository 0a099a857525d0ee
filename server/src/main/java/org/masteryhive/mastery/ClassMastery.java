package org.masteryhive.mastery;

import java.util.List;
import java.util.Optional;

/**
 * The class row: the active students together.
 *
 * @param metOfAssessed for each outcome, those who met it of those who are assessed on it
 */
public record ClassMastery(int assessed, int met, List<Optional<Share>> metOfAssessed) {

  public ClassMastery {
    metOfAssessed = List.copyOf(metOfAssessed);
  }

  /** All that is met of all that is assessed. */
  public Optional<Share> percentMet() {
    return Share.of(met, assessed);
  }
}
