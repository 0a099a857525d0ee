package org.masteryhive.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.masteryhive.testing.Hands.Child;
import org.masteryhive.testing.Hands.Kind;

/**
 * A year in which students come, leave, come back, and get other mentors, while a teacher sorts and inserts on the computed
 * tabs and writes into columns of her own there: texts, formulas and notes. After each recompute all that she wrote stands beside the student whom she
 * wrote it about. The seed is the name of a failing case.
 */
public final class MentorsYear {

  private static final List<String> TABS = List.of("Mastery", "Mentoring", "Behavior");
  private static final List<String> MENTORS = List.of(
      "Ms. Lind", "ms. lind ", "Mr. Okoro", "Mr. Okoro <okoro@school.example.org>", "Aziz", "", "");
  private static final String HERE = "seed %d, step %d, %s";
  private static final List<Kind> KINDS =
      List.of(Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.FORMULA, Kind.NOTE);
  private static final List<String> OURS_TO_LOSE =
      List.of("Section", "Met", "Days since", "Positives", "Incentives");

  private final long seed;
  private final Samples random;
  private final Hands hands;
  private final List<Child> roster = new ArrayList<>();
  private final Map<String, Map<String, String>> written = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private int words;
  private int columns;
  private int step;

  /** @param seed what happens in that year */
  public MentorsYear(long seed, Hands hands) {
    this.seed = seed;
    this.random = new Samples(seed);
    this.hands = hands;
  }

  /** Lives through so many steps: people do something, and recompute. */
  public void passes(int steps) {
    comesAndGoes(6);
    recomputes(TABS);
    for (step = 1; step <= steps; step++) {
      comesAndGoes(random.between(0, 3));
      for (int i = random.between(1, 5); i > 0; i--) {
        worksOn(random.oneOf(TABS));
      }
      recomputes(random.chance(40) ? TABS : List.of(random.oneOf(TABS)));
    }
    recomputes(TABS);
    assertThat(hands.recomputes(TABS))
        .as("seed %d: nothing is left to do", seed)
        .isZero();
  }

  private Map<String, String> written(String tab) {
    return written.computeIfAbsent(tab, it -> new HashMap<>());
  }

  private void comesAndGoes(int changes) {
    for (int i = 0; i < changes; i++) {
      changeRoster();
    }
    if (roster.stream().noneMatch(Child::active)) {
      roster.add(child(free().get(0)));
    }
    hands.types(roster);
  }

  private void changeRoster() {
    List<String> free = free();
    if (roster.size() < 4 && !free.isEmpty()) {
      roster.add(random.between(0, roster.size()), child(random.oneOf(free)));
      return;
    }
    int one = random.between(0, roster.size() - 1);
    Child child = roster.get(one);
    switch (random.between(0, 8)) {
      case 0, 1, 2 -> roster.set(one, child.of(random.oneOf(MENTORS)));
      case 3 -> roster.remove(one);
      case 4 -> roster.set(one, child.who(!child.active()));
      case 5 ->
        roster.sort(random.oneOf(List.of(
            Comparator.comparing(Child::name),
            Comparator.comparing(Child::id).reversed(),
            Comparator.comparing(Child::mentor))));
      case 6 -> roster.set(one, child.called(child.name() + "a"));
      default -> {
        if (!free.isEmpty()) {
          roster.add(random.between(0, roster.size()), child(random.oneOf(free)));
        }
      }
    }
  }

  private List<String> free() {
    Set<String> there = new HashSet<>();
    roster.forEach(child -> there.add(child.id()));
    return IntStream.rangeClosed(1, Hands.MOST)
        .mapToObj(number -> "s" + number)
        .filter(id -> !there.contains(id))
        .toList();
  }

  private Child child(String id) {
    return new Child(
        id, "Child " + (char) ('A' + random.between(0, 25)) + id, random.oneOf(MENTORS), true);
  }

  private void worksOn(String tab) {
    Seen seen = new Seen(hands.sees(tab));
    switch (random.between(0, 11)) {
      case 0, 1, 2, 3, 4 -> writes(tab, seen);
      case 5 -> insertsColumn(tab, seen);
      case 6 -> insertsRow(tab, seen);
      case 7, 8 ->
        hands.sorts(
            tab,
            Math.min(seen.headingRow() + random.between(1, 3), seen.height() - 1),
            random.between(0, seen.width() - 1),
            random.chance(50));
      case 9 -> {
        int from = random.between(0, seen.width() - 1);
        int to = random.between(0, seen.width() - 1);
        if (to < from || to > from + 1) {
          hands.movesColumn(tab, from, to);
        }
      }
      case 10 -> {
        int column = seen.columnOf(random.oneOf(OURS_TO_LOSE));
        if (column >= 0) {
          hands.deletesColumn(tab, column);
        }
      }
      default -> deletesOneOfOurs(tab, seen);
    }
  }

  private void insertsColumn(String tab, Seen seen) {
    int at = random.between(0, seen.width());
    hands.insertsColumn(tab, at);
    hands.types(tab, seen.headingRow(), at, "Own " + ++columns);
  }

