package org.masteryhive.sheets.control;

/** A control call that cannot be carried out, and what is wrong with it. */
final class ControlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ControlException(int status, String message) {
    super(message);
    this.status = status;
  }

  static ControlException bad(String message) {
    return new ControlException(400, message);
  }

  int status() {
    return status;
  }
}
