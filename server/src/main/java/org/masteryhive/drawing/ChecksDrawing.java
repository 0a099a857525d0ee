package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.Drawing.Row;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.TabRole;

/** The Checks tab: what could not be read, where it stands, and what to do. */
final class ChecksDrawing {

  private static final int MOST = 1000;

  private ChecksDrawing() {}

  /** The findings in the order in which they are given. */
  static Drawing of(List<Finding> findings) {
    return new Drawing(
        TabRole.CHECKS.value(),
        TabRole.CHECKS.title(),
        List.of(
            Column.of("severity", "Severity", 90),
            Column.of("tab", "Tab", 140),
            Column.of("cell", "Cell", 70),
            Column.of("there", "What is there", 220).wrapped(),
            Column.of("to-do", "What to do", 560).wrapped()),
        Optional.empty(),
        rows(findings),
        "",
        Drawing.Arrangement.IN_PLACE);
  }

  private static List<Row> rows(List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    findings.stream().limit(MOST).forEach(finding -> rows.add(row(finding)));
    if (findings.isEmpty()) {
      rows.add(note("Everything could be read. Nothing to fix."));
    } else if (findings.size() > MOST) {
      rows.add(note("And " + (findings.size() - MOST)
          + " more. Mend some of these, and recompute to see them."));
    }
    return rows;
  }

  private static Row row(Finding finding) {
    return row(
        finding.severity(),
        finding.tab(),
        DrawnCell.text(finding.cell()).linked(link(finding)),
        finding.there(),
        finding.message());
  }

  private static Row note(String message) {
    return row(Finding.Severity.NOTE, "", DrawnCell.BLANK.linked(""), "", message);
  }

  private static Row row(
      Finding.Severity severity, String tab, DrawnCell cell, String there, String message) {
    boolean problem = severity == Finding.Severity.PROBLEM;
    return Row.of(
        "",
        List.of(
            DrawnCell.text(severity.word())
                .painted(problem ? Optional.of(Shades.RED) : Optional.empty()),
            DrawnCell.text(tab),
            cell,
            DrawnCell.text(there),
            DrawnCell.text(message)));
  }

  /** To the cell, within the spreadsheet. */
  private static String link(Finding finding) {
    return finding.cell().isEmpty() ? "" : "#gid=" + finding.tabId() + "&range=" + finding.cell();
  }
}
