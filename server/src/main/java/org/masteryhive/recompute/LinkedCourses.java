package org.masteryhive.recompute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.LinkedGradebook;
import org.masteryhive.workbook.Workbook;

/**
 * The gradebooks that a mentoring tracker brings together, each read once with the caller's own rights.
 *
 * @param courses in the order of the Gradebooks tab; without a workbook where it could not be read
 * @param findings why those could not be read, at their rows
 */
record LinkedCourses(List<Course> courses, List<Finding> findings) {

  private static final int AT_ONCE = 4;

  /** One course of the tracker. */
  record Course(String name, Optional<Workbook> workbook) {}

  /** Reads them, a few at a time. What keeps one from being read keeps no other. */
  static LinkedCourses read(CountedWorkbooks workbooks, List<LinkedGradebook> linked, Clock clock) {
    ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, CompletableFuture<Picture>> pictures = new HashMap<>();
      List<CompletableFuture<Picture>> ofEach = linked.stream()
          .map(gradebook -> pictures.computeIfAbsent(
              gradebook.spreadsheetId(),
              id -> CompletableFuture.supplyAsync(() -> picture(workbooks, id), readers)))
          .toList();
      List<Course> courses = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < linked.size(); i++) {
        courses.add(course(linked.get(i), ofEach.get(i), clock, findings));
      }
      return new LinkedCourses(withNamesOfTheirOwn(courses), findings);
    } finally {
      readers.shutdown();
    }
  }

  /** The workbooks that could be read, each once however often it is listed. */
  List<Workbook> workbooks() {
    return courses.stream()
        .flatMap(course -> course.workbook().stream())
        .distinct()
        .toList();
  }

  /** Two courses of one name are told apart by a number. */
  private static List<Course> withNamesOfTheirOwn(List<Course> courses) {
    Map<String, Integer> seen = new HashMap<>();
    return courses.stream()
        .map(course -> {
          int times = seen.merge(course.name(), 1, Integer::sum);
          String name = times == 1 ? course.name() : course.name() + " (" + times + ")";
          return new Course(name, course.workbook());
        })
        .toList();
  }

  private static Picture picture(CountedWorkbooks workbooks, String id) {
    return WorkbookId.parse(id)
        .map(workbooks::read)
        .orElseThrow(() -> new WorkbookException(Why.NO_ACCESS));
  }

  private static Course course(
      LinkedGradebook gradebook,
      CompletableFuture<Picture> reading,
      Clock clock,
      List<Finding> findings) {
    try {
      Picture picture = reading.join();
      return Workbook.read(picture, Today.in(picture, clock))
          .fold(
              workbook -> isCourse(workbook)
                  ? new Course(name(gradebook, workbook), Optional.of(workbook))
                  : unread(
                      gradebook,
                      "This link leads to a mentoring tracker. Link gradebooks only.",
                      findings),
              not -> unread(
                  gradebook, "This spreadsheet is not a gradebook yet. " + not.detail(), findings));
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof WorkbookException refused && isOnlyThisOnes(refused)) {
        return unread(
            gradebook,
            "You have no access to this spreadsheet, or it does not exist. Ask its owner to share it with you.",
            findings);
      }
      throw failed.getCause() instanceof WorkbookException all ? all : failed;
    }
  }

  private static boolean isOnlyThisOnes(WorkbookException refused) {
    return refused.why() == Why.NO_ACCESS
        || refused.why() == Why.NOT_A_SPREADSHEET
        || refused.why() == Why.TOO_LARGE;
  }

  private static boolean isCourse(Workbook workbook) {
    return workbook.kind() == Workbook.Kind.GRADEBOOK;
  }

  private static String name(LinkedGradebook gradebook, Workbook workbook) {
    return gradebook.course().isBlank() ? workbook.settings().course() : gradebook.course();
  }

  private static Course unread(LinkedGradebook gradebook, String message, List<Finding> findings) {
    findings.add(gradebook.spot().problem(message));
    return new Course(
        gradebook.course().isBlank() ? "Course" : gradebook.course(), Optional.empty());
  }
}
