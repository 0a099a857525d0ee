package org.masteryhive.signin;

/** A token that is not Google's, not ours, expired, or no token at all. The message is for the log: it quotes nothing. */
public final class BadTokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadTokenException(String why) {
    super(why);
  }

  BadTokenException(String why, Throwable cause) {
    super(why, cause);
  }
}
