package org.masteryhive.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A class of invented students, the same at every run. Its ratings come in two editions that differ in every cell that can
 * be concluded on, so that everything changes from one to the other.
 */
public final class SampleClass {

  /** Today, for all that is measured. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 8);
  private static final String[] CODES = {"NY", "AP", "ME", "EE"};
  private static final String[] FIRST = {
    "Ada", "Ben", "Cleo", "Dario", "Esi", "Femi", "Gita", "Hugo", "Inez", "Jun", "Kofi", "Lea"
  };
  private static final String[] LAST = {
    "Park", "Ode", "Vance", "Lund", "Okoro", "Marsh", "Quill", "Reyes", "Sato", "Tran", "Umar"
  };
  private static final String[] WORK = {"Quiz", "Project", "Lab", "Exit ticket", "Update"};

  private final Size size;

  public SampleClass(Size size) {
    this.size = size;
  }

  public Size size() {
    return size;
  }

  /** The rows of Roster below its headings. */
  public List<List<String>> roster() {
    List<List<String>> rows = new ArrayList<>();
    for (int student = 0; student < size.students(); student++) {
      String name = FIRST[student % FIRST.length] + " " + LAST[student / 12 % LAST.length] + " "
          + (char) ('A' + student % 26) + ".";
      rows.add(List.of(
          id(student), name, Integer.toString(901 + student / 30), "Ms. Lind", "Mr. Okafor"));
    }
    return rows;
  }

  /** The rows of Outcomes below its headings. */
  public List<List<String>> outcomes() {
    List<List<String>> rows = new ArrayList<>();
    for (int outcome = 0; outcome < size.outcomes(); outcome++) {
      rows.add(List.of(
          code(outcome),
          "I can do what outcome number " + (outcome + 1) + " asks for",
          "Unit " + (outcome / 10 + 1)));
    }
    return rows;
  }

  /** The header rows of Evidence: assessment, outcome, date, type, and the headings of the ids and names. */
  public List<List<String>> evidenceHeader() {
    List<String> titles = new ArrayList<>(List.of("Assessment", ""));
    List<String> outcomes = new ArrayList<>(List.of("Outcome", ""));
    List<String> days = new ArrayList<>(List.of("Date", ""));
    List<String> types = new ArrayList<>(List.of("Type", ""));
    for (int column = 0; column < size.columns(); column++) {
      titles.add(WORK[column / size.outcomes() % WORK.length] + " " + (column % 7 + 1));
      outcomes.add(code(outcome(column)));
      days.add(day(column).toString());
      types.add(WORK[column / size.outcomes() % WORK.length]);
    }
    return List.of(titles, outcomes, days, types, List.of("Student ID", "Name"));
  }

  /** The ratings of all students, a row each, without ids. */
  public String[][] ratings(int edition) {
    String[][] ratings = new String[size.students()][size.columns()];
    SplittableRandom random = new SplittableRandom(4711);
    for (int student = 0; student < size.students(); student++) {
      int level = random.nextInt(3);
      for (int column = 0; column < size.columns(); column++) {
        int rated = Math.min(3, level + random.nextInt(2 + (column % 3)) / 2);
        ratings[student][column] = CODES[edition == 0 ? rated : (rated + 2) % 4];
      }
    }
    return ratings;
  }

  /** The rows of Evidence below its headings. */
  public List<List<String>> evidence(int edition) {
    String[][] ratings = ratings(edition);
    List<List<String>> roster = roster();
    List<List<String>> rows = new ArrayList<>();
    for (int student = 0; student < size.students(); student++) {
      List<String> row = new ArrayList<>(size.columns() + 2);
      row.add(roster.get(student).get(0));
      row.add(roster.get(student).get(1));
      row.addAll(List.of(ratings[student]));
      rows.add(row);
    }
    return rows;
  }

  /** The outcome that a column is of: assessments of the outcomes follow one another through the year. */
  public int outcome(int column) {
    return column % size.outcomes();
  }

  /** The day of a column. */
  public LocalDate day(int column) {
    return FIRST_DAY.plusDays((long) (column / size.outcomes()) * 250 / size.pieces());
  }

  static String code(int outcome) {
    return "LO" + (outcome + 1);
  }

  static String id(int student) {
    return "%06d".formatted(4000 + 7 * student);
  }
}
