package org.masteryhive.workbook;

import java.util.List;
import org.masteryhive.mastery.Mark;
import org.masteryhive.mastery.Observation;
import org.masteryhive.mastery.Piece;

/** Evidence in short, for assertions: {@code S1 LO1 Meeting 2025-10-01}. */
final class Marks {

  private Marks() {}

  /** All evidence, oldest first within a student and an outcome. */
  static List<String> of(Workbook workbook) {
    return workbook.gradebook().observations().stream()
        .sorted((one, other) -> Mark.OLDEST_FIRST.compare(one.mark(), other.mark()))
        .map(Marks::text)
        .toList();
  }

  private static String text(Observation observation) {
    Mark mark = observation.mark();
    String what = mark instanceof Piece piece
        ? piece.rating().name() + (piece.dateless() ? " again" : "")
        : "Missing";
    return observation.student()
        + " "
        + observation.outcome()
        + " "
        + what
        + " "
        + mark.day().map(Object::toString).orElse("undated")
        + (mark.counts() ? "" : " (practice)");
  }
}
