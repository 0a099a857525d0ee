package org.masteryhive.mastery;

/**
 * Where a mark stands among those of the same day: tabs in order (logs after all grids), then lines
 * (a grid's columns from left to right, a log's rows), then the cells of a line, then the parts of
 * a cell. Marks of one place are one thing that a teacher wrote, whichever outcomes it counts for.
 */
public record Place(int tab, int line, int cell, int part) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int order = Integer.compare(tab, other.tab);
    order = order != 0 ? order : Integer.compare(line, other.line);
    order = order != 0 ? order : Integer.compare(cell, other.cell);
    return order != 0 ? order : Integer.compare(part, other.part);
  }
}
