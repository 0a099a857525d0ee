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
import org.masteryhive.tab.Tab;
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
    Picture empty = workbooks.readForSetup(id);
    SetupReading reading = SetupReading.of(empty, Today.in(empty, clock));
    SetupPlan plan = SetupPlan.of(empty, reading.tabs(), files, Ratings.DEFAULT);
    workbooks.write(id, plan.must().and(without(empty.tabs())), List.of());
    dress(workbooks, id, plan.looks());
    return id;
  }

  /** A new spreadsheet comes with one empty tab, which nobody needs once there are others. */
  private static Plan without(List<Tab> tabs) {
    List<Change> removals = new ArrayList<>();
    tabs.forEach(tab -> removals.add(new Change.RemoveEmptyTab(tab.id())));
    return new Plan(removals, 0);
  }

  @Override
  public SetUp setUp(Workbooks workbooks, WorkbookId id) {
    Picture picture = workbooks.readForSetup(id);
    if (picture.stamped(Stamp.MENTOR_FILE).isPresent()) {
      throw new WorkbookException(Why.MENTORS_FILE);
    }
    SetupReading reading = SetupReading.of(picture, Today.in(picture, clock));
    Ratings ratings = new Ratings(reading.scale(), reading.palette(), reading.uncounted());
    SetupPlan plan = SetupPlan.of(picture, reading.tabs(), template(reading.tabs()), ratings);
    if (!plan.must().isEmpty()) {
      writeMust(workbooks, id, picture, plan);
    }
    boolean isDressed = dress(workbooks, id, plan.looks());
    return new SetUp(plan.created(), message(plan, isDressed));
  }

  private static void writeMust(
      Workbooks workbooks, WorkbookId id, Picture picture, SetupPlan plan) {
    try {
      workbooks.write(id, plan.must(), List.of());
    } catch (WorkbookException failure) {
      throw failure.why() == Why.PROTECTED
          ? Guard.isProtected(failure, picture, plan.must())
          : failure;
    }
  }

  /** Sets the looks, all together or, where the spreadsheet will not take that, tab by tab. Whether all was taken. */
  private static boolean dress(Workbooks workbooks, WorkbookId id, Plan looks) {
    if (looks.isEmpty() || isTaken(workbooks, id, looks)) {
      return true;
    }
    boolean all = true;
    for (int tab : looks.changes().stream().map(Change::tab).distinct().toList()) {
      List<Change> ofTab =
          looks.changes().stream().filter(change -> change.tab() == tab).toList();
      all &= isTaken(workbooks, id, new Plan(ofTab, 0));
    }
    return all;
  }

  private static boolean isTaken(Workbooks workbooks, WorkbookId id, Plan looks) {
    try {
      workbooks.write(id, looks, List.of());
      return true;
    } catch (WorkbookException refused) {
      if (refused.why() == Why.CHANGED_MEANWHILE || refused.why() == Why.PROTECTED) {
        return false;
      }
      throw refused;
    }
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

  private static String message(SetupPlan plan, boolean isDressed) {
    List<String> sentences = new ArrayList<>();
    if (!plan.created().isEmpty()) {
      sentences.add("Added: " + String.join(", ", plan.created()) + ".");
    } else if (plan.isEmpty()) {
      sentences.add("Everything was set up already.");
    } else {
      sentences.add("What was missing was added.");
    }
    sentences.add("Nothing that you typed was changed.");
    if (!isDressed) {
      sentences.add(
          "Some dropdowns or colors could not be added, because the spreadsheet does not allow them there.");
    }
    return String.join(" ", sentences);
  }
}
