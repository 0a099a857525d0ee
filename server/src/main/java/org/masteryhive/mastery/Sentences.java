package org.masteryhive.mastery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.masteryhive.roster.Spelling;

/** The sentences that every reason may have, with lists of a greatest length. */
final class Sentences {

  private static final int LONGEST_QUOTE = 300;

  private final MarkWords words;
  private final int most;

  Sentences(MarkWords words, int most) {
    this.words = words;
    this.most = most;
  }

  MarkWords words() {
    return words;
  }

  int most() {
    return most;
  }

  /** Items with commas between them, the first few and how many more. */
  <T> String list(List<T> items, Function<T, String> word) {
    StringBuilder list = new StringBuilder(32 * items.size());
    for (int i = 0; i < Math.min(most, items.size()); i++) {
      list.append(i == 0 ? "" : ", ").append(word.apply(items.get(i)));
    }
    if (items.size() > most) {
      list.append(" and ").append(items.size() - most).append(" more");
    }
    return list.toString();
  }

  /** Says {@code Head: items.}, or nothing without items. */
  <T> void list(String head, List<T> items, Function<T, String> word, List<String> said) {
    if (!items.isEmpty()) {
      said.add(head + ": " + list(items, word) + ".");
    }
  }

  void missing(List<Missing> missing, List<String> said) {
    list("Missing", missing, words::missing, said);
  }

  /** Ratings that do not count, by type as the teacher calls it. */
  void practice(List<Piece> practice, List<String> said) {
    if (practice.isEmpty()) {
      return;
    }
    Map<String, List<Piece>> byType = practice.stream()
        .collect(Collectors.groupingBy(
            piece -> Spelling.nameKey(piece.assessment().type()),
            LinkedHashMap::new,
            Collectors.toList()));
    byType.values().forEach(pieces -> list(type(pieces), pieces, this::brief, said));
  }

  private static String type(List<Piece> pieces) {
    return Spelling.trimmed(pieces.get(0).assessment().type());
  }

  private String brief(Piece piece) {
    return words.brief(piece, piece.rating());
  }

  /** Both conclusions, the teacher's reason, and what was rated since. */
  void override(Reason.Overridden overridden, List<String> said) {
    TeacherOverride own = overridden.override();
    String by = own.by().isBlank() ? "" : " by " + quote(own.by());
    String on = own.date().map(day -> " on " + words.day(day)).orElse("");
    String computed = overridden.computed().shown();
    String instead = " (computed: " + (computed.isEmpty() ? "nothing yet" : computed) + ").";
    String head = "Override" + by + on + ": " + own.conclusion().shown() + instead;
    said.add(head);
    if (!own.reason().isBlank()) {
      said.add("Reason: " + sentence(own.reason()));
    }
    list("Newer evidence", overridden.newer(), words::piece, said);
  }

  private static String sentence(String text) {
    String quote = quote(text);
    return ".!?…".indexOf(quote.charAt(quote.length() - 1)) >= 0 ? quote : quote + ".";
  }

  private static String quote(String text) {
    String line = Spelling.trimmed(text).replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }
}
