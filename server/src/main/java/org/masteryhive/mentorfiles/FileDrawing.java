package org.masteryhive.mentorfiles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.SummaryRow;

/**
 * What a mentor's file should look like: the Mentoring tab, of that mentor's students only, with a row below the headings
 * that says how old it is and leads to the form.
 */
final class FileDrawing {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private static final String LOG = "Log a check-in";

  private final MentorsView view;
  private final Optional<String> form;

  FileDrawing(MentorsView view) {
    this.view = view;
    this.form = FormLink.of(view.workbook().settings().checkInForm());
  }

  Drawing of(Set<StudentId> students) {
    Drawing drawn =
        view.mentoring().only(student -> students.contains(student.id())).draw();
    return new Drawing(
        drawn.role(),
        drawn.title(),
        drawn.columns(),
        Optional.of(Drawing.Row.of("", summary(drawn.columns(), view.today()))),
        drawn.rows(),
        drawn.frozenThrough(),
        drawn.arrangement());
  }

  private List<DrawnCell> summary(List<Drawing.Column> columns, LocalDate today) {
    List<DrawnCell> cells = new ArrayList<>();
    for (Drawing.Column column : columns) {
      cells.add(
          switch (column.key()) {
            case Drawing.ID -> DrawnCell.code(SummaryRow.AS_OF + DAY.format(today));
            case Drawing.NAME ->
              DrawnCell.text(form.map(link -> LOG).orElse("")).linked(form.orElse(""));
            default -> DrawnCell.BLANK;
          });
    }
    return cells;
  }
}
