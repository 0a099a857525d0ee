package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts findings in order, and says once what is the same in many cells. */
final class Findings {

  /** The same text in more cells of a tab than this is one finding. */
  private static final int MOST_ALIKE = 20;

  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparingInt(Finding::row).thenComparingInt(Finding::column);

  private Findings() {}

  /** By tab, row and column; what concerns no tab first. What is there twice is kept once. */
  static List<Finding> inOrder(List<Finding> findings, Map<Integer, Integer> tabOrder) {
    return findings.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Finding finding) -> tabOrder.getOrDefault(finding.tabId(), -1))
                .thenComparing(READING_ORDER))
        .toList();
  }

  /** The findings of one tab in reading order, where the same text said many times is said once, with the number. */
  static List<Finding> grouped(List<Finding> ofOneTab) {
    Map<Alike, List<Finding>> alike = new LinkedHashMap<>();
    ofOneTab.stream()
        .sorted(READING_ORDER)
        .forEach(finding ->
            alike.computeIfAbsent(Alike.of(finding), key -> new ArrayList<>(1)).add(finding));
    List<Finding> said = new ArrayList<>();
    alike.forEach((key, findings) -> said.addAll(
        key.there().isEmpty() || findings.size() <= MOST_ALIKE
            ? findings
            : List.of(inOne(findings))));
    return said.stream().sorted(READING_ORDER).toList();
  }

  private static Finding inOne(List<Finding> findings) {
    Finding first = findings.get(0);
    return new Finding(
        first.severity(),
        first.tabId(),
        first.tab(),
        first.row(),
        first.column(),
        first.there(),
        first.message() + " It stands in " + findings.size() + " cells of this tab.");
  }

  /** What makes findings the same: the text, and what is said of it. */
  private record Alike(Finding.Severity severity, String there, String message) {
    static Alike of(Finding finding) {
      return new Alike(finding.severity(), finding.there(), finding.message());
    }
  }
}
