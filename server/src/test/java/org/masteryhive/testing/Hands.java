package org.masteryhive.testing;

import java.util.List;

/** What people do with a gradebook by mouse and keyboard, in memory or on real wires. Rows and columns count from 0. */
public interface Hands {

  /** A row of the Roster. */
  record Child(String id, String name, String mentor, boolean active) {

    Child of(String otherMentor) {
      return new Child(id, name, otherMentor, active);
    }

    Child called(String otherName) {
      return new Child(id, otherName, mentor, active);
    }

    Child who(boolean isActive) {
      return new Child(id, name, mentor, isActive);
    }
  }

  /** The most rows that the Roster ever has. */
  int MOST = 12;

  /** Types the Roster anew. */
  void types(List<Child> roster);

  /** Types into a cell. */
  void types(String tab, int row, int column, String text);

  /** What a word may be in a cell: typed, what a formula gives, or a note. */
  enum Kind {
    TEXT,
    FORMULA,
    NOTE
  }

  /** Puts a word into a cell. */
  void puts(String tab, int row, int column, String word, Kind kind);

  /** What a tab shows, row by row; blank ends may be left out. */
  List<List<String>> sees(String tab);

  /** The same of one kind alone: all that is shown, what formulas give, or the notes. */
  List<List<String>> sees(String tab, Kind kind);

  void insertsRow(String tab, int at);

  void insertsColumn(String tab, int at);

  void deletesRow(String tab, int at);

  void deletesColumn(String tab, int at);

  /** Moves a column to the left of another. */
  void movesColumn(String tab, int from, int to);

  /** Sorts the rows from one on by what stands in a column, blank ones last. */
  void sorts(String tab, int fromRow, int column, boolean descending);

  /** Recomputes some of the computed tabs, much going or not. How often it was written. */
  int recomputes(List<String> tabs);
}
