package org.masteryhive.mastery;

import java.util.Arrays;

/**
 * The columns that the observations of a course stand in, and that grow together: whose each is, about which outcome, its mark,
 * and what the rules ask of the mark.
 */
final class Columns {

  private int size;
  private int[] students = new int[64];
  private int[] outcomes = new int[64];
  private int[] codes = new int[64];
  private Mark[] marks = new Mark[64];

  void add(int student, int outcome, int code, Mark mark) {
    if (size == marks.length) {
      resize(2 * size);
    }
    students[size] = student;
    outcomes[size] = outcome;
    codes[size] = code;
    marks[size++] = mark;
  }

  /** Ends the growing: the columns are as long as they are filled, and the days have other numbers. */
  void settle(int[] days) {
    resize(size);
    for (int i = 0; i < size; i++) {
      codes[i] = MarkCode.on(days[MarkCode.day(codes[i])], codes[i]);
    }
  }

  private void resize(int length) {
    students = Arrays.copyOf(students, length);
    outcomes = Arrays.copyOf(outcomes, length);
    codes = Arrays.copyOf(codes, length);
    marks = Arrays.copyOf(marks, length);
  }

  int size() {
    return size;
  }

  /** The number of the student. */
  int student(int i) {
    return students[i];
  }

  /** The number of the outcome. */
  int outcome(int i) {
    return outcomes[i];
  }

  /** What the rules ask of the mark, see {@link MarkCode}; once settled, a later day has a greater number. */
  int code(int i) {
    return codes[i];
  }

  Mark mark(int i) {
    return marks[i];
  }
}
