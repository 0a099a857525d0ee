package org.masteryhive.sheets.http;

import java.util.Set;
import org.masteryhive.sheets.signin.Caller;

/** No doors: every token is one owner's, and every file is the owner's. */
public final class OpenAccess implements Authenticator, Access {

  /** The language of the owner's account, which new spreadsheets get; as in the recordings. */
  static final String LOCALE = "en_GB";

  /** The one person that there is. */
  public static final Caller OWNER = new Caller(
      "100000000000000000001",
      "tester@example.iam.gserviceaccount.com",
      Set.of(
          "https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"),
      "open");

  @Override
  public Caller caller(String bearerToken) {
    return OWNER;
  }

  @Override
  public void mayRead(Caller caller, String fileId) {}

  @Override
  public void mayWrite(Caller caller, String fileId) {}

  @Override
  public void mayCreate(Caller caller) {}

  @Override
  public boolean isOwner(Caller caller, String fileId) {
    return true;
  }

  @Override
  public String owner(String fileId) {
    return OWNER.email();
  }

  @Override
  public void created(Caller caller, String fileId, String title) {}

  @Override
  public void touched(String fileId) {}

  @Override
  public void renamed(String fileId, String title) {}
}
