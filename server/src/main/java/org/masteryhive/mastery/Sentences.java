package org.masteryhive.mastery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.masteryhive.roster.Spelling;

/**
 * A text that is written sentence after sentence, with a space between them: those that every reason may have, with lists of a
 * greatest length. All of it is written into one place, once: there are many thousands of reasons in a class.
 */
final class Sentences {

  private static final int LONGEST_QUOTE = 300;

  private final MarkWords words;
  private final int most;
  private final StringBuilder text;

  Sentences(MarkWords words, int most, StringBuilder text) {
    this.words = words;
    this.most = most;
    this.text = text;
  }

  /** How one thing of a list is said. */
  interface Word<T> {
    void say(T item, StringBuilder text);
  }

  MarkWords words() {
    return words;
  }

  int most() {
    return most;
  }

  /** Begins a sentence, to be written to its end. */
  StringBuilder next() {
    return text.length() == 0 ? text : text.append(' ');
  }

  /** Goes on with items, with commas between them: the first few and how many more. */
  <T> void items(List<T> items, Word<T> word) {
    for (int i = 0; i < Math.min(most, items.size()); i++) {
      if (i > 0) {
        text.append(", ");
      }
      word.say(items.get(i), text);
    }
    if (items.size() > most) {
      text.append(" and ").append(items.size() - most).append(" more");
    }
  }

  /** Says {@code Head: items.}, or nothing without items. */
  <T> void list(String head, List<T> items, Word<T> word) {
    if (!items.isEmpty()) {
      next().append(head).append(": ");
      items(items, word);
      text.append('.');
    }
  }

  void missing(List<Missing> missing) {
    list("Missing", missing, words::missing);
  }

  /** Ratings that do not count, by type as the teacher calls it. */
  void practice(List<Piece> practice) {
    if (practice.isEmpty()) {
      return;
    }
    Map<String, List<Piece>> byType = practice.stream()
        .collect(Collectors.groupingBy(
            piece -> Spelling.nameKey(piece.assessment().type()),
            LinkedHashMap::new,
            Collectors.toList()));
    byType.values().forEach(pieces -> list(type(pieces), pieces, this::brief));
  }

  private static String type(List<Piece> pieces) {
    return Spelling.trimmed(pieces.get(0).assessment().type());
  }

  private void brief(Piece piece, StringBuilder into) {
    words.brief(piece, piece.rating(), into);
  }

  /** Both conclusions, the teacher's reason, and what was rated since. */
  void override(Reason.Overridden overridden) {
    TeacherOverride own = overridden.override();
    String by = own.by().isBlank() ? "" : " by " + quote(own.by());
    String on = own.date().map(day -> " on " + words.day(day)).orElse("");
    String computed = overridden.computed().shown();
    String instead = " (computed: " + (computed.isEmpty() ? "nothing yet" : computed) + ").";
    String head = "Override" + by + on + ": " + own.conclusion().shown() + instead;
    next().append(head);
    if (!own.reason().isBlank()) {
      next().append("Reason: ").append(sentence(own.reason()));
    }
    list("Newer evidence", overridden.newer(), words::piece);
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
