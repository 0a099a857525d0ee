package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A class and what was concluded about it, as a drawing. */
record GivenClass(List<String> students, List<String> outcomes, int version) {

  static final List<Shade> COLORS =
      List.of(new Shade(0xF4C7C3), new Shade(0xFCE8B2), new Shade(0xB7E1CD));

  GivenClass {
    students = List.copyOf(students);
    outcomes = List.copyOf(outcomes);
  }

  /** Students with the ids s1, s2 …, outcomes LO1, LO2 …. */
  static GivenClass of(int students, int outcomes) {
    return new GivenClass(
        IntStream.rangeClosed(1, students).mapToObj(i -> "s" + i).toList(),
        IntStream.rangeClosed(1, outcomes).mapToObj(i -> "LO" + i).toList(),
        0);
  }

  GivenClass withStudents(String... ids) {
    return new GivenClass(List.of(ids), outcomes, version);
  }

  GivenClass withOutcomes(String... codes) {
    return new GivenClass(students, List.of(codes), version);
  }

  GivenClass later() {
    return new GivenClass(students, outcomes, version + 1);
  }

  Drawing drawing() {
    List<Drawing.Column> columns = new ArrayList<>();
    columns.add(Drawing.Column.of(Drawing.ID, "Student ID", 100));
    columns.add(Drawing.Column.of(Drawing.NAME, "Name", 180));
    columns.add(Drawing.Column.of("met", "Met", 60));
    for (String code : outcomes) {
      columns.add(new Drawing.Column(
          "outcome:" + code,
          DrawnCell.code(code).noted("I can " + code),
          110,
          CellWrite.Style.PLAIN,
          true));
    }
    return new Drawing(
        "mastery",
        "Mastery",
        columns,
        Optional.of(summary()),
        students.stream().map(this::row).toList(),
        Drawing.NAME,
        Drawing.Arrangement.BY_STUDENT);
  }

  private Drawing.Row summary() {
    List<DrawnCell> cells = new ArrayList<>();
    cells.add(DrawnCell.code("As of Mar " + (version + 1) + ", 2026"));
    cells.add(DrawnCell.text("Class"));
    cells.add(DrawnCell.count(students.size()));
    outcomes.forEach(code -> cells.add(DrawnCell.share(Optional.of(0.5))));
    return Drawing.Row.of("", cells);
  }

  private Drawing.Row row(String id) {
    List<DrawnCell> cells = new ArrayList<>();
    cells.add(DrawnCell.code(id));
    cells.add(DrawnCell.text("Name of " + id));
    cells.add(DrawnCell.count(outcomes.size()));
    outcomes.forEach(code -> cells.add(conclusion(id, code)));
    return Drawing.Row.of(id, cells);
  }

  private DrawnCell conclusion(String id, String code) {
    int kind = Math.floorMod((id + code).hashCode() + version, COLORS.size() + 1);
    return kind == COLORS.size()
        ? DrawnCell.BLANK.noted("").painted(Optional.empty())
        : DrawnCell.text("Rating " + kind)
            .noted("Why " + id + " " + code)
            .painted(Optional.of(COLORS.get(kind)));
  }

  /** The tab as it is right after it was drawn for the first time. */
  Tab drawn() {
    return TabPlan.creating(7, "Mastery", drawing()).after();
  }
}
