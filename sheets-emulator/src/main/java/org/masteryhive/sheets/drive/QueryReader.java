package org.masteryhive.sheets.drive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.sheets.drive.DriveFile.Label;

/** Reads the {@code q} of a list of files: what a file must be like to be on it. */
final class QueryReader {

  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:('(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\")|(!=|<=|>=|[=<>(){}])|([\\w.\\-:/+]+))");

  private final List<String> tokens = new ArrayList<>();
  private final String me;
  private int at;

  private QueryReader(String query, String me) {
    this.me = me;
    Matcher matcher = TOKEN.matcher(query);
    int end = 0;
    while (matcher.region(end, query.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (!query.substring(end).isBlank()) {
      throw invalid();
    }
  }

  /** The query as a condition; {@code me} in it is this address. */
  static Predicate<DriveFile> read(String query, String me) {
    if (query.isBlank()) {
      return file -> true;
    }
    QueryReader reader = new QueryReader(query, me);
    Predicate<DriveFile> condition = reader.either();
    if (reader.at < reader.tokens.size()) {
      throw invalid();
    }
    return condition;
  }

  private Predicate<DriveFile> either() {
    Predicate<DriveFile> condition = both();
    while (takes("or")) {
      condition = condition.or(both());
    }
    return condition;
  }

  private Predicate<DriveFile> both() {
    Predicate<DriveFile> condition = one();
    while (takes("and")) {
      condition = condition.and(one());
    }
    return condition;
  }

  private Predicate<DriveFile> one() {
    if (takes("not")) {
      return one().negate();
    }
    if (takes("(")) {
      Predicate<DriveFile> condition = either();
      expect(")");
      return condition;
    }
    String first = next();
    if (isText(first)) {
      expect("in");
      return member(text(first), next());
    }
    return comparison(first);
  }

  private Predicate<DriveFile> member(String value, String list) {
    String address = value.equals("me") ? me : value.toLowerCase(Locale.ROOT);
    return switch (list) {
      case "parents" -> file -> file.parent().equals(value);
      case "owners" -> file -> file.owner().equals(address);
      case "writers" -> file -> isShared(file, address, Role.WRITER);
      case "readers" -> file -> isShared(file, address, Role.READER);
      default -> throw invalid();
    };
  }

  private static boolean isShared(DriveFile file, String address, Role least) {
    return file.shares().stream()
        .anyMatch(share -> share.isPersonal(address) && share.role().compareTo(least) >= 0);
  }

  private Predicate<DriveFile> comparison(String field) {
    return switch (field) {
      case "name", "title" -> words(file -> file.label().name());
      case "fullText" -> words(file -> file.label().name() + " " + file.label().description());
      case "mimeType" -> words(file -> file.label().mimeType());
      case "trashed" -> flag(DriveFile::trashed);
      case "starred" -> flag(file -> file.label().starred());
      case "sharedWithMe" -> flagAlone(file -> !file.owner().equals(me));
      case "modifiedTime", "viewedByMeTime" -> moment(file -> file.moments().modified());
      case "createdTime", "sharedWithMeTime" -> moment(file -> file.moments().created());
      case "appProperties" -> property(Label::appProperties);
      case "properties" -> property(Label::properties);
      default -> throw invalid();
    };
  }

  private Predicate<DriveFile> words(java.util.function.Function<DriveFile, String> field) {
    String operator = next();
    String wanted = text(next());
    return switch (operator) {
      case "=" -> file -> field.apply(file).equals(wanted);
      case "!=" -> file -> !field.apply(file).equals(wanted);
      case "contains" -> file -> beginsAWord(field.apply(file), wanted);
      default -> throw invalid();
    };
  }

  /** Drive finds what words begin with, never what is in the middle of one. */
  static boolean beginsAWord(String text, String wanted) {
    for (int i = 0; i + wanted.length() <= text.length(); i++) {
      boolean start = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (start && text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private Predicate<DriveFile> flagAlone(Predicate<DriveFile> field) {
    boolean compared =
        at < tokens.size() && (tokens.get(at).equals("=") || tokens.get(at).equals("!="));
    return compared ? flag(field) : field;
  }

  private Predicate<DriveFile> flag(Predicate<DriveFile> field) {
    String operator = next();
    String value = next();
    if (!value.equals("true") && !value.equals("false")) {
      throw invalid();
    }
    if (!operator.equals("=") && !operator.equals("!=")) {
      throw invalid();
    }
    boolean wanted = value.equals("true") == operator.equals("=");
    return file -> field.test(file) == wanted;
  }

  private Predicate<DriveFile> moment(java.util.function.Function<DriveFile, Instant> field) {
    String operator = next();
    Instant wanted = instant(text(next()));
    return file -> {
      int order = field.apply(file).compareTo(wanted);
      return switch (operator) {
        case "=" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        default -> throw invalid();
      };
    };
  }

  private Predicate<DriveFile> property(
      java.util.function.Function<Label, Map<String, String>> field) {
    expect("has");
    expect("{");
    expect("key");
    expect("=");
    String key = text(next());
    expect("and");
    expect("value");
    expect("=");
    String value = text(next());
    expect("}");
    return file -> value.equals(field.apply(file.label()).get(key));
  }

  private static Instant instant(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
          ? java.time.OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notATime) {
      throw invalid();
    }
  }

  private boolean takes(String word) {
    boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(String word) {
    if (!takes(word)) {
      throw invalid();
    }
  }

  private String next() {
    if (at == tokens.size()) {
      throw invalid();
    }
    return tokens.get(at++);
  }

  private static boolean isText(String token) {
    return token.startsWith("'") || token.startsWith("\"");
  }

  private static String text(String token) {
    if (!isText(token)) {
      throw invalid();
    }
    return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private static RuntimeException invalid() {
    return DriveErrors.invalid("q", "Invalid Value");
  }
}
