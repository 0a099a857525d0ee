package org.masteryhive.sheets.value.formula;

/** An error that ends the working out of the part of a formula it happened in. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Scalar.Err error;

  Failure(Scalar.Err error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  Scalar.Err error() {
    return error;
  }

  static Failure value(String message) {
    return new Failure(new Scalar.Err("VALUE", message));
  }

  static Failure num(String message) {
    return new Failure(new Scalar.Err("NUM", message));
  }

  static Failure ref(String message) {
    return new Failure(new Scalar.Err("REF", message));
  }

  static Failure na(String message) {
    return new Failure(new Scalar.Err("N_A", message));
  }

  static Failure name(String message) {
    return new Failure(new Scalar.Err("NAME", message));
  }

  static Failure divideByZero(String message) {
    return new Failure(new Scalar.Err("DIVIDE_BY_ZERO", message));
  }
}
