package org.masteryhive.recompute;

import java.util.List;
import org.masteryhive.workbook.Finding;

/**
 * How a recompute went.
 *
 * @param message a sentence or two for the teacher
 * @param tabs titles of the tabs that were written
 * @param changedCells cells whose value, note, link or color was written
 * @param students active students on the Roster
 * @param outcomes outcomes of the course
 * @param ratings pieces of evidence that counted
 * @param reads calls to Google that read
 * @param writes calls to Google that wrote
 * @param newlyMet outcomes that are met now and were not before, over all students
 * @param wentDown cells on Mastery whose conclusion is lower than before
 * @param findings all of them, in order; none when another instance of the service tells of a run
 * @param problems how many findings are problems
 * @param notes how many findings are notes
 */
public record RecomputeResult(
    String message,
    List<String> tabs,
    int changedCells,
    int students,
    int outcomes,
    int ratings,
    int reads,
    int writes,
    int newlyMet,
    List<Went> wentDown,
    List<Finding> findings,
    int problems,
    int notes) {

  /** A result with its findings, counted. */
  public RecomputeResult(
      String message,
      List<String> tabs,
      int changedCells,
      int students,
      int outcomes,
      int ratings,
      int reads,
      int writes,
      int newlyMet,
      List<Went> wentDown,
      List<Finding> findings) {
    this(
        message,
        tabs,
        changedCells,
        students,
        outcomes,
        ratings,
        reads,
        writes,
        newlyMet,
        wentDown,
        findings,
        Finding.problems(findings),
        findings.size() - Finding.problems(findings));
  }

  public RecomputeResult {
    tabs = List.copyOf(tabs);
    wentDown = List.copyOf(wentDown);
    findings = List.copyOf(findings);
  }

  /** Without its findings, for where none may be kept: they quote what stands in cells. How many there are stays. */
  public RecomputeResult forKeeping() {
    return new RecomputeResult(
        message,
        tabs,
        changedCells,
        students,
        outcomes,
        ratings,
        reads,
        writes,
        newlyMet,
        wentDown,
        List.of(),
        problems,
        notes);
  }

  /** A cell by its address. */
  public record Went(String tab, String cell) {}
}
