package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.mastery.Gathering;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.mastery.Observations;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.TeacherOverride;
import org.masteryhive.roster.Roster;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/** Reads a workbook: first the students and outcomes that everything hangs on, then the tabs that speak of them. */
final class WorkbookReader {

  private static final Set<String> GREENWICH =
      Set.of("gmt", "gmt0", "greenwich", "utc", "uct", "zulu", "universal", "gmt+0", "gmt-0");

  private final Picture picture;
  private final LocalDate today;
  private final FoundTabs tabs;
  private final Workbook.Kind kind;
  private final DateReader dates;
  private final List<Finding> findings = new ArrayList<>();

  WorkbookReader(Picture picture, LocalDate today) {
    this.picture = picture;
    this.today = today;
    this.tabs = new TabFinder(picture).find();
    this.kind = kind(tabs);
    this.dates = new DateReader(picture.locale());
  }

  WorkbookReading read() {
    if (picture.stamped(Stamp.MENTOR_FILE).isPresent()) {
      return NotAGradebook.MENTORS_FILE;
    }
    Lacking lacking = new Lacking();
    Roster roster = required(TabRole.ROSTER, lacking, Heading.STUDENT_ID, Heading.NAME)
        .map(table -> roster(table, lacking))
        .orElseGet(() -> new Roster(List.of()));
    Outcomes outcomes = kind == Workbook.Kind.MENTORING_TRACKER
        ? Outcomes.NONE
        : required(TabRole.OUTCOMES, lacking, Heading.OUTCOME)
            .map(table -> outcomes(table, lacking))
            .orElse(Outcomes.NONE);
    if (kind == Workbook.Kind.GRADEBOOK && !hasEvidence(tabs)) {
      lacking.evidence();
    }
    Optional<NotAGradebook> not = lacking.answer();
    return not.isPresent() ? not.get() : workbook(roster, outcomes);
  }

  SetupReading forSetup() {
    WorkbookSettings settings = settings();
    return new SetupReading(
        tabs, scale(), settings.palette(), settings.mastery().uncounted());
  }

  /** The outcomes, and where they stand. */
  private record Outcomes(List<Outcome> all, Map<OutcomeCode, Spot> spots) {
    static final Outcomes NONE = new Outcomes(List.of(), Map.of());
  }

  private static Workbook.Kind kind(FoundTabs tabs) {
    return tabs.one(TabRole.GRADEBOOKS).isPresent()
            && tabs.one(TabRole.OUTCOMES).isEmpty()
            && !hasEvidence(tabs)
        ? Workbook.Kind.MENTORING_TRACKER
        : Workbook.Kind.GRADEBOOK;
  }

  private static boolean hasEvidence(FoundTabs tabs) {
    return tabs.one(TabRole.EVIDENCE).isPresent()
        || tabs.one(TabRole.EVIDENCE_LOG).isPresent();
  }

  private Optional<Table> required(TabRole role, Lacking lacking, String... headings) {
    Optional<Tab> tab = tabs.one(role);
    if (tab.isEmpty()) {
      lacking.tab(role);
      return Optional.empty();
    }
    Table table = new Table(tab.get(), role, dates);
    return lacking.hasAll(table, List.of(headings)) ? Optional.of(table) : Optional.empty();
  }

  private Roster roster(Table table, Lacking lacking) {
    RosterTab tab = new RosterTab(table);
    tab.failedId().ifPresent(lacking::ids);
    Roster roster = tab.read();
    if (roster.students().isEmpty()) {
      lacking.rows(table, "a Student ID");
    }
    gather(table);
    return roster;
  }

  private Outcomes outcomes(Table table, Lacking lacking) {
    OutcomesTab tab = new OutcomesTab(table);
    List<Outcome> outcomes = tab.read();
    if (outcomes.isEmpty()) {
      lacking.rows(table, "an Outcome");
    }
    gather(table);
    return new Outcomes(outcomes, tab.spots());
  }

