package org.masteryhive.recompute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.LinkedGradebook;
import org.masteryhive.workbook.Workbook;

/**
 * The gradebooks that a mentoring tracker brings together, each read once with the caller's own rights.
 *
 * @param courses in the order of the Gradebooks tab; without a workbook where it could not be read
 * @param findings why those could not be read, at their rows
 * @param silent whether there is one among them for which Google did not answer just now
 */
record LinkedCourses(List<Course> courses, List<Finding> findings, boolean silent) {

  /** A gradebook links none. */
  static final LinkedCourses NONE = new LinkedCourses(List.of(), List.of(), false);

  private static final int AT_ONCE = 4;

  /** One course of the tracker. */
  record Course(String name, Optional<Workbook> workbook) {}

  /** Reads them, a few at a time. What keeps one from being read keeps no other. */
  static LinkedCourses read(CountedWorkbooks workbooks, List<LinkedGradebook> linked, Clock clock) {
    ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, CompletableFuture<Picture>> pictures = new HashMap<>();
      List<Optional<CompletableFuture<Picture>>> ofEach = linked.stream()
          .map(gradebook -> gradebook
              .spreadsheetId()
              .map(id -> pictures.computeIfAbsent(
                  id,
                  same -> CompletableFuture.supplyAsync(() -> picture(workbooks, same), readers))))
          .toList();
      List<Course> courses = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < linked.size(); i++) {
        LinkedGradebook gradebook = linked.get(i);
        courses.add(ofEach
            .get(i)
            .map(reading -> course(gradebook, reading, clock, findings))
            .orElseGet(() -> unread(gradebook)));
      }
      return new LinkedCourses(
          withNamesOfTheirOwn(courses),
          findings,
          pictures.values().stream().anyMatch(LinkedCourses::isSilent));
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
    Set<String> taken = new HashSet<>();
    return courses.stream()
        .map(course -> new Course(free(course.name(), taken), course.workbook()))
        .toList();
  }

  private static String free(String name, Set<String> taken) {
    return Stream.concat(
            Stream.of(name),
            Stream.iterate(2, number -> number + 1).map(number -> name + " (" + number + ")"))
        .filter(free -> taken.add(Spelling.nameKey(free)))
        .findFirst()
        .orElseThrow();
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
      if (failed.getCause() instanceof WorkbookException refused) {
        return unread(gradebook, onlyThisOnes(refused).orElseThrow(() -> refused), findings);
      }
      throw failed;
    }
  }

  /** Whether Google gave no answer for one, though it was asked as patiently as always. */
  private static boolean isSilent(CompletableFuture<Picture> reading) {
    return reading
        .handle((picture, failed) -> failed instanceof CompletionException it
            && it.getCause() instanceof WorkbookException refused
            && (refused.why() == Why.BUSY || refused.why() == Why.FAILED))
        .join();
  }

  /** What is wrong with this gradebook, when it is nothing that is wrong with all of them. */
  private static Optional<String> onlyThisOnes(WorkbookException refused) {
    return switch (refused.why()) {
      case NO_ACCESS ->
        Optional.of(
            "You have no access to this spreadsheet, it is in the trash, or it does not exist. Ask its owner to share it with you."
                + " If you can open it, recompute it once by itself first.");
      case NOT_A_SPREADSHEET ->
        Optional.of(
            "This file is in the trash, or it is an Office file. Put it back, or save it as a Google Sheet,"
                + " and copy its address here again.");
      case TOO_LARGE ->
        Optional.of(
            "This spreadsheet is too large to be read. Move tabs that the gradebook does not need elsewhere.");
      case BUSY ->
        Optional.of(
            "Google was too busy to show this spreadsheet, though it was asked several times. Its column says No"
                + " access for now only: recompute again in a few minutes.");
      case FAILED ->
        Optional.of(
            "Google did not answer as it should for this spreadsheet, though it was asked several times. Its column"
                + " says No access for now only: recompute again in a few minutes.");
      case MENTORS_FILE, NOT_CONNECTED, PROTECTED, ANSWER_LOST, CHANGED_MEANWHILE, MISCONFIGURED ->
        Optional.empty();
    };
  }

  private static boolean isCourse(Workbook workbook) {
    return workbook.kind() == Workbook.Kind.GRADEBOOK;
  }

  private static String name(LinkedGradebook gradebook, Workbook workbook) {
    return gradebook.course().isBlank() ? workbook.settings().course() : gradebook.course();
  }

  private static Course unread(LinkedGradebook gradebook, String message, List<Finding> findings) {
    findings.add(gradebook.spot().problem(message + nameHint(gradebook)));
    return unread(gradebook);
  }

  private static String nameHint(LinkedGradebook gradebook) {
    return gradebook.course().isBlank()
        ? " Until it can be read, its column is headed Course: fill in Course here, and the column keeps its name."
        : "";
  }

  private static Course unread(LinkedGradebook gradebook) {
    return new Course(
        gradebook.course().isBlank() ? "Course" : gradebook.course(), Optional.empty());
  }
}
