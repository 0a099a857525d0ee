package org.masteryhive.template;

import java.util.List;
import java.util.Optional;

/**
 * One tab of a template.
 *
 * @param headerRows labels above the headings, each with what its row holds; none but on the grid of evidence
 * @param columns what stands in the row of headings
 * @param cells what stands beside the students, on the grid of evidence
 * @param rows what is typed into it, below the headings; on the grid all rows from the first header row on
 */
public record TemplateTab(
    String title,
    String role,
    int frozenRows,
    int frozenColumns,
    List<TemplateColumn> headerRows,
    List<TemplateColumn> columns,
    Optional<TemplateColumn> cells,
    List<List<String>> rows) {

  public TemplateTab {
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The same with other rows typed into it. */
  public TemplateTab with(List<List<String>> otherRows) {
    return new TemplateTab(
        title, role, frozenRows, frozenColumns, headerRows, columns, cells, otherRows);
  }

  /** Whether students are rows and assessments are columns. */
  public boolean isGrid() {
    return cells.isPresent();
  }

  /** The row of headings when the tab is made. */
  public int headingRow() {
    return headerRows.size();
  }
}
