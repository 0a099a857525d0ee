package org.masteryhive.signin;

import java.util.function.Function;

/** How a visit to Google's consent page ended. */
public sealed interface ConnectEnd {

  /** The person is connected. */
  record Connected(String email) implements ConnectEnd {
    @Override
    public String toString() {
      return "connected";
    }
  }

  /** The person chose the file. */
  record Picked() implements ConnectEnd {}

  /** Nothing was stored. */
  record Refused(Why why) implements ConnectEnd {

    /** What did not fit. */
    public enum Why {
      /** The link is none of ours, or its ten minutes are over. */
      TICKET_OVER,
      /** The link has served already. */
      TICKET_SPENT,
      /** Nobody began this, or it was ended already. */
      UNKNOWN_STATE,
      /** It was begun in another browser. */
      OTHER_BROWSER,
      /** The person said no. */
      DECLINED,
      /** Google does not take the code. */
      CODE_NOT_TAKEN,
      /** Another account consented than the one that asked. */
      OTHER_ACCOUNT,
      /** Something that is needed was not allowed. */
      PARTIAL,
      /** Google gave access for an hour only. */
      NOT_LASTING,
      /** The file was not chosen, or with another account. */
      NOT_PICKED,
      /** A file can be chosen only by someone who is connected. */
      NOT_CONNECTED
    }
  }

  /** Applies the function for this kind of end. */
  default <T> T fold(
      Function<? super Connected, ? extends T> connected,
      Function<? super Picked, ? extends T> picked,
      Function<? super Refused, ? extends T> refused) {
    if (this instanceof Connected it) {
      return connected.apply(it);
    }
    if (this instanceof Picked it) {
      return picked.apply(it);
    }
    return refused.apply((Refused) this);
  }
}
