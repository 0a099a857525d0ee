package org.masteryhive.mentoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;

/**
 * Whom a Mentor cell names.
 *
 * @param name as it is written; the address where there is no name
 * @param address in small letters; none when there is none, or more than one
 * @param several whether there is more than one address
 */
public record Mentor(String name, Optional<String> address, boolean several) {

  private static final String SIGN = "[^\\s<>()\\[\\],;:\"'@]";

  /** An apostrophe may stand within a person's part; what follows one is never an address of its own. */
  private static final String PERSON = "(?<!" + SIGN + "'{0,9})" + SIGN + "+(?:'" + SIGN + "+)*";

  private static final Pattern ADDRESS =
      Pattern.compile(PERSON + "@" + SIGN + "+\\.[^\\s<>()\\[\\],;:\"'@.]{2,}");

  /** Reads {@code Name <address>}, an address, or a name. A blank cell names nobody. */
  public static Optional<Mentor> parse(String cell) {
    String text = Spelling.trimmed(cell);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> addresses = addresses(text);
    String name = name(text);
    Optional<String> only =
        addresses.size() == 1 ? Optional.of(addresses.get(0)) : Optional.empty();
    return Optional.of(
        new Mentor(name.isEmpty() ? only.orElse(text) : name, only, addresses.size() > 1));
  }

  /** The addresses in a cell, in small letters, each once. Most cells have none, which is seen at once. */
  public static List<String> addresses(String cell) {
    if (cell.indexOf('@') < 0) {
      return List.of();
    }
    return ADDRESS
        .matcher(cell)
        .results()
        .map(MatchResult::group)
        .map(address -> address.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** What makes two spellings of a name the same. */
  public String nameKey() {
    return Spelling.nameKey(name);
  }

  /** Whether there is a name besides the address. */
  public boolean isNamed() {
    return !address.map(nameKey()::equals).orElse(false);
  }

  private static String name(String text) {
    String rest = ADDRESS.matcher(text).replaceAll(" ").replaceAll("(?i)mailto:|'\\s+'", " ");
    String words = rest.replaceAll("[<>()\\[\\]\"]", " ").replaceAll("[\\s\\u00A0]+", " ");
    return words.replaceAll(" ([,;])", "$1").replaceAll("^[ ,;]+|[ ,;]+$", "");
  }
}
