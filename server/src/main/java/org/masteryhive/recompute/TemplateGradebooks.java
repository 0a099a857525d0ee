package org.masteryhive.recompute;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.drawing.SetupPlan;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.Workbook;

/** Gradebooks that start from the templates' files. */
public final class TemplateGradebooks implements Gradebooks {

  private static final String USUAL_ZONE = "America/New_York";
  private static final String USUAL_LOCALE = "en_US";

  private final Path templates;
  private final RunLog runs;
  private final Clock clock;

  /** {@code templates} is the folder with a folder for each template. */
  public TemplateGradebooks(Path templates, RunLog runs, Clock clock) {
    this.templates = templates;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public WorkbookId create(
      Workbooks workbooks,
      String title,
      Template template,
      Optional<String> timeZone,
      Optional<String> locale) {
    var files = read(template);
    WorkbookId id = workbooks.create(
        title,
        timeZone.or(files::timeZone).orElse(USUAL_ZONE),
        locale.or(files::locale).orElse(USUAL_LOCALE));
    setUp(workbooks, id, files);
    return id;
  }

  @Override
  public SetUp setUp(Workbooks workbooks, WorkbookId id) {
    return setUp(workbooks, id, read(Template.GRADEBOOK));
  }

  @Override
  public Status status(String person, Workbooks workbooks, WorkbookId id) {
    boolean canEdit = workbooks.canEdit(id);
    return new Status(canEdit, runs.lastRun(id));
  }

  private SetUp setUp(
      Workbooks workbooks, WorkbookId id, org.masteryhive.template.Template template) {
    Picture picture = workbooks.readForSetup(id);
    SetupPlan plan = SetupPlan.of(picture, FoundTabs.in(picture), template, ratings(picture));
    write(workbooks, id, plan.must());
    boolean pretty = isWritten(workbooks, id, plan.looks());
    return new SetUp(plan.created(), message(plan, pretty));
  }

  /** How the teacher colors ratings, as far as the spreadsheet says. */
  private SetupPlan.Ratings ratings(Picture picture) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Workbook.read(picture, today)
        .fold(
            workbook -> new SetupPlan.Ratings(
                workbook.gradebook().scale(),
                workbook.settings().palette(),
                workbook.settings().mastery().uncounted()),
            notYet -> SetupPlan.Ratings.DEFAULT);
  }

  private static void write(Workbooks workbooks, WorkbookId id, Plan plan) {
    if (!plan.isEmpty()) {
      workbooks.write(id, plan, List.of());
    }
  }

  /** Colors, dropdowns and widths are not worth failing for. */
  private static boolean isWritten(Workbooks workbooks, WorkbookId id, Plan looks) {
    try {
      write(workbooks, id, looks);
      return true;
    } catch (WorkbookException refused) {
      if (refused.why() == Why.CHANGED_MEANWHILE || refused.why() == Why.PROTECTED) {
        return false;
      }
      throw refused;
    }
  }

  private static String message(SetupPlan plan, boolean pretty) {
    String made = switch (plan.created().size()) {
      case 0 ->
        plan.isEmpty()
            ? "Everything was there already."
            : "What was missing on your tabs was added.";
      case 1 -> "One tab was added: " + plan.created().get(0) + ".";
      default -> plan.created().size() + " tabs were added.";
    };
    return pretty ? made : made + " Some colors and dropdowns could not be set.";
  }

  private org.masteryhive.template.Template read(Template template) {
    String folder = template.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return org.masteryhive.template.Template.read(templates.resolve(folder));
  }
}
