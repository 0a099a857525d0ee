package org.masteryhive.demo;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.masteryhive.template.Template;
import org.masteryhive.template.TemplateTab;

/**
 * The sample: the class, a second course with many of the same students, and the mentors' tracker over both.
 *
 * @param mentors the addresses of all mentors in the tracker
 */
record SampleSchool(String gradebook, String secondCourse, String tracker, Set<String> mentors) {

  static final String MENTOR = "lindqvist@school.example.org";

  private static final String MENTORS_NAME = "Mr. Lindqvist";
  private static final Pattern ADDRESS = Pattern.compile("<([^<>]+@school\\.example\\.org)>");

  private static final String GRADEBOOK = "spreadsheetId";
  private static final String SECOND_COURSE = "secondCourseId";
  private static final String TRACKER = "trackerId";

  /** Which files the sample is made from, and where Google's pages are. */
  record Making(Path templates, LocalDate today, String sheets) {

    private Template read(String folder) {
      return new SampleDates(today).moved(Template.read(templates.resolve(folder)));
    }
  }

  /** Finds it, or makes what is missing. The mentor may look at the tracker, and at no gradebook. */
  static SampleSchool ready(Teacher teacher, Making making, JsonObject before) {
    Template gradebook = making.read("sample");
    Template secondCourse = making.read("sample-biology");
    Template tracker = making.read("sample-tracker");
    List<SampleFile> files = Together.all(List.of(
        () -> filled(teacher, gradebook, known(before, GRADEBOOK)),
        () -> filled(teacher, secondCourse, known(before, SECOND_COURSE)),
        () -> SampleFile.ready(teacher, tracker, known(before, TRACKER))));
    SampleSchool school =
        new SampleSchool(files.get(0).id(), files.get(1).id(), files.get(2).id(), mentors(tracker));
    Map<String, String> addresses = Map.of(
        gradebook.name(), address(making.sheets(), school.gradebook()),
        secondCourse.name(), address(making.sheets(), school.secondCourse()));
    files.get(2).fill(teacher, linked(tracker, addresses));
    teacher.share(school.tracker(), MENTOR);
    return school;
  }

  private static Set<String> mentors(Template tracker) {
    return tracker.tab("roster").stream()
        .flatMap(roster -> roster.rows().stream().flatMap(List::stream))
        .flatMap(cell -> ADDRESS.matcher(cell).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static SampleFile filled(Teacher teacher, Template sample, Optional<String> known) {
    SampleFile file = SampleFile.ready(teacher, sample, known);
    file.fill(teacher, sample);
    return file;
  }

  private static Optional<String> known(JsonObject before, String name) {
    return Optional.ofNullable(before.get(name)).map(id -> id.getAsString());
  }

  /** The page of a spreadsheet. */
  static String address(String sheets, String id) {
    return sheets + "/spreadsheets/d/" + id + "/edit";
  }

  /** The files of the tracker name folders; the spreadsheet has the addresses of what was made of them. */
  private static Template linked(Template tracker, Map<String, String> addresses) {
    List<TemplateTab> tabs = new ArrayList<>();
    for (TemplateTab tab : tracker.tabs()) {
      tabs.add(tab.role().equals("gradebooks") ? linked(tab, addresses) : tab);
    }
    return new Template(
        tracker.name(), tracker.title(), tracker.locale(), tracker.timeZone(), tabs);
  }

  private static TemplateTab linked(TemplateTab tab, Map<String, String> addresses) {
    return tab.with(tab.rows().stream()
        .map(row -> row.stream().map(cell -> addresses.getOrDefault(cell, cell)).toList())
        .toList());
  }

  /** Recomputes all three, and says how the class's went. */
  String recomputed(Teacher teacher) {
    List<Supplier<String>> runs = new ArrayList<>();
    for (String id : List.of(gradebook, secondCourse, tracker)) {
      runs.add(() -> teacher.recompute(id));
    }
    return Together.all(runs).get(0);
  }

  /** Makes each mentor's file of the tracker, and gives the address of one: the mentor may look at it. */
  String mentorFile(Teacher teacher) {
    mentors.forEach(teacher::meet);
    return teacher.mentorFile(tracker, MENTORS_NAME);
  }

  void remember(JsonObject ready) {
    ready.addProperty(SECOND_COURSE, secondCourse);
    ready.addProperty(TRACKER, tracker);
  }
}
