package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a class had a fair chance to meet an outcome: it was rated on as many different days as
 * demonstrations are needed. Where days do not matter, once.
 */
final class FairChance {

  private final MasterySettings settings;

  FairChance(MasterySettings settings) {
    this.settings = settings;
  }

  /** Looks at the evidence of all active students for an outcome. */
  boolean was(Outcome outcome, Iterable<Evidence> ofClass) {
    MasteryRule rule = outcome.rule().orElse(settings.rule());
    boolean daysMatter = settings.onDifferentDays() && rule instanceof MasteryRule.Demonstrations;
    return days(ofClass, daysMatter ? settings.demonstrationsNeeded() : 1);
  }

  /** Whether there are so many days with a rating. All undated ones are one day more. */
  private static boolean days(Iterable<Evidence> ofClass, int needed) {
    Set<LocalDate> days = new HashSet<>();
    boolean undated = false;
    for (Evidence evidence : ofClass) {
      for (Piece piece : evidence.pieces()) {
        if (piece.dateless() || piece.day().isEmpty()) {
          undated = true;
        } else {
          days.add(piece.day().get());
        }
        if (days.size() + (undated ? 1 : 0) >= needed) {
          return true;
        }
      }
    }
    return false;
  }
}
