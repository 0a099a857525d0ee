package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.InMemoryMentorFiles;
import org.masteryhive.testing.InMemoryWorkbooks;

/** A class of four with mentors, and the mentors' files, in memory; today is March 2, 2026. */
final class GivenFiles {

  static final WorkbookId GRADEBOOK = new WorkbookId("spreadsheet-1");
  static final String LIND = "Ms. Lind <lind@school.example.org>";
  static final String OKORO = "okoro@school.example.org";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

  private static final int MENTOR = 2;
  private static final int EMAIL = 3;
  private static final List<String> NAMES = List.of("Ada Park", "Ben Ode", "Cleo Vance", "Dev Rao");

  final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  final InMemoryMentorFiles drive = new InMemoryMentorFiles(workbooks);

  GivenFiles(String... mentors) {
    workbooks.add(gradebook(roster(mentors)).picture());
  }

  static GivenTab roster(String... mentors) {
    List<String> rows = new ArrayList<>(List.of("Student ID | Name | Mentor | Student email"));
    for (int i = 0; i < mentors.length; i++) {
      rows.add("S-100" + (i + 1) + " | " + NAMES.get(i) + " | " + mentors[i] + " | ");
    }
    return tab("Roster", rows.toArray(String[]::new));
  }

  /** The teacher gives the students other mentors. */
  void mentors(String... mentors) {
    for (int i = 0; i < mentors.length; i++) {
      type(GRADEBOOK, "Roster", i + 1, MENTOR, mentors[i]);
    }
  }

  /** The teacher types a student's address. */
  void email(int student, String address) {
    type(GRADEBOOK, "Roster", student, EMAIL, address);
  }

  void type(WorkbookId id, String title, int row, int column, String text) {
    int tab = titled(id, title).id();
    change(
        id, new Change.Write(tab, row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  void change(WorkbookId id, Change change) {
    workbooks.edit(id, picture -> PictureEditor.carryOut(picture, new Plan(List.of(change), 1)));
  }

  FilesResult run() {
    return run(workbooks);
  }

  FilesResult run(Workbooks door) {
    RecomputeEnd end = errand(door);
    assertThat(end).isInstanceOf(RecomputeEnd.FilesKept.class);
    return ((RecomputeEnd.FilesKept) end).result();
  }

  RecomputeEnd errand(Workbooks door) {
    return new UpdateMentorFiles(CLOCK)
        .errand("teacher", () -> drive, true)
        .run(door, GRADEBOOK, Progress.UNSEEN);
  }

  KeptFile file(String title) {
    return drive.all().stream()
        .filter(file -> file.title().contains(title))
        .findFirst()
        .orElseThrow();
  }

  /** Whom a file is open to besides its owner, by the addresses that Google knows now. */
  List<String> openTo(String title) {
    return file(title).grants().stream()
        .filter(grant -> !grant.role().equals("owner"))
        .map(Grant::address)
        .toList();
  }

  /** A person lets somebody in. */
  void open(String title, Grant grant) {
    drive.change(file(title).id(), file -> {
      List<Grant> grants = new ArrayList<>(file.grants());
      grants.removeIf(had -> had.id().equals(grant.id()));
      grants.add(grant);
      return InMemoryMentorFiles.with(file, file.marks(), grants);
    });
  }

  /** Whose rows are in a file. */
  List<String> ids(String title) {
    Tab tab = titled(file(title).id(), "Mentoring");
    List<String> ids = new ArrayList<>();
    for (int row = 2; row < tab.cells().rows(); row++) {
      if (!tab.cells().at(row, 0).shown().isEmpty()) {
        ids.add(tab.cells().at(row, 0).shown());
      }
    }
    return ids;
  }

  /** What a tab of the gradebook shows. */
  List<String> shown(String title) {
    Tab tab = titled(GRADEBOOK, title);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      for (int column = 0; column < tab.cells().columns(row); column++) {
        texts.add(tab.cells().at(row, column).shown());
      }
    }
    return texts;
  }

  Tab titled(WorkbookId id, String title) {
    return titled(workbooks.now(id), title);
  }

  static Tab titled(Picture picture, String title) {
    return picture.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
