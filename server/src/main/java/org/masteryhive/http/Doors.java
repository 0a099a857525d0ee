package org.masteryhive.http;

import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.Workbooks;

/** Opens the doors to spreadsheets and to the mentors' files with one caller's own rights. */
public interface Doors {

  /** The door; {@code person} is whose limits toward Google are used. */
  Workbooks open(String person, Key key);

  /** The door to the mentors' files. */
  MentorFiles mentorFiles(String person, Key key);

  /** A caller's own key to Google. Fails with a {@code WorkbookException} when there is none. */
  interface Key {

    /** The token to send. */
    String value();

    /** Another one, after Google refused this. */
    String renewed(String refused);
  }
}
