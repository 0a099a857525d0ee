package org.masteryhive.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.masteryhive.tab.Change.Line;

/** What holds for any tab, whatever people have done to it. The seed is the name of a failing case. */
final class TabPlanPropertyTest {

  private static final int SEEDS = 150;

  @Test
  void carryingOutThePlanGivesTheDesiredTab() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Scene scene = new Scene(seed);

      scene.liveThroughAYear();

      scene.everythingIsAsItShouldBe();
    }
  }

  @Test
  void aTabAsItShouldBeHasAnEmptyPlan() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Scene scene = new Scene(seed);
      scene.liveThroughAYear();

      TabPlan again = TabPlan.between(scene.person.tab(), scene.given.drawing());

      assertThat(again.plan().changes()).as("seed %d", seed).isEmpty();
      assertThat(again.plan().changedCells()).as("seed %d", seed).isZero();
    }
  }

  /** People and recomputes taking turns on one tab. */
  private static final class Scene {
    private final int seed;
    private final Random random;
    private final Set<String> written = new HashSet<>();
    private final List<String> school = new ArrayList<>(GivenClass.of(14, 1).students());
    private final List<String> syllabus = new ArrayList<>(GivenClass.of(1, 9).outcomes());
    private GivenClass given;
    private Person person;
    private int words;

    Scene(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.given = someClass(0);
      this.person = Person.at(given.drawn());
    }

    void liveThroughAYear() {
      for (int week = 1; week <= 5; week++) {
        for (int i = random.nextInt(6); i > 0; i--) {
          edit();
        }
        given = random.nextBoolean() ? given.later() : someClass(week);
        TabPlan plan = person.recomputes(given);
        assertThat(plan.plan().isEmpty())
            .as("seed %d: nothing is written exactly when nothing is counted", seed)
            .isEqualTo(plan.plan().changedCells() == 0);
        assertThat(plan.idsAfter()).as("seed %d", seed).isEqualTo(person.column(plan.idColumn()));
      }
    }

    private GivenClass someClass(int version) {
      Collections.shuffle(school, random);
      Collections.shuffle(syllabus, random);
      return new GivenClass(
          school.subList(0, random.nextInt(school.size())),
          syllabus.subList(0, 1 + random.nextInt(syllabus.size() - 1)),
          version);
    }

    private void edit() {
      int rows = person.tab().size().rows();
      int columns = person.tab().size().columns();
      switch (random.nextInt(9)) {
        case 0, 1, 2 -> writeBesideAStudent();
        case 3 -> person.insertsColumn(random.nextInt(columns + 1));
        case 4 -> person.insertsRow(random.nextInt(rows));
        case 5 ->
          person.sorts(
              2,
              random.nextInt(columns),
              random.nextBoolean() ? Comparator.naturalOrder() : Comparator.reverseOrder());
        case 6 ->
          person.does(new Change.Move(
              7, Line.COLUMNS, random.nextInt(columns), 1, random.nextBoolean() ? 0 : columns));
        case 7 -> damageOurs(rows);
        default -> renameHeading();
      }
    }

    private void writeBesideAStudent() {
      List<Integer> own = new ArrayList<>();
      for (int column = 0; column < person.tab().size().columns(); column++) {
        if (person.tab().stamped(column, Stamp.COLUMN).isEmpty()) {
          own.add(column);
        }
      }
      if (own.isEmpty()) {
        person.insertsColumn(person.tab().size().columns());
        return;
      }
      int column = own.get(random.nextInt(own.size()));
      person
          .find(id -> id.startsWith("s") && random.nextInt(4) == 0)
          .filter(row -> person.sees(row, column).isEmpty())
          .ifPresent(row -> write(row, column));
    }

    private void write(int row, int column) {
      String word = person.sees(row, person.columnOf(Drawing.ID)) + " own " + words++;
      written.add(word);
      person.types(row, column, word);
    }

    private void damageOurs(int rows) {
      int row = random.nextInt(rows);
      int column = person.columnOf("met");
      if (column >= 0) {
        person.types(row, column, "damaged");
      }
    }

    private void renameHeading() {
      int column = person.columnOf(Drawing.NAME);
      int row = person.find(id -> id.startsWith("As of")).orElse(1) - 1;
      if (row >= 0 && person.sees(row, column).equals("Name")) {
        person.types(row, column, "Child");
      }
    }

    void everythingIsAsItShouldBe() {
      assertThat(person.tab().size().columns()).isPositive();
      List<String> ids = person.column(person.columnOf(Drawing.ID)).stream()
          .filter(given.students()::contains)
          .toList();
      assertThat(ids).as("seed %d", seed).isEqualTo(given.students());
      everyOwnCellIsBesideItsStudent();
      everyCellOfOursIsRight();
    }

    private void everyOwnCellIsBesideItsStudent() {
      Set<String> found = new HashSet<>();
      for (int row = 0; row < person.tab().size().rows(); row++) {
        for (String word : person.row(row)) {
          if (written.contains(word)) {
            found.add(word);
            assertThat(word)
                .as("seed %d", seed)
                .startsWith(person.sees(row, person.columnOf(Drawing.ID)) + " own");
          }
        }
      }
      assertThat(found).as("seed %d: none is lost", seed).isEqualTo(written);
    }

    private void everyCellOfOursIsRight() {
      Drawing drawing = given.drawing();
      for (int i = 0; i < drawing.columns().size(); i++) {
        int column = person.columnOf(drawing.columns().get(i).key());
        assertThat(column)
            .as("seed %d: %s", seed, drawing.columns().get(i).key())
            .isNotNegative();
        for (Drawing.Row row : drawing.rows()) {
          Cell there = person.tab().cells().at(person.rowOf(row.id()), column);
          assertThat(row.cells().get(i).isSeenIn(there))
              .as(
                  "seed %d: %s %s is %s",
                  seed, row.id(), drawing.columns().get(i).key(), there)
              .isTrue();
        }
      }
    }
  }
}
