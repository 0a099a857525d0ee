package org.masteryhive.tab;

import java.util.Optional;
import org.masteryhive.tab.Change.Line;

/** How a stretch of rows (or columns) goes along when rows (or columns) come, go and move. */
record Span(int first, int end) {

  static Span of(Area area, Line line) {
    return line == Line.ROWS
        ? new Span(area.firstRow(), area.endRow())
        : new Span(area.firstColumn(), area.endColumn());
  }

  Area in(Area area, Line line) {
    return line == Line.ROWS
        ? new Area(first, end, area.firstColumn(), area.endColumn())
        : new Area(area.firstRow(), area.endRow(), first, end);
  }

  /** What comes within the stretch makes it longer; what comes right before or after it does not. */
  Span inserted(int at, int count) {
    if (at <= first) {
      return new Span(first + count, plus(end, count));
    }
    return at < end ? new Span(first, plus(end, count)) : this;
  }

  /** Nothing is left when all of it goes. */
  Optional<Span> deleted(int at, int count) {
    int newFirst = first - overlap(0, first, at, count);
    int newEnd = end == Area.OPEN ? end : end - overlap(0, end, at, count);
    return newEnd > newFirst ? Optional.of(new Span(newFirst, newEnd)) : Optional.empty();
  }

  /** A stretch that moves as a whole goes along; one that only loses or gains lines gets shorter or longer. */
  Span moved(int from, int count, int to) {
    int landing = to > from ? to - count : to;
    if (first >= from && end <= from + count) {
      return new Span(first - from + landing, end - from + landing);
    }
    return deleted(from, count).map(rest -> rest.inserted(landing, count)).orElse(this);
  }

  /** Whether moving lines would tear it apart, or would carry lines past or into it. */
  boolean isInTheWay(int from, int count, int to) {
    if (first >= from && end <= from + count) {
      return false;
    }
    int low = Math.min(from, to);
    int high = Math.max(from + count, to);
    return end - first > 1 && first < high && low < end;
  }

  private static int overlap(int first, int end, int at, int count) {
    return Math.max(0, Math.min(end, at + count) - Math.max(first, at));
  }

  private static int plus(int end, int count) {
    return end == Area.OPEN ? end : end + count;
  }
}
