package org.masteryhive.sheets.store;

/** The folder that was named for the state cannot be used. The message says why. */
public final class UnusableFolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableFolderException(String message) {
    super(message);
  }

  UnusableFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
