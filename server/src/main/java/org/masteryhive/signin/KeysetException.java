package org.masteryhive.signin;

/** The keyset cannot be used. The message is a sentence for the operator. */
public final class KeysetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeysetException(String message) {
    super(message);
  }

  KeysetException(String message, Throwable cause) {
    super(message, cause);
  }
}
