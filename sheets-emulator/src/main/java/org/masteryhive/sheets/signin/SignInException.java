package org.masteryhive.sheets.signin;

/** Something that Google's sign-in refuses, with its code and its words. */
final class SignInException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  SignInException(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static SignInException invalidGrant(String description) {
    return new SignInException(400, "invalid_grant", description);
  }

  static SignInException invalidRequest(String description) {
    return new SignInException(400, "invalid_request", description);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
