package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.PlannedRow.Kind;

/** Makes the plan of one drawn tab: columns, then rows, then cells, then what people do not see. */
final class TabPlanner {

  private final Tab actual;
  private final boolean newTab;
  private final PlanDraft plan;

  TabPlanner(Tab actual, Drawing drawing, boolean newTab) {
    this.actual = actual;
    this.newTab = newTab;
    this.plan = new PlanDraft(actual, drawing);
  }

  TabPlan plan() {
    ColumnSteps columns = new ColumnSteps(plan);
    columns.make();
    plan.rows().addAll(newTab ? madeRows() : foundRows());
    Erasure erasure = Weighing.of(plan);
    List<PlannedRow> gone = leaving();
    Map<PlannedRow, String> names = names(gone);
    columns.drop();
    if (isByStudent()) {
      new RowSteps(plan).arrange();
    } else {
      new ListSteps(plan).arrange();
    }
    new CellSteps(plan, newTab).write();
    tellOfNewIds(names);
    new Stamping(plan, actual).stamp();
    new Looks(plan).putRight();
    return result(erasure);
  }

  private TabPlan result(Erasure erasure) {
    return new TabPlan(
        plan.tab(),
        actual.title(),
        new Plan(plan.changes(), plan.changedCells()),
        erasure,
        plan.draft().tab(),
        plan.rowOf(Kind.HEADINGS).orElse(0),
        plan.columnOf(0).orElse(0),
        Touch.at(plan),
        plan.remarks());
  }

  private boolean isByStudent() {
    return plan.drawing().arrangement() == Drawing.Arrangement.BY_STUDENT;
  }

  private List<PlannedRow> foundRows() {
    return isByStudent() ? RowRecognition.of(plan) : ListSteps.recognize(plan);
  }

  private List<PlannedRow> madeRows() {
    List<PlannedRow> rows = new ArrayList<>();
    rows.add(PlannedRow.made(Kind.HEADINGS));
    plan.drawing().summary().ifPresent(it -> rows.add(PlannedRow.made(Kind.SUMMARY)));
    for (int i = 0; i < plan.drawing().rows().size(); i++) {
      rows.add(PlannedRow.newStudent(i));
    }
    while (rows.size() < plan.draft().count(Line.ROWS)) {
      rows.add(PlannedRow.found(Kind.TEACHERS));
    }
    return rows;
  }

  private List<PlannedRow> leaving() {
    return isByStudent()
        ? plan.rows().stream().filter(row -> row.is(Kind.LEFT)).toList()
        : List.of();
  }

  private Map<PlannedRow, String> names(List<PlannedRow> rows) {
    Map<PlannedRow, String> names = new HashMap<>();
    rows.forEach(row ->
        names.put(row, Key.of(plan.in(plan.rows().indexOf(row), Drawing.NAME).shown())));
    return names;
  }

  /** One who left and one who is there, or came, with one name: probably one student with a new Student ID. */
  private void tellOfNewIds(Map<PlannedRow, String> namesOfThoseWhoLeft) {
    if (namesOfThoseWhoLeft.isEmpty()) {
      return;
    }
    for (int row = 0; row < plan.rows().size(); row++) {
      PlannedRow it = plan.rows().get(row);
      String name = Key.of(plan.in(row, Drawing.NAME).shown());
      if (it.is(Kind.STUDENT) && !name.isEmpty()) {
        tellOfNewId(row, it, name, namesOfThoseWhoLeft);
      }
    }
  }

  private void tellOfNewId(
      int row, PlannedRow student, String name, Map<PlannedRow, String> namesOfThoseWhoLeft) {
    Optional<PlannedRow> left = plan.rows().stream()
        .filter(it -> name.equals(namesOfThoseWhoLeft.get(it)) && !sameId(it, student))
        .findFirst();
    if (left.isPresent()) {
      plan.remark(TabPlan.What.NEW_ID, row, true);
    } else if (student.isMade() && namesOfThoseWhoLeft.containsValue(name)) {
      plan.remark(TabPlan.What.NEW_ID, row, false);
    }
  }

  private boolean sameId(PlannedRow one, PlannedRow other) {
    return id(one).equals(id(other));
  }

  private String id(PlannedRow row) {
    return Key.ofId(plan.in(plan.rows().indexOf(row), Drawing.ID).shown());
  }
}
