package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mastery.Gathering;
import org.masteryhive.mastery.Mark;
import org.masteryhive.mastery.Piece;
import org.masteryhive.mastery.Place;
import org.masteryhive.mastery.Rating;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Tab;

/** Reads an evidence tab: a grid of students and assessments. */
final class EvidenceTab {

  private final Tab tab;
  private final int index;
  private final Known known;
  private final TabFindings findings;

  /** An evidence tab, and its place among them. */
  EvidenceTab(Tab tab, int index, Known known) {
    this.tab = tab;
    this.index = index;
    this.known = known;
    this.findings = new TabFindings(tab);
  }

  /** Reads the tab's ratings into what has been gathered. */
  void read(Gathering gathering) {
    Optional<EvidenceLayout> layout = EvidenceLayout.of(tab);
    if (layout.isEmpty()) {
      findings.problem(
          0,
          0,
          "There is no cell “Student ID” on this tab, so it is not used. Add the heading above the students’ IDs, or"
              + " give the tab a title that does not begin with Evidence.");
    } else if (layout.get().row(Heading.OUTCOME).isEmpty()) {
      findings.problem(
          layout.get().headingRow(),
          layout.get().idColumn(),
          "There is no label “Outcome” above this cell, so this tab is not used. Add a row above, with Outcome in this"
              + " column and the outcomes beside it.");
    } else {
      read(layout.get(), gathering);
    }
  }

  List<Finding> findings() {
    return findings.toList();
  }

  private void read(EvidenceLayout layout, Gathering gathering) {
    EvidenceHeader header = new EvidenceHeader(layout, known, findings);
    List<EvidenceColumn> columns = header.columns();
    List<Gathering.Line> lines =
        columns.stream().map(column -> gathering.about(column.outcomes())).toList();
    boolean[] rated = new boolean[layout.columns()];
    for (int row = layout.headingRow() + 1; row < tab.cells().rows(); row++) {
      @Nullable Student student = student(layout, columns, row);
      if (student != null && student.active()) {
        for (int i = 0; i < lines.size(); i++) {
          rated[columns.get(i).column()] |= read(row, columns.get(i), student, lines.get(i));
        }
      }
    }
    noteDays(header, columns, rated);
    noteFormulas(layout);
    findLostRatings(layout, header);
  }

  private @Nullable Student student(EvidenceLayout layout, List<EvidenceColumn> columns, int row) {
    int at = layout.idColumn();
    String id = Spelling.trimmed(tab.cells().at(row, at).shown());
    if (findings.problemIfFailed(row, at)) {
      return null;
    }
    if (id.isEmpty()) {
      if (hasNameOrRatings(layout, columns, row)) {
        findings.problem(
            row, at, "This row has no Student ID, so its ratings are not used. Type the ID here.");
      }
      return null;
    }
    findings.noteIfDate(row, at);
    Optional<Student> student = known.students().find(id);
    if (student.isEmpty()) {
      findings.problem(row, at, known.students().notOnRoster(id));
    }
    return student.orElse(null);
  }

  private boolean hasNameOrRatings(EvidenceLayout layout, List<EvidenceColumn> columns, int row) {
    OptionalInt name = layout.nameColumn();
    boolean found = name.isPresent() && !isBlank(row, name.getAsInt());
    for (int i = 0; i < columns.size() && !found; i++) {
      found = !isBlank(row, columns.get(i).column());
    }
    return found;
  }

  private boolean isBlank(int row, int column) {
    String shown = tab.cells().at(row, column).shown();
    return shown.isEmpty() || Spelling.trimmed(shown).isEmpty();
  }

  /** Reads one rating cell, and answers whether evidence stands in it. */
  private boolean read(int row, EvidenceColumn column, Student student, Gathering.Line line) {
    Cell cell = tab.cells().at(row, column.column());
    RatingCell read = known.ratings().read(cell);
    if (read.kind() == RatingCell.Kind.UNREADABLE && column.assessment().counts()) {
      findings.problem(row, column.column(), read.message());
    } else if (read.kind() == RatingCell.Kind.EX) {
      findings.readAsExcused(row, column.column());
    }
    if (!read.isEvidence()) {
      return false;
    }
    if (read.isOneRating()) {
      one(row, column, read.steps().get(0).rating(), line, student);
      return true;
    }
    MarkReader.At at =
        new MarkReader.At(column.assessment(), column.day(), index, column.column(), row);
    List<Mark> marks =
        known.marks().of(read, at, note -> findings.note(row, column.column(), note));
    for (Mark mark : marks) {
      line.add(student.id(), mark);
    }
    return true;
  }

  /** The same as for any other cell, and shorter: there are a hundred thousand of these in a large class. */
  private void one(
      int row, EvidenceColumn column, Rating rating, Gathering.Line line, Student student) {
    if (known.marks().days().isUsed(column.day())) {
      Place place = new Place(index, column.column(), row, 0);
      line.add(student.id(), new Piece(rating, column.day(), column.assessment(), false, place));
    }
  }

  /** What is to know of the columns' days, as far as there are ratings under them. */
  private void noteDays(EvidenceHeader header, List<EvidenceColumn> columns, boolean[] rated) {
    Set<Spot> noted = new HashSet<>();
    for (EvidenceColumn column : columns) {
      Optional<Spot> date = header.spot(Heading.DATE, column.column());
      if (rated[column.column()] && date.isPresent() && noted.add(date.get())) {
        message(header, column)
            .ifPresent(note -> findings.note(date.get().row(), date.get().column(), note));
      }
    }
  }

  private Optional<String> message(EvidenceHeader header, EvidenceColumn column) {
    return header.isBlank(Heading.DATE, column.column())
        ? Optional.of("These ratings have no date. They are used as undated; type the date here.")
        : known.marks().days().note(column.day());
  }

  private void noteFormulas(EvidenceLayout layout) {
    List<Integer> rows = new ArrayList<>();
    for (int row = layout.headingRow() + 1; row < tab.cells().rows(); row++) {
      Cell cell = tab.cells().at(row, layout.idColumn());
      if (cell.formula() && !cell.shown().isBlank()) {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      findings.note(
          rows.get(0),
          layout.idColumn(),
          "Student IDs come from a formula here, in "
              + Wording.cells(rows.size())
              + ". Sorting would separate ratings from students: copy the IDs, and paste them in place as values only.");
    }
  }

  /** Columns that are an assessment of nothing, with ratings under them. */
  private void findLostRatings(EvidenceLayout layout, EvidenceHeader header) {
    Set<Spot> found = new HashSet<>();
    for (int column : header.withoutOutcome()) {
      Optional<Spot> outcome = header.spot(Heading.OUTCOME, column);
      if (outcome.isPresent() && hasEvidence(layout, column) && found.add(outcome.get())) {
        findings.problem(
            outcome.get().row(),
            outcome.get().column(),
            "These ratings are of no outcome, so they are not used. Type the outcome’s code here.");
      }
    }
  }

  private boolean hasEvidence(EvidenceLayout layout, int column) {
    for (int row = layout.headingRow() + 1; row < tab.cells().rows(); row++) {
      if (known.ratings().read(tab.cells().at(row, column)).isEvidence()) {
        return true;
      }
    }
    return false;
  }
}
