package org.masteryhive.mastery;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;

/** The rules as teachers write them: a name, and for some a number that may be left out. */
final class RuleWords {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\D+?)\\s*(\\d{1,4})?(?:\\.0+)?\\s*(%)?");

  private static final Map<String, MasteryRule> PLAIN = Map.of(
      "demonstrations", new MasteryRule.Demonstrations(),
      "most recent", new MostRecent(),
      "highest", new Highest(),
      "average", new Average(),
      "median", new Median(),
      "mode", new Mode(),
      "power law", new PowerLaw());

  private static final Map<String, IntFunction<MasteryRule>> OF_PERCENT =
      Map.of("decaying average", DecayingAverage::new, "weighted average", WeightedAverage::new);

  private static final Map<String, IntFunction<MasteryRule>> OF_COUNT =
      Map.of("number of times", NumberOfTimes::new, "recent average", RecentAverage::new);

  private RuleWords() {}

  static Optional<MasteryRule> parse(String text) {
    Matcher written = WRITTEN.matcher(Spelling.nameKey(text));
    if (!written.matches()) {
      return Optional.empty();
    }
    String name = written.group(1);
    Optional<Integer> number = Optional.ofNullable(written.group(2)).map(Integer::valueOf);
    boolean percent = written.group(3) != null;
    if (number.isEmpty() && percent) {
      return Optional.empty();
    }
    if (number.isEmpty() && PLAIN.containsKey(name)) {
      return Optional.ofNullable(PLAIN.get(name));
    }
    return percent || OF_PERCENT.containsKey(name)
        ? numbered(OF_PERCENT, name, number.orElse(65), 99)
        : numbered(OF_COUNT, name, number.orElse(3), 9999);
  }

  private static Optional<MasteryRule> numbered(
      Map<String, IntFunction<MasteryRule>> rules, String name, int number, int most) {
    return number < 1 || number > most
        ? Optional.empty()
        : Optional.ofNullable(rules.get(name)).map(rule -> rule.apply(number));
  }
}
