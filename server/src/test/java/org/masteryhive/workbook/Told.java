package org.masteryhive.workbook;

import java.util.List;

/** Findings in short, for assertions. */
final class Told {

  private Told() {}

  /** Each finding as its severity and address: {@code Problem Evidence!C6}. */
  static List<String> where(Workbook workbook) {
    return workbook.findings().stream().map(Told::where).toList();
  }

  static String where(Finding finding) {
    return finding.severity().word() + " " + finding.tab() + "!" + finding.cell();
  }

  /** What the finding at an address says. */
  static String at(Workbook workbook, String address) {
    return workbook.findings().stream()
        .filter(finding -> where(finding).endsWith(" " + address))
        .map(Finding::message)
        .reduce((one, other) -> one + " / " + other)
        .orElse("nothing");
  }
}
