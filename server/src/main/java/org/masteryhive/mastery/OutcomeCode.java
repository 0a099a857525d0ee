package org.masteryhive.mastery;

import org.masteryhive.roster.Spelled;

/** An outcome's code. */
public final class OutcomeCode extends Spelled {

  private OutcomeCode(String text) {
    super(text, "an outcome's code");
  }

  public static OutcomeCode of(String text) {
    return new OutcomeCode(text);
  }
}
