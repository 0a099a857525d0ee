package org.masteryhive.recompute;

import java.util.List;
import org.masteryhive.workbook.Finding;

/**
 * How it went to bring the mentors' files up to date. Names no student.
 *
 * @param message a sentence or two for the teacher
 * @param files one for each mentor, and those of mentors who have no students any more
 * @param changedCells cells that were written, in all files and on the tab that lists them
 * @param reads calls to Google Sheets that read
 * @param writes calls to Google Sheets that wrote
 * @param findings all of them, in order; none when another instance of the service tells of a run
 * @param problems how many findings are problems
 * @param notes how many findings are notes
 */
public record FilesResult(
    String message,
    List<MentorFile> files,
    int changedCells,
    int reads,
    int writes,
    List<Finding> findings,
    int problems,
    int notes) {

  /** A result with its findings, counted. */
  public FilesResult(
      String message,
      List<MentorFile> files,
      int changedCells,
      int reads,
      int writes,
      List<Finding> findings) {
    this(
        message,
        files,
        changedCells,
        reads,
        writes,
        findings,
        Finding.problems(findings),
        findings.size() - Finding.problems(findings));
  }

  public FilesResult {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** Without findings and mentors, for where none may be kept. How many findings there are stays. */
  public FilesResult forKeeping() {
    return new FilesResult(
        message, List.of(), changedCells, reads, writes, List.of(), problems, notes);
  }

  /** What became of a file. */
  public enum What {
    MADE,
    UPDATED,
    UNCHANGED,
    /** It could not be brought up to date; a finding says why. */
    FAILED
  }

  /**
   * One mentor's file.
   *
   * @param students how many are in it
   * @param link where it opens; empty when there is none yet
   * @param shared whether the mentor can open it
   */
  public record MentorFile(String mentor, int students, String link, boolean shared, What what) {}
}
