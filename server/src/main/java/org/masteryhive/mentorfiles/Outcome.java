package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.FilesResult.MentorFile;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.workbook.Finding;

/**
 * What became of one mentor's file.
 *
 * @param file none when it could not be made
 * @param shared whether the mentor can open it
 * @param state how things are, for the tab
 * @param findings at the mentor's cell on the Roster, or nowhere
 * @param ofRow what is to be found at the file's row on the tab
 */
record Outcome(
    String mentor,
    String address,
    int students,
    Optional<KeptFile> file,
    boolean shared,
    What what,
    String state,
    List<Finding> findings,
    List<String> ofRow) {

  Outcome {
    findings = List.copyOf(findings);
    ofRow = List.copyOf(ofRow);
  }

  MentorFile answer() {
    return new MentorFile(mentor, students, file.map(KeptFile::link).orElse(""), shared, what);
  }
}