  private Workbook workbook(Roster roster, Outcomes outcomes) {
    noteTimeZone();
    tabs.duplicates().forEach(this::noteDuplicate);
    WorkbookSettings settings = settings();
    RatingScale scale = scale();
    StudentIndex students = new StudentIndex(roster);
    Known known = new Known(
        students,
        new OutcomeIndex(outcomes.all()),
        new RatingReader(scale, dates),
        dates,
        new MarkReader(new EvidenceDays(today, settings.mastery().year())),
        settings.mastery().uncounted());
    Observations observations = evidence(known, new Gathering(scale));
    Optional<OverridesTab> overrides = overrides(known);
    BehaviorLogTab behavior = new BehaviorLogTab(students, today);
    MentoringLogTab mentoring = new MentoringLogTab(students);
    tables(TabRole.BEHAVIOR_LOG).forEach(table -> gather(table, () -> behavior.read(table)));
    tables(TabRole.MENTORING_LOG).forEach(table -> gather(table, () -> mentoring.read(table)));
    List<LinkedGradebook> linked = linked();
    List<TeacherOverride> concluded = overrides.map(OverridesTab::read).orElse(List.of());
    overrides.ifPresent(tab -> gather(tab.table()));
    Map<Integer, Integer> order = Workbook.tabOrder(picture.tabs());
    return new Workbook(
        kind,
        settings,
        new Gradebook(roster, outcomes.all(), scale, settings.mastery(), observations, concluded),
        behavior.entries(),
        mentoring.checkIns(),
        linked,
        tabs,
        new Workbook.Addresses(
            outcomes.spots(),
            overrides.map(OverridesTab::spots).orElse(Map.of()),
            behavior.spots(),
            order),
        Findings.inOrder(findings, order));
  }

  private WorkbookSettings settings() {
    Optional<Table> table = tables(TabRole.SETTINGS).stream().findFirst();
    WorkbookSettings settings = table
        .map(tab -> new SettingsTab(tab, picture.title()).read())
        .orElseGet(() -> WorkbookSettings.defaults(picture.title()));
    table.ifPresent(this::gather);
    return settings;
  }

  private RatingScale scale() {
    Optional<Table> table = tables(TabRole.SCALE).stream().findFirst();
    RatingScale scale = table.map(tab -> new ScaleTab(tab).read()).orElse(RatingScale.DEFAULT);
    table.ifPresent(this::gather);
    return scale;
  }

  /** The grids tab by tab, and then the logs. */
  private Observations evidence(Known known, Gathering gathering) {
    int index = 0;
    for (Tab tab : tabs.all(TabRole.EVIDENCE)) {
      EvidenceTab grid = new EvidenceTab(tab, index++, known);
      grid.read(gathering);
      findings.addAll(grid.findings());
    }
    for (Table table : tables(TabRole.EVIDENCE_LOG)) {
      new EvidenceLogTab(table, index++, known).read(gathering);
      gather(table);
    }
    return gathering.all();
  }

  private Optional<OverridesTab> overrides(Known known) {
    return tables(TabRole.OVERRIDES).stream()
        .findFirst()
        .map(table -> new OverridesTab(table, known));
  }

  private List<LinkedGradebook> linked() {
    if (kind != Workbook.Kind.MENTORING_TRACKER) {
      return List.of();
    }
    Table table = tables(TabRole.GRADEBOOKS).get(0);
    List<LinkedGradebook> linked = new GradebooksTab(table).read();
    gather(table);
    return linked;
  }

  private List<Table> tables(TabRole role) {
    return tabs.all(role).stream().map(tab -> new Table(tab, role, dates)).toList();
  }

  private void gather(Table table, Runnable reading) {
    reading.run();
    gather(table);
  }

  private void gather(Table table) {
    findings.addAll(table.findings().toList());
  }

  private void noteDuplicate(Tab tab) {
    findings.add(Spot.of(tab, 0, 0)
        .note(
            "This tab is a copy of one that Mastery Hive draws. It is left as it is, and not kept up to date. Delete"
                + " it when you do not need it."));
  }

  private void noteTimeZone() {
    String zone = picture.timeZone().toLowerCase(Locale.ROOT);
    if (GREENWICH.contains(zone.startsWith("etc/") ? zone.substring(4) : zone)) {
      findings.add(
          new Finding(
              Finding.Severity.NOTE,
              -1,
              "",
              -1,
              -1,
              picture.timeZone(),
              "The spreadsheet’s time zone is GMT, so “today” may be off by one day. Choose yours under File ▸ Settings."));
    }
  }
}
