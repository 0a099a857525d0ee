package org.masteryhive.recompute;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to recompute.
 *
 * @param tabs which of the computed tabs to draw; Checks is always drawn
 * @param confirm whether to go on when much would be erased
 */
public record RecomputeRequest(Set<Drawn> tabs, boolean confirm) {

  /** The tabs one can ask for. */
  public enum Drawn {
    MASTERY,
    MENTORING,
    BEHAVIOR
  }

  /** All tabs, and stop when much would be erased. */
  public static final RecomputeRequest EVERYTHING =
      new RecomputeRequest(EnumSet.allOf(Drawn.class), false);

  public RecomputeRequest {
    tabs = Set.copyOf(tabs);
  }

  /** One request for what two ask for. Only requests that agree on {@code confirm} can be one. */
  public RecomputeRequest joinedWith(RecomputeRequest other) {
    Set<Drawn> both = EnumSet.noneOf(Drawn.class);
    both.addAll(tabs);
    both.addAll(other.tabs);
    return new RecomputeRequest(both, confirm);
  }
}
