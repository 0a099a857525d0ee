package org.masteryhive.sheets.drive;

import com.google.api.services.sheets.v4.model.CommentThread;
import java.util.List;
import org.masteryhive.sheets.signin.Caller;

/** What Drive asks Sheets to do with the inside of a file. */
public interface Contents {

  /** A new, empty spreadsheet. */
  void create(Caller caller, String id, String title);

  void copy(Caller caller, String id, String copyId, String title);

  void rename(Caller caller, String id, String title);

  void remove(Caller caller, String id);

  /** The first tab as it is shown, row by row. */
  List<List<String>> firstTab(Caller caller, String id);

  /** All tabs, as an Excel file. */
  byte[] excel(String id);

  /** What was commented, as the caller is told of it. */
  List<CommentThread> comments(Caller caller, String id);

  /** Types these rows into the first tab of a spreadsheet. */
  void type(Caller caller, String id, List<List<String>> rows);
}
