package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said about one student and one outcome.
 *
 * <p>"Not assessed" and "not enough evidence" are conclusions of their own, never a zero or a null:
 * to a teacher a blank cell, a grey cell and a low rating are three different things.
 */
public sealed interface Conclusion {

  /** There is no evidence yet. */
  record NotAssessed() implements Conclusion {}

  /** There is evidence, but less than the rule needs. */
  record InsufficientEvidence(int have, int needed, Form form) implements Conclusion {

    /** How it is written: {@code 2 so far} or {@code 2 of 3}. */
    public enum Form {
      SO_FAR,
      OF
    }

    static InsufficientEvidence soFar(int have, int needed) {
      return new InsufficientEvidence(have, needed, Form.SO_FAR);
    }

    static InsufficientEvidence of(int have, int needed) {
      return new InsufficientEvidence(have, needed, Form.OF);
    }
  }

  /** The evidence, or the teacher, supports a rating. A rule that computes a score gives it too. */
  record Concluded(Rating rating, Optional<BigDecimal> score) implements Conclusion {

    static Concluded of(Rating rating) {
      return new Concluded(rating, Optional.empty());
    }
  }

  /** The teacher took the outcome away for this student. */
  record Excused() implements Conclusion {}

  /** Applies the function for this kind of conclusion. A caller cannot forget a kind. */
  default <T> T fold(
      Function<? super NotAssessed, ? extends T> notAssessed,
      Function<? super InsufficientEvidence, ? extends T> insufficient,
      Function<? super Concluded, ? extends T> concluded,
      Function<? super Excused, ? extends T> excused) {
    if (this instanceof NotAssessed it) {
      return notAssessed.apply(it);
    }
    if (this instanceof InsufficientEvidence it) {
      return insufficient.apply(it);
    }
    if (this instanceof Concluded it) {
      return concluded.apply(it);
    }
    return excused.apply((Excused) this);
  }

  /** What the cell shows, without the mark of an override: blank, {@code 2 so far}, or a name. */
  default String shown() {
    return fold(
        none -> "",
        few -> few.form() == InsufficientEvidence.Form.SO_FAR
            ? few.have() + " so far"
            : few.have() + " of " + few.needed(),
        concluded -> concluded.rating().name(),
        excused -> "Excused");
  }

  /** The rating, where there is one. */
  default Optional<Rating> rated() {
    return fold(
        none -> Optional.empty(),
        few -> Optional.empty(),
        it -> Optional.of(it.rating()),
        no -> Optional.empty());
  }

  /** Whether it is a rating: then the outcome is assessed. */
  default boolean isAssessed() {
    return this instanceof Concluded;
  }

  /** Whether it demonstrates mastery: then the outcome is met. */
  default boolean isMet() {
    return this instanceof Concluded it && it.rating().demonstratesMastery();
  }

  /** Whether there is some evidence and no rating yet. */
  default boolean isStarted() {
    return this instanceof InsufficientEvidence;
  }
}
