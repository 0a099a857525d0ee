package org.masteryhive.sheets.value.formula;

/** A function of Sheets: how many arguments it takes, and what it makes of them. */
record Function(int least, int most, Body body) {

  /** No upper bound. */
  static final int ANY = Integer.MAX_VALUE;

  /** What a function does. */
  interface Body {
    Operand of(Arguments arguments);
  }

  Operand apply(Arguments arguments) {
    int count = arguments.count();
    if (count < least || count > most) {
      throw Failure.na(
          "Wrong number of arguments to %s. Expected %s arguments, but got %d arguments."
              .formatted(arguments.function(), expected(), count));
    }
    return body.of(arguments);
  }

  private String expected() {
    if (most == ANY) {
      return "at least " + least;
    }
    return least == most ? String.valueOf(least) : "between " + least + " and " + most;
  }
}
