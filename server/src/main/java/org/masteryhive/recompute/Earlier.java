package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.drawing.MasteryDrawing;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeMastery;
import org.masteryhive.mastery.Rating;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.StudentMastery;
import org.masteryhive.recompute.RecomputeResult.Went;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.A1;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;

/** What Mastery said before, beside what it says now. */
final class Earlier {

  private final RatingScale scale;
  private final Map<StudentId, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns;
  private final Optional<Tab> before;
  private final IdentityHashMap<Outcome, String> keys = new IdentityHashMap<>();
  private final Map<String, Optional<Rating>> ratings = new HashMap<>();

  /** {@code before} is the tab as it was read, if it was there. */
  Earlier(Optional<Tab> before, RatingScale scale) {
    this.before = before;
    this.scale = scale;
    this.columns = before.map(Earlier::columnsByKey).orElse(Map.of());
    before.ifPresent(tab -> rowsById(tab, columns.getOrDefault(Drawing.ID, 0), rows));
  }

  /** How many outcomes are met now and were not before, over all students. */
  int newlyMet(List<StudentMastery> students) {
    int count = 0;
    for (StudentMastery student : students) {
      for (OutcomeMastery outcome : student.outcomes()) {
        count += outcome.conclusion().isMet() && !wasMet(student, outcome) ? 1 : 0;
      }
    }
    return count;
  }

  /** The cells whose rating is lower than it was, by their addresses on the tab as it is now. */
  List<Went> wentDown(List<StudentMastery> students, TabPlan now) {
    Map<String, Integer> columnsNow = columnsByKey(now.after());
    Map<StudentId, Integer> rowsNow = new HashMap<>();
    rowsById(now.after(), now.idColumn(), rowsNow);
    List<Went> went = new ArrayList<>();
    for (StudentMastery student : students) {
      Optional<Integer> row = Optional.ofNullable(rowsNow.get(student.student().id()));
      for (OutcomeMastery outcome : student.outcomes()) {
        Optional<Integer> column = Optional.ofNullable(columnsNow.get(key(outcome)));
        if (row.isPresent() && column.isPresent() && isLower(student, outcome)) {
          went.add(new Went(now.title(), A1.cell(row.get(), column.get())));
        }
      }
    }
    return went;
  }

  private boolean wasMet(StudentMastery student, OutcomeMastery outcome) {
    return said(student, outcome).map(Rating::demonstratesMastery).orElse(false);
  }

  private boolean isLower(StudentMastery student, OutcomeMastery outcome) {
    Optional<Rating> was = said(student, outcome);
    Optional<Rating> is = outcome.conclusion().rated();
    return was.isPresent() && is.isPresent() && scale.rank(is.get()) < scale.rank(was.get());
  }

  private Optional<Rating> said(StudentMastery student, OutcomeMastery outcome) {
    Optional<Integer> row = Optional.ofNullable(rows.get(student.student().id()));
    Optional<Integer> column = Optional.ofNullable(columns.get(key(outcome)));
    if (before.isEmpty() || row.isEmpty() || column.isEmpty()) {
      return Optional.empty();
    }
    String shown = before.get().cells().at(row.get(), column.get()).shown();
    return ratings.computeIfAbsent(shown, this::rating);
  }

  private Optional<Rating> rating(String shown) {
    return scale.find(shown.endsWith(" *") ? shown.substring(0, shown.length() - 2) : shown);
  }

  /** All students have the same outcomes, so each one's key is made once. */
  private String key(OutcomeMastery outcome) {
    return keys.computeIfAbsent(outcome.outcome(), MasteryDrawing::key);
  }

  private static Map<String, Integer> columnsByKey(Tab tab) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = tab.size().columns() - 1; column >= 0; column--) {
      int place = column;
      tab.stamped(column, Stamp.COLUMN).ifPresent(key -> columns.put(key, place));
    }
    return columns;
  }

  private static void rowsById(Tab tab, int idColumn, Map<StudentId, Integer> rows) {
    for (int row = 0; row < tab.cells().rows(); row++) {
      String id = tab.cells().at(row, idColumn).shown();
      if (!id.isBlank()) {
        rows.putIfAbsent(StudentId.of(id), row);
      }
    }
  }
}
