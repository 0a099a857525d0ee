package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.masteryhive.recompute.WorkbookId;

/**
 * Which file is whose. By the address first, then by the name: so a mentor keeps the file when either changes. Of two files
 * of one mentor the one on the tab counts, else the older.
 *
 * @param ofMentors each mentor's file; none where one has to be made
 * @param ofNobody files whose mentor has no students any more, and second files
 */
record Matching(Map<Block, Held> ofMentors, List<Held> ofNobody) {

  Matching {
    ofMentors = Map.copyOf(ofMentors);
    ofNobody = List.copyOf(ofNobody);
  }

  /** @param listed the files on the tab */
  static Matching of(
      WorkbookId gradebook, List<Block> blocks, List<Held> files, Set<WorkbookId> listed) {
    List<Held> free = new ArrayList<>(files);
    free.sort(Comparator.comparing((Held held) -> !listed.contains(held.file().id()))
        .thenComparing(held -> held.file().made())
        .thenComparing(held -> held.file().id().value()));
    Map<Block, Held> found = new HashMap<>();
    take(
        gradebook,
        blocks,
        free,
        found,
        (wanted, there) -> !wanted.address().isEmpty() && wanted.address().equals(there.address()));
    take(gradebook, blocks, free, found, (wanted, there) -> wanted.name().equals(there.name()));
    return new Matching(found, free);
  }

  Optional<Held> of(Block block) {
    return Optional.ofNullable(ofMentors.get(block));
  }

  private static void take(
      WorkbookId gradebook,
      List<Block> blocks,
      List<Held> free,
      Map<Block, Held> found,
      BiPredicate<Marks, Marks> isHis) {
    for (Block block : blocks) {
      if (!found.containsKey(block)) {
        Marks wanted = Marks.of(gradebook, block);
        Optional<Held> his = free.stream()
            .filter(held -> isHis.test(wanted, held.file().marks()))
            .findFirst();
        his.ifPresent(held -> {
          found.put(block, held);
          free.remove(held);
        });
      }
    }
  }
}
