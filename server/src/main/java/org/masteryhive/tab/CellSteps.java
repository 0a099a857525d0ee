package org.masteryhive.tab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.tab.CellWrite.Style;
import org.masteryhive.tab.PlannedRow.Kind;

/**
 * Writes the cells of ours that are not as they should be. In rows that are there a Student ID is never written, and a
 * heading that a teacher renamed keeps her words.
 */
final class CellSteps {

  private final PlanDraft plan;
  private final List<Drawing.Column> drawn;
  private final boolean newTab;
  private final WriteBlocks blocks = new WriteBlocks();
  private final Set<Area> hiding = new LinkedHashSet<>();
  private boolean grouped;

  /** @param newTab whether there is nothing on the tab that a blank cell of ours could have to cover */
  CellSteps(PlanDraft plan, boolean newTab) {
    this.plan = plan;
    this.drawn = plan.drawing().columns();
    this.newTab = newTab;
  }

  void write() {
    for (int row = 0; row < plan.rows().size(); row++) {
      if (plan.rows().get(row).is(Kind.TEACHERS)) {
        findHiddenId(row);
      } else {
        compareRow(row);
      }
    }
    blocks.in(plan.tab()).forEach(plan::write);
    if (isRuled() && (grouped || plan.rowsChanged())) {
      rule();
    }
    hiding.forEach(
        merge -> plan.remark(TabPlan.What.HIDDEN, merge.firstRow(), merge.firstColumn()));
  }

  /** A student's row that lost its id behind merged cells is nobody's, and what stands in it is of an earlier day. */
  private void findHiddenId(int row) {
    if (plan.filled(row) > 0) {
      plan.columnOf(Drawing.ID)
          .flatMap(column -> plan.draft().covering(row, column))
          .ifPresent(hiding::add);
    }
  }

  private boolean isRuled() {
    return plan.drawing().rows().stream().anyMatch(Drawing.Row::ruled);
  }

  /** Draws the lines between groups anew: which ones are there cannot be read. */
  private void rule() {
    WriteBlocks lines = new WriteBlocks();
    for (int row = 0; row < plan.rows().size(); row++) {
      PlannedRow it = plan.rows().get(row);
      for (int column = 0; it.is(Kind.STUDENT) && column < plan.columns().size(); column++) {
        if (plan.columns().get(column).isOurs() && !plan.draft().isCovered(row, column)) {
          lines.add(
              row,
              column,
              CellWrite.style(style(it, drawn.get(plan.columns().get(column).drawn()))));
        }
      }
    }
    lines.in(plan.tab()).forEach(plan::write);
  }

  private void compareRow(int row) {
    for (int column = 0; column < plan.columns().size(); column++) {
      if (!plan.columns().get(column).isOurs()) {
        continue;
      }
      if (plan.draft().isCovered(row, column)) {
        missHidden(row, column);
        continue;
      }
      CellWrite write = compare(row, column);
      if (!write.isNothing()) {
        blocks.add(row, column, write);
        grouped |= isGroup(column);
      }
    }
  }

  /** What a person would look for there in vain is told of. */
  private void missHidden(int row, int column) {
    PlannedRow it = plan.rows().get(row);
    int drawnColumn = plan.columns().get(column).drawn();
    boolean missed = it.is(Kind.HEADINGS)
        || cell(it, drawnColumn).filter(cell -> !cell.value().isBlank()).isPresent();
    if (missed) {
      plan.draft().covering(row, column).ifPresent(hiding::add);
    }
  }

  private boolean isGroup(int column) {
    return drawn.get(plan.columns().get(column).drawn()).key().equals(Drawing.GROUP);
  }

  private CellWrite compare(int row, int column) {
    PlannedRow plannedRow = plan.rows().get(row);
    PlannedColumn plannedColumn = plan.columns().get(column);
    Cell actual = plan.draft().at(row, column);
    Drawing.Column heading = drawn.get(plannedColumn.drawn());
    boolean made = plannedRow.isMade() || plannedColumn.isMade();
    if (plannedRow.is(Kind.HEADINGS)) {
      return made
          ? heading.heading().make(new Style(true, true, heading.style().centered(), false))
          : heading(plannedColumn, heading, actual);
    }
    Optional<DrawnCell> wanted = cell(plannedRow, plannedColumn.drawn());
    if (wanted.isEmpty()) {
      return CellWrite.NOTHING;
    }
    if (made
        && !plannedRow.isMade()
        && heading.key().equals(Drawing.ID)
        && plannedRow.is(Kind.STUDENT)) {
      return CellWrite.NOTHING;
    }
    if (made) {
      Style style = style(plannedRow, heading);
      boolean silent = newTab && style.equals(Style.PLAIN) && wanted.get().isSeenIn(Cell.BLANK);
      return silent ? CellWrite.NOTHING : wanted.get().make(style);
    }
    boolean idOfStudent = heading.key().equals(Drawing.ID) && plannedRow.is(Kind.STUDENT);
    return idOfStudent || wanted.get().isSeenIn(actual)
        ? CellWrite.NOTHING
        : wanted.get().write();
  }

  /** What should stand there; nothing to say about the rows of those who left. */
  private Optional<DrawnCell> cell(PlannedRow row, int column) {
    return switch (row.kind()) {
      case SUMMARY -> plan.drawing().summary().map(it -> it.cells().get(column));
      case STUDENT -> Optional.of(plan.drawing().rows().get(row.drawn()).cells().get(column));
      case DIVIDER -> row.isMade() ? Optional.of(divider(column)) : Optional.empty();
      case LEFT ->
        plan.drawing().arrangement() == Drawing.Arrangement.IN_PLACE
            ? Optional.of(DrawnCell.BLANK.linked(""))
            : Optional.empty();
      case HEADINGS, TEACHERS -> Optional.empty();
    };
  }

  private DrawnCell divider(int column) {
    String text = drawn.get(column).key().equals(Drawing.NAME) ? RowRecognition.DIVIDER : "";
    return DrawnCell.text(text).painted(Optional.empty());
  }

  /** A heading is written when it was erased, or when it is the one that we wrote and we now spell it in another way. */
  private CellWrite heading(PlannedColumn column, Drawing.Column wanted, Cell actual) {
    boolean respelled =
        column.stamp().map(stamp -> !stamp.value().equals(wanted.key())).orElse(false)
            && Key.same(actual.shown(), HeadingRow.text(wanted));
    boolean erased = actual.value().isBlank() && !actual.formula();
    DrawnCell heading = wanted.heading();
    if (respelled || erased) {
      return heading.isSeenIn(actual) ? CellWrite.NOTHING : heading.write();
    }
    boolean sameNote =
        heading.note().map(note -> DrawnCell.sameText(note, actual.note())).orElse(true);
    return sameNote ? CellWrite.NOTHING : CellWrite.note(heading.note().orElse(""));
  }

  private Style style(PlannedRow row, Drawing.Column column) {
    Style style = column.style();
    boolean bold = row.is(Kind.SUMMARY) || row.is(Kind.DIVIDER);
    boolean ruled =
        row.is(Kind.STUDENT) && plan.drawing().rows().get(row.drawn()).ruled();
    return new Style(style.bold() || bold, style.wrapped(), style.centered(), ruled);
  }
}
