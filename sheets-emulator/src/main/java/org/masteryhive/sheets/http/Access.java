package org.masteryhive.sheets.http;

import org.masteryhive.sheets.signin.Caller;

/** Who may do what with which file. Drive decides; Sheets asks. */
public interface Access {

  /** Nothing when the caller may read the file; else Google's 403 or 404. */
  void mayRead(Caller caller, String fileId);

  /** Nothing when the caller may change the file; else Google's 403 or 404. */
  void mayWrite(Caller caller, String fileId);

  /** Nothing when the caller may make a spreadsheet; else Google's 403. */
  void mayCreate(Caller caller);

  /** Whether the file is the caller's own: an owner passes every protection. */
  boolean isOwner(Caller caller, String fileId);

  /** The file's owner, by e-mail. */
  String owner(String fileId);

  /** A spreadsheet was made by this caller. */
  void created(Caller caller, String fileId, String title);

  /** A spreadsheet was changed. */
  void touched(String fileId);

  /** A spreadsheet got another title through Sheets. */
  void renamed(String fileId, String title);
}
