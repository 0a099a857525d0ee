package org.masteryhive.recompute;

/** Told how far a recompute has come. */
public interface Progress {

  /** Tells nobody. */
  Progress UNSEEN = (phase, share) -> {};

  /** The phase that begins, and how much of the whole is done, from 0 to 1. */
  void reached(Operation.Phase phase, double share);
}
