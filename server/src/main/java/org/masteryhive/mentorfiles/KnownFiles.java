package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Erasure;
import org.masteryhive.tab.Picture;

/**
 * The files that were made for a gradebook, as they are now.
 *
 * @param held those that can be used, with what is in them
 * @param trashed those that lie in the trash
 * @param copies how many bear a gradebook's marks and are copies that somebody made
 */
record KnownFiles(List<Held> held, List<KeptFile> trashed, int copies) {

  KnownFiles {
    held = List.copyOf(held);
    trashed = List.copyOf(trashed);
  }

  /** Reads them, a few at a time. */
  static KnownFiles read(FilesRun.Hands hands, WorkbookId gradebook, FilesTab tab) {
    List<KeptFile> files = find(hands.files(), gradebook, tab);
    List<Callable<Held>> reading = files.stream()
        .filter(file -> !file.trashed())
        .map(file -> (Callable<Held>) () -> new Held(file, picture(hands, file)))
        .toList();
    List<Held> read = Together.all(reading);
    List<Held> usable = read.stream().filter(held -> held.isFor(gradebook)).toList();
    return new KnownFiles(
        usable, files.stream().filter(KeptFile::trashed).toList(), read.size() - usable.size());
  }

  /** What Drive lists, and what the tab leads to: a file that was made a moment ago may not be on Drive's list yet. */
  private static List<KeptFile> find(MentorFiles drive, WorkbookId gradebook, FilesTab tab) {
    Map<WorkbookId, KeptFile> known = new LinkedHashMap<>();
    listed(drive, gradebook).forEach(file -> known.put(file.id(), file));
    List<WorkbookId> unlisted = new ArrayList<>(tab.files());
    unlisted.removeAll(known.keySet());
    unlisted.forEach(id -> drive.find(id).ifPresent(file -> known.put(id, file)));
    return known.values().stream().filter(file -> file.marks().isFor(gradebook)).toList();
  }

  /** A service that was allowed spreadsheets only, and no files, can do nothing here. */
  private static List<KeptFile> listed(MentorFiles drive, WorkbookId gradebook) {
    try {
      return drive.madeFor(gradebook);
    } catch (WorkbookException refused) {
      throw refused.why() == Why.MISCONFIGURED
          ? new WorkbookException(
              Why.MISCONFIGURED, Wording.NO_FILES, Optional.empty(), Optional.of(refused))
          : refused;
    }
  }

  /** A file that Drive has and that cannot be opened is there all the same: no second one is made for its mentor. */
  private static Optional<Picture> picture(FilesRun.Hands hands, KeptFile file) {
    try {
      return Optional.of(hands.workbooks().read(file.id()));
    } catch (WorkbookException closed) {
      if (closed.why() == Why.NO_ACCESS || closed.why() == Why.NOT_A_SPREADSHEET) {
        return Optional.empty();
      }
      throw closed;
    }
  }

  /** How much would go, if these were all who have a mentor. */
  Erasure erasure(List<Block> blocks) {
    Set<StudentId> there = new HashSet<>();
    held.forEach(file -> there.addAll(file.students()));
    Set<StudentId> going = new HashSet<>(there);
    blocks.forEach(block -> going.removeAll(block.ids()));
    return new Erasure(there.size(), going.size(), 0, 0);
  }

  /** Whether a mentor's file lies in the trash. */
  boolean isInTrash(Marks wanted) {
    return trashed.stream()
        .map(KeptFile::marks)
        .anyMatch(there -> there.name().equals(wanted.name())
            || (!wanted.address().isEmpty() && there.address().equals(wanted.address())));
  }
}
