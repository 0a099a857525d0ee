package org.masteryhive.sheets.edit;

/** One request of a batch cannot be carried out; the batch says which one it was. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Refused(String message) {
    super(message);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
