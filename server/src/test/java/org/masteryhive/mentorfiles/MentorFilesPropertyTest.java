package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentoring.Mentor;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.InMemoryMentorFiles;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.testing.Samples;

/**
 * Whatever happens between two runs: each mentor's file holds that mentor's students and no trace of another, only that
 * mentor can open it, and a run right after another changes nothing.
 */
class MentorFilesPropertyTest {

  private static final WorkbookId GRADEBOOK = new WorkbookId("spreadsheet-1");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);
  private static final int STUDENTS = 8;
  private static final List<String> MENTORS =
      List.of("", "Mentor A <a@x.example>", "b@x.example", "Mentor C", "Mentor D <d@x.example>");

  private final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  private final InMemoryMentorFiles drive = new InMemoryMentorFiles(workbooks);
  private final List<String> mentorOf = new ArrayList<>();

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFileHoldsThatMentorsStudentsAndOnlyThatMentorCanOpenIt(long seed) {
    Samples given = new Samples(seed);
    List<String> rows = new ArrayList<>(List.of("Student ID | Name | Mentor"));
    for (int i = 0; i < STUDENTS; i++) {
      mentorOf.add(given.oneOf(MENTORS));
      rows.add(id(i) + " | " + name(i) + " | " + mentorOf.get(i));
    }
    workbooks.add(gradebook(tab("Roster", rows.toArray(String[]::new))).picture());
    for (int round = 0; round < 3; round++) {
      run();
      int writes = run().writes();

      assertThat(writes).isZero();
      checkAll();
      for (int times = given.between(1, 4); times > 0; times--) {
        happens(given);
      }
    }
  }

  /** Something that a teacher does between two runs. */
  private void happens(Samples given) {
    List<KeptFile> files = drive.all().stream().filter(file -> !file.trashed()).toList();
    int what = given.between(0, 9);
    if (what < 5 || files.isEmpty()) {
      int student = given.between(0, STUDENTS - 1);
      mentorOf.set(student, given.oneOf(MENTORS));
      write(GRADEBOOK, "Roster", student + 1, 2, mentorOf.get(student));
      return;
    }
    KeptFile file = given.oneOf(files);
    Tab mentoring = titled(file.id(), "Mentoring");
    switch (what) {
      case 5 -> drive.change(file.id(), InMemoryMentorFiles::trashed);
      case 6 -> {
        change(file.id(), new Change.Append(mentoring.id(), Line.COLUMNS, 1));
        int row = given.between(0, mentoring.size().rows() - 1);
        write(file.id(), "Mentoring", row, mentoring.size().columns(), "a note");
      }
      case 7 -> {
        if (mentoring.size().rows() > 3) {
          change(file.id(), new Change.Move(mentoring.id(), Line.ROWS, 2, 1, 4));
        }
      }
      case 8 -> write(file.id(), "Mentoring", given.between(2, 5), given.between(0, 3), "typed");
      default ->
        change(
            file.id(), new Change.Insert(mentoring.id(), Line.ROWS, given.between(1, 2), 1, false));
    }
  }

  private void checkAll() {
    Map<String, Set<Integer>> wanted = new HashMap<>();
    for (int i = 0; i < STUDENTS; i++) {
      if (!mentorOf.get(i).isEmpty()) {
        wanted.computeIfAbsent(mentorOf.get(i), key -> new HashSet<>()).add(i);
      }
    }
    Set<Set<Integer>> found = new HashSet<>();
    for (KeptFile file : drive.all()) {
      if (file.trashed()) {
        assertThat(openTo(file)).isEmpty();
        continue;
      }
      String everything = workbooks.now(file.id()).toString() + texts(file.id());
      Set<Integer> held = new HashSet<>();
      IntStream.range(0, STUDENTS)
          .filter(i -> everything.contains(id(i)) || everything.contains(name(i)))
          .forEach(held::add);
      String mentor = wanted.entrySet().stream()
          .filter(entry -> entry.getValue().equals(held))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
      assertThat(held.isEmpty() || !mentor.isEmpty())
          .as("holds %s of %s", held, wanted)
          .isTrue();
      assertThat(openTo(file)).isEqualTo(Mentor.addresses(mentor));
      if (!held.isEmpty()) {
        assertThat(found.add(held)).as("two files hold %s", held).isTrue();
      }
    }
    assertThat(found).hasSameSizeAs(wanted.keySet());
  }

  private FilesResult run() {
    RecomputeEnd end = new UpdateMentorFiles(CLOCK)
        .errand("teacher", () -> drive, true)
        .run(workbooks, GRADEBOOK, Progress.UNSEEN);
    return ((RecomputeEnd.FilesKept) end).result();
  }

  private static List<String> openTo(KeptFile file) {
    return file.grants().stream()
        .filter(grant -> !grant.role().equals("owner"))
        .map(Grant::address)
        .toList();
  }

  private String texts(WorkbookId file) {
    StringBuilder texts = new StringBuilder();
    for (Tab tab : workbooks.now(file).tabs()) {
      for (int row = 0; row < tab.cells().rows(); row++) {
        for (int column = 0; column < tab.cells().columns(row); column++) {
          texts.append(tab.cells().at(row, column)).append('\n');
        }
      }
    }
    return texts.toString();
  }

  private Tab titled(WorkbookId id, String title) {
    return workbooks.now(id).tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void write(WorkbookId id, String title, int row, int column, String text) {
    Tab tab = titled(id, title);
    if (row < tab.size().rows() && column < tab.size().columns()) {
      change(
          id,
          new Change.Write(
              tab.id(), row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
    }
  }

  private void change(WorkbookId id, Change change) {
    workbooks.edit(id, picture -> PictureEditor.carryOut(picture, new Plan(List.of(change), 1)));
  }

  private static String id(int student) {
    return "S-77" + student + "9";
  }

  private static String name(int student) {
    return "Pupil" + student + "th";
  }
}
