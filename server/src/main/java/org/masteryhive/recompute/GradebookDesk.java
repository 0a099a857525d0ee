package org.masteryhive.recompute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.drawing.SetupPlan;
import org.masteryhive.drawing.SetupPlan.Ratings;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.SetupReading;
import org.masteryhive.workbook.TabRole;

/** Makes gradebooks, sets spreadsheets up as gradebooks, and says how they are. */
public final class GradebookDesk implements Gradebooks {

  private static final String USUAL_ZONE = "America/New_York";
  private static final String USUAL_LOCALE = "en_US";

  private final Map<Template, org.masteryhive.template.Template> templates;
  private final RunLog log;
  private final Clock clock;

  /**
   * @param templates what spreadsheets are made from
   * @param log where the last run of each gradebook is remembered
   */
  public GradebookDesk(
      Map<Template, org.masteryhive.template.Template> templates, RunLog log, Clock clock) {
    this.templates = Map.copyOf(templates);
    this.log = log;
    this.clock = clock;
  }

  @Override
  public WorkbookId create(
      Workbooks workbooks,
      String title,
      Template template,
      Optional<String> timeZone,
      Optional<String> locale) {
    var files = files(template);
    WorkbookId id = workbooks.create(
        title,
        timeZone.or(files::timeZone).orElse(USUAL_ZONE),
        locale.or(files::locale).orElse(USUAL_LOCALE));
    new Furnishing(workbooks, id).add((first, now) -> {
      SetupReading reading = SetupReading.of(now, Today.in(now, clock));
      SetupPlan plan = SetupPlan.of(now, reading.tabs(), files, Ratings.DEFAULT);
      return new SetupPlan(plan.must().and(without(first, now)), plan.looks(), plan.created());
    });
    return id;
  }

  /** A new spreadsheet comes with one empty tab, which nobody needs once there are others. */
  private static Plan without(Picture first, Picture now) {
    List<Change> removals = new ArrayList<>();
    first.tabs().stream()
        .filter(tab -> now.tab(tab.id()).isPresent())
        .forEach(tab -> removals.add(new Change.RemoveEmptyTab(tab.id())));
    return new Plan(removals, 0);
  }

  @Override
  public SetUp setUp(Workbooks workbooks, WorkbookId id) {
    return new Furnishing(workbooks, id).add((first, picture) -> {
      if (picture.stamped(Stamp.MENTOR_FILE).isPresent()) {
        throw new WorkbookException(Why.MENTORS_FILE);
      }
      SetupReading reading = SetupReading.of(picture, Today.in(picture, clock));
      Ratings ratings = new Ratings(reading.scale(), reading.palette(), reading.uncounted());
      return SetupPlan.of(picture, reading.tabs(), template(reading.tabs()), ratings);
    });
  }

  @Override
  public Status status(String person, Workbooks workbooks, WorkbookId id) {
    boolean canEdit = workbooks.canEdit(id);
    return new Status(canEdit, log.lastRun(id));
  }

  private org.masteryhive.template.Template template(FoundTabs found) {
    boolean isTracker = !found.all(TabRole.GRADEBOOKS).isEmpty();
    return files(isTracker ? Template.MENTORING_TRACKER : Template.GRADEBOOK);
  }

  private org.masteryhive.template.Template files(Template template) {
    return Optional.ofNullable(templates.get(template))
        .orElseThrow(() -> new IllegalStateException("no files for " + template));
  }
}
