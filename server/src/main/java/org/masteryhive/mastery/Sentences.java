package org.masteryhive.mastery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    String first = items.stream().limit(most).map(word).collect(Collectors.joining(", "));
    return items.size() > most ? first + " and " + (items.size() - most) + " more" : first;
  }

  /** A sentence {@code Head: items.}, or nothing without items. */
  <T> Stream<String> listed(String head, List<T> items, Function<T, String> word) {
    return items.isEmpty() ? Stream.empty() : Stream.of(head + ": " + list(items, word) + ".");
  }

  Stream<String> missing(List<Missing> missing) {
    return listed("Missing", missing, words::missing);
  }

  /** Ratings that do not count, by type as the teacher calls it. */
  Stream<String> practice(List<Piece> practice) {
    Map<String, List<Piece>> byType = practice.stream()
        .collect(Collectors.groupingBy(
            piece -> Spelling.nameKey(piece.assessment().type()),
            LinkedHashMap::new,
            Collectors.toList()));
    return byType.values().stream().flatMap(pieces -> listed(type(pieces), pieces, this::brief));
  }

  private static String type(List<Piece> pieces) {
    return Spelling.trimmed(pieces.get(0).assessment().type());
  }

  private String brief(Piece piece) {
    return words.brief(piece, piece.rating());
  }

  /** Both conclusions, the teacher's reason, and what was rated since. */
  Stream<String> override(Reason.Overridden overridden) {
    TeacherOverride own = overridden.override();
    String by = own.by().isBlank() ? "" : " by " + quote(own.by());
    String on = own.date().map(day -> " on " + words.day(day)).orElse("");
    String computed = overridden.computed().shown();
    String instead = " (computed: " + (computed.isEmpty() ? "nothing yet" : computed) + ").";
    String head = "Override" + by + on + ": " + own.conclusion().shown() + instead;
    return Stream.of(
            Stream.of(head),
            Stream.of(own.reason())
                .filter(reason -> !reason.isBlank())
                .map(reason -> "Reason: " + sentence(reason)),
            listed("Newer evidence", overridden.newer(), words::piece))
        .flatMap(part -> part);
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