  private void insertsRow(String tab, Seen seen) {
    int at = random.between(seen.headingRow() + 1, seen.height() - 1);
    hands.insertsRow(tab, at);
    List<Integer> own = seen.own();
    if (!own.isEmpty() && random.chance(60)) {
      String word = "row of hers " + ++words;
      hands.types(tab, at, random.oneOf(own), word);
      written(tab).put(word, "");
    }
  }

  private void writes(String tab, Seen seen) {
    List<Integer> own = seen.own();
    if (own.isEmpty()) {
      insertsColumn(tab, seen);
      return;
    }
    int column = random.oneOf(own);
    Seen notes = new Seen(hands.sees(tab, Kind.NOTE));
    List<Integer> rows = seen.students().stream()
        .filter(row -> seen.at(row, column).isEmpty() && notes.at(row, column).isEmpty())
        .toList();
    if (!rows.isEmpty()) {
      int row = random.oneOf(rows);
      String id = seen.at(row, seen.idColumn());
      String word = id + " own " + ++words;
      Kind kind = random.oneOf(KINDS);
      hands.puts(tab, row, column, word, kind);
      kinds.put(word, kind);
      written(tab).put(word, id);
    }
  }

  /** A row beside which she has written nothing. */
  private void deletesOneOfOurs(String tab, Seen seen) {
    Seen notes = new Seen(hands.sees(tab, Kind.NOTE));
    List<Integer> rows = seen.students().stream()
        .filter(row -> seen.own().stream()
            .allMatch(column ->
                seen.at(row, column).isEmpty() && notes.at(row, column).isEmpty()))
        .toList();
    if (rows.size() > 1) {
      hands.deletesRow(tab, random.oneOf(rows));
    }
  }

  private void recomputes(List<String> tabs) {
    hands.recomputes(tabs);
    for (String tab : tabs) {
      Seen seen = new Seen(hands.sees(tab));
      everyOneIsThere(tab, seen);
      everyWordIsBesideItsStudent(tab, seen);
    }
  }

  private void everyOneIsThere(String tab, Seen seen) {
    List<String> expected = roster.stream()
        .filter(Child::active)
        .sorted(tab.equals("Mentoring") ? byMentor() : Comparator.comparing(Child::active))
        .map(Child::id)
        .toList();
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (int row : seen.students()) {
      (row < seen.divider() ? above : below).add(seen.at(row, seen.idColumn()));
    }
    assertThat(above).as(HERE, seed, step, tab).isEqualTo(expected);
    assertThat(below)
        .as(HERE, seed, step, tab)
        .doesNotContainAnyElementsOf(expected)
        .doesNotHaveDuplicates();
  }

  private static Comparator<Child> byMentor() {
    return Comparator.comparing((Child child) -> child.mentor().isBlank())
        .thenComparing(child -> child.mentor().split("<", -1)[0].strip().toLowerCase(Locale.ROOT));
  }

  private void everyWordIsBesideItsStudent(String tab, Seen seen) {
    Map<String, String> found = new HashMap<>();
    for (Kind kind : Kind.values()) {
      Seen words = new Seen(hands.sees(tab, kind));
      for (int row = 0; row < words.height(); row++) {
        for (int column = 0; column < words.width(row); column++) {
          String word = words.at(row, column);
          if (written(tab).containsKey(word) && kinds.getOrDefault(word, Kind.TEXT) == kind) {
            assertThat(found).as(HERE, seed, step, tab).doesNotContainKey(word);
            found.put(word, seen.at(row, seen.idColumn()));
          }
        }
      }
    }
    assertThat(found).as(HERE, seed, step, tab).isEqualTo(written(tab));
  }

  /** A tab as it is seen. */
  private record Seen(List<List<String>> rows) {

    int headingRow() {
      return IntStream.range(0, height())
          .filter(row -> rows.get(row).contains("Student ID"))
          .findFirst()
          .orElseThrow();
    }

    int idColumn() {
      return columnOf("Student ID");
    }

    int columnOf(String heading) {
      return rows.get(headingRow()).indexOf(heading);
    }

    String at(int row, int column) {
      List<String> cells = row < height() ? rows.get(row) : List.of();
      return column < cells.size() ? cells.get(column) : "";
    }

    int height() {
      return rows.size();
    }

    int width() {
      return rows.get(headingRow()).size();
    }

    int width(int row) {
      return rows.get(row).size();
    }

    List<Integer> own() {
      return IntStream.range(0, width())
          .filter(column -> at(headingRow(), column).startsWith("Own"))
          .boxed()
          .toList();
    }

    List<Integer> students() {
      return IntStream.range(0, height())
          .filter(row -> at(row, idColumn()).matches("s\\d+"))
          .boxed()
          .toList();
    }

    /** The line above those who left; below everything when there is none. */
    int divider() {
      return IntStream.range(0, height())
          .filter(row -> rows.get(row).contains("No longer on the Roster"))
          .findFirst()
          .orElse(height());
    }
  }
}
