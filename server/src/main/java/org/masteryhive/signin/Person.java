package org.masteryhive.signin;

/** Someone with a Google account: the pair that never changes, whatever becomes of the e-mail address. */
public record Person(String issuer, String subject) {

  /** The one issuer whose tokens are taken. */
  public static final String GOOGLE = "https://accounts.google.com";

  /** Both parts in one word. Two persons never have the same. */
  public String key() {
    return issuer + " " + subject;
  }

  /** Nothing that names the person: records are printed in places that nobody thinks of. */
  @Override
  public String toString() {
    return "a person";
  }
}
