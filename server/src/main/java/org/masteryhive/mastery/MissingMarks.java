package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.roster.Spelling;

/**
 * A student's missing work over all outcomes. What a teacher marked once is missing once, however
 * many outcomes the assessment is for.
 */
final class MissingMarks {

  private final Map<Place, MissingWork> marks = new LinkedHashMap<>();

  MissingMarks(List<OutcomeMastery> rows) {
    for (OutcomeMastery row : rows) {
      for (Missing mark : row.reason().missing()) {
        marks.putIfAbsent(mark.place(), work(mark, row.outcome()));
      }
    }
  }

  int count() {
    return marks.size();
  }

  /** The assessments, newest first, undated ones last; one that has several columns once. */
  List<MissingWork> newestFirst() {
    if (marks.isEmpty()) {
      return List.of();
    }
    record Same(String title, Object day) {}
    Map<Same, MissingWork> distinct = new LinkedHashMap<>();
    marks.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .forEach(work ->
            distinct.putIfAbsent(new Same(Spelling.nameKey(work.title()), work.day()), work));
    return newestFirst(distinct.values());
  }

  private static List<MissingWork> newestFirst(Collection<MissingWork> works) {
    return works.stream()
        .sorted(Comparator.comparing((MissingWork work) -> work.day().orElse(LocalDate.MIN))
            .reversed())
        .toList();
  }

  /** An assessment without a title goes by the outcome's code. */
  private static MissingWork work(Missing mark, Outcome outcome) {
    String title = Spelling.trimmed(mark.assessment().title());
    return new MissingWork(title.isEmpty() ? outcome.code().text() : title, mark.day());
  }
}
