package org.masteryhive.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.mastery.ClassMastery;
import org.masteryhive.mastery.Conclusion;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeMastery;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.ReasonText;
import org.masteryhive.mastery.StudentMastery;
import org.masteryhive.tab.CellWrite.Style;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.Drawing.Row;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.SummaryRow;
import org.masteryhive.workbook.TabRole;

/** The Mastery tab: what each student has mastered, in words and colors, with a reason on every conclusion. */
public final class MasteryDrawing {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private final RatingScale scale;
  private final Palette palette;
  private final ReasonText reasons;

  public MasteryDrawing(RatingScale scale, Palette palette, ReasonText reasons) {
    this.scale = scale;
    this.palette = palette;
    this.reasons = reasons;
  }

  /** The tab as it should be on the day that the conclusions are of. */
  public Drawing of(CourseMastery mastery) {
    return new Drawing(
        TabRole.MASTERY.value(),
        TabRole.MASTERY.title(),
        columns(mastery.outcomes()),
        Optional.of(together(mastery.together(), mastery.today())),
        mastery.students().stream().map(this::row).toList(),
        Drawing.NAME,
        Drawing.Arrangement.BY_STUDENT);
  }

  private static List<Column> columns(List<Outcome> outcomes) {
    List<Column> columns = new ArrayList<>(StudentColumns.who());
    columns.add(Column.of("assessed", "Assessed", 80));
    columns.add(Column.of("met", "Met", 60));
    columns.add(Column.of("percent-met", "% met", 70));
    columns.add(StudentColumns.onTrack());
    columns.add(Column.of("started", "Started", 70));
    columns.add(Column.of("missing", "Missing", 70));
    outcomes.forEach(outcome -> columns.add(column(outcome)));
    return columns;
  }

  /** By which an outcome's column is known. */
  public static String key(Outcome outcome) {
    return StudentColumns.key("outcome:", outcome.code().text());
  }

  private static Column column(Outcome outcome) {
    String code = outcome.code().text();
    DrawnCell heading = DrawnCell.code(code).noted(outcome.iCan());
    return new Column(key(outcome), heading, 110, new Style(false, false, true, false), true);
  }

  private static Row together(ClassMastery together, LocalDate today) {
    List<DrawnCell> cells = new ArrayList<>();
    cells.add(DrawnCell.code(SummaryRow.AS_OF + DAY.format(today)));
    cells.add(DrawnCell.text(SummaryRow.LABEL));
    cells.add(DrawnCell.BLANK);
    cells.add(DrawnCell.count(together.assessed()));
    cells.add(DrawnCell.count(together.met()));
    cells.add(StudentColumns.share(together.percentMet()));
    cells.add(DrawnCell.BLANK.painted(Optional.empty()));
    cells.add(DrawnCell.BLANK);
    cells.add(DrawnCell.BLANK);
    together
        .metOfAssessed()
        .forEach(
            share -> cells.add(StudentColumns.share(share).noted("").painted(Optional.empty())));
    return Row.of("", cells);
  }

  private Row row(StudentMastery mastery) {
    List<DrawnCell> cells = new ArrayList<>(StudentColumns.who(mastery.student()));
    cells.add(DrawnCell.count(mastery.assessed()));
    cells.add(DrawnCell.count(mastery.met()));
    cells.add(StudentColumns.share(mastery.percentMet()));
    cells.add(StudentColumns.onTrack(mastery.onTrack()));
    cells.add(DrawnCell.count(mastery.started()));
    cells.add(DrawnCell.count(mastery.missing()));
    mastery.outcomes().forEach(outcome -> cells.add(cell(outcome)));
    return Row.of(mastery.student().id().text(), cells);
  }

  private DrawnCell cell(OutcomeMastery mastery) {
    return DrawnCell.text(mastery.shown())
        .noted(reasons.of(mastery))
        .painted(shade(mastery.conclusion()));
  }

  private Optional<Shade> shade(Conclusion conclusion) {
    return conclusion.isStarted()
        ? Optional.of(Shades.GREY)
        : conclusion.rated().map(rating -> new Shade(palette.colorOf(rating, scale)));
  }
}
