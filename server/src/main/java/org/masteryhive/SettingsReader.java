package org.masteryhive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.masteryhive.google.Quotas;
import org.masteryhive.signin.Client;
import org.masteryhive.signin.Scopes;

/** Reads the settings one by one and collects what is wrong with them. */
final class SettingsReader {

  private static final Set<String> KNOWN = Set.of(
      "HIVE_PORT",
      "HIVE_PUBLIC_URL",
      "HIVE_GOOGLE_CLIENT_ID",
      "HIVE_GOOGLE_CLIENT_SECRET",
      "HIVE_ADDON_CLIENT_IDS",
      "HIVE_HOSTED_DOMAIN",
      "HIVE_DATABASE_URL",
      "HIVE_KEYSET_FILE",
      "HIVE_ACCESS",
      "HIVE_GOOGLE_SCOPES",
      "HIVE_GOOGLE_QUOTAS",
      "HIVE_EMULATOR_URL",
      "HIVE_CLOCK");
  private static final Pattern LIKE_OURS = Pattern.compile(
      "HIVE_(PORT|PUBLIC|GOOGLE|ADDON|HOSTED|DATABASE|KEYSET|ACCESS|EMULATOR|CLOCK)");
  private static final Pattern DATABASE = Pattern.compile(
      "jdbc:sqlite:[^?:]+|jdbc:postgresql:(//[A-Za-z0-9.,:\\[\\]_-]+/)?[^/?@\\s]+(\\?[!-~]*)?");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Map<String, String> environment;
  private final List<String> mistakes = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings read() {
    refuseUnknown();
    Settings.Access access = access();
    Settings settings = new Settings(
        port(),
        publicUrl(),
        client(access),
        addonClients(),
        hostedDomain(),
        database(),
        keyset(access),
        access,
        scopes(access),
        quotas(),
        emulator(),
        clock());
    if (!mistakes.isEmpty()) {
      throw new Settings.Mistakes(mistakes);
    }
    return settings;
  }

  /** A name that looks like one of ours and is none is a slip of the pen, and may have been meant to keep someone out. */
  private void refuseUnknown() {
    new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> LIKE_OURS.matcher(name).lookingAt() && !KNOWN.contains(name))
            .forEach(name -> mistakes.add("There is no setting " + name + "."));
  }

  private int port() {
    return optional("HIVE_PORT", SettingsReader::port, "must be a number from 0 to 65535.")
        .orElse(8080);
  }

  private static Optional<Integer> port(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private URI publicUrl() {
    return required(
            "HIVE_PUBLIC_URL",
            "where callers reach the service, such as https://hive.example.org.",
            SettingsReader::publicUrl,
            "must be an https address without a path, or http on this machine.")
        .orElse(URI.create("http://localhost"));
  }

  private static Optional<URI> publicUrl(String text) {
    return address(text)
        .filter(SettingsReader::isBare)
        .filter(uri -> "https".equals(uri.getScheme()) || isLoopback(uri));
  }

  private Client client(Settings.Access access) {
    String id = required(
            "HIVE_GOOGLE_CLIENT_ID",
            "the OAuth client of the service, from the Google Cloud console.",
            SettingsReader::word,
            "must be one word.")
        .orElse("");
    if (access == Settings.Access.PASSTHROUGH) {
      return new Client(
          id,
          optional("HIVE_GOOGLE_CLIENT_SECRET", SettingsReader::word, "must be one word.")
              .orElse(""));
    }
    return new Client(
        id,
        required(
                "HIVE_GOOGLE_CLIENT_SECRET",
                "the secret of that OAuth client.",
                SettingsReader::word,
                "must be one word.")
            .orElse(""));
  }

  private Set<String> addonClients() {
    return required(
            "HIVE_ADDON_CLIENT_IDS",
            "the add-on's OAuth client ids, separated by commas.",
            SettingsReader::words,
            "must be client ids separated by commas.")
        .orElse(Set.of());
  }

  private Optional<String> hostedDomain() {
    return optional(
        "HIVE_HOSTED_DOMAIN",
        text -> Optional.of(text).filter(it -> it.matches("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")),
        "must be a domain, such as school.example.org.");
  }

  /** The database's address alone, for commands that need nothing else. */
  String readDatabase() {
    String database = database();
    if (!mistakes.isEmpty()) {
      throw new Settings.Mistakes(mistakes);
    }
    return database;
  }

  /** What is wrong with it is said without repeating it: there may be a password in it. */
  private String database() {
    return optional(
            "HIVE_DATABASE_URL",
            text -> Optional.of(text).filter(it -> DATABASE.matcher(it).matches()),
            "must be jdbc:sqlite: and the path of a file, or jdbc:postgresql://HOST/DATABASE with"
                + " ?user=…&password=… after it.")
        .orElse("jdbc:sqlite:mastery-hive.db");
  }

  private Optional<Path> keyset(Settings.Access access) {
    return access == Settings.Access.PASSTHROUGH
        ? Optional.empty()
        : required(
            "HIVE_KEYSET_FILE",
            "the keys that stored connections are encrypted with. Make them: hive keys create FILE.",
            SettingsReader::path,
            "must be the path of a file that is there. Make it: hive keys create FILE.");
  }

  private Settings.Access access() {
    return optional("HIVE_ACCESS", SettingsReader::access, "must be stored or passthrough.")
        .orElse(Settings.Access.STORED);
  }

  private static Optional<Settings.Access> access(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "stored" -> Optional.of(Settings.Access.STORED);
      case "passthrough" -> Optional.of(Settings.Access.PASSTHROUGH);
      default -> Optional.empty();
    };
  }

  private Scopes scopes(Settings.Access access) {
    return optional(
            "HIVE_GOOGLE_SCOPES",
            text -> Optional.of(Scopes.parse(text))
                .filter(it -> access == Settings.Access.PASSTHROUGH || isEnough(it)),
            "must name openid, email and drive.file or spreadsheets, separated by spaces.")
        .orElse(Scopes.parse("openid email " + Scopes.DRIVE_FILE));
  }

  private static boolean isEnough(Scopes scopes) {
    return scopes.contains("openid")
        && scopes.contains("email")
        && (scopes.contains(Scopes.DRIVE_FILE) || scopes.reachAnySpreadsheet());
  }

  private Quotas.Limits quotas() {
    return optional(
            "HIVE_GOOGLE_QUOTAS",
            SettingsReader::limits,
            "must be four numbers separated by commas, such as 60,60,300,300; 0 is no limit.")
        .orElse(Quotas.Limits.GOOGLES);
  }

  private static Optional<Quotas.Limits> limits(String text) {
    if (!text.matches("\\d{1,6}(\\s*,\\s*\\d{1,6}){3}")) {
      return Optional.empty();
    }
    String[] numbers = text.split("\\s*,\\s*", -1);
    return Optional.of(new Quotas.Limits(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3])));
  }

  private Optional<URI> emulator() {
    return optional(
        "HIVE_EMULATOR_URL",
        text -> address(text).filter(SettingsReader::isBare).filter(SettingsReader::isLoopback),
        "must be an address on this machine, such as http://127.0.0.1:8090.");
  }

  private Clock clock() {
    Optional<Instant> fixed = optional(
        "HIVE_CLOCK", SettingsReader::instant, "must be a moment such as 2026-03-02T14:00:00Z.");
    if (fixed.isPresent() && value("HIVE_EMULATOR_URL").isEmpty()) {
      mistakes.add("HIVE_CLOCK can be set beside HIVE_EMULATOR_URL only: Google has its own time.");
    }
    return fixed.map(now -> Clock.fixed(now, ZoneOffset.UTC)).orElse(Clock.systemUTC());
  }

  /** A moment as ISO writes it. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> required(
      String name, String whatItIs, Function<String, Optional<T>> parse, String rule) {
    if (value(name).isEmpty()) {
      mistakes.add(name + " is not set: " + whatItIs);
      return Optional.empty();
    }
    return optional(name, parse, rule);
  }

  private <T> Optional<T> optional(String name, Function<String, Optional<T>> parse, String rule) {
    Optional<T> parsed = value(name).flatMap(parse);
    if (value(name).isPresent() && parsed.isEmpty()) {
      mistakes.add(name + " " + rule);
    }
    return parsed;
  }

  /** A setting that is blank is not set. */
  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> word(String text) {
    return Optional.of(text).filter(it -> it.matches("[!-~]+"));
  }

  private static Optional<Set<String>> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.split(",", -1)) {
      if (!word.strip().matches("[!-+--~]+")) {
        return Optional.empty();
      }
      words.add(word.strip());
    }
    return Optional.of(words);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::isReadable);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isBare(URI uri) {
    return (uri.getPath().isEmpty() || uri.getPath().equals("/"))
        && uri.getQuery() == null
        && uri.getFragment() == null
        && uri.getUserInfo() == null;
  }

  private static boolean isLoopback(URI uri) {
    return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
  }
}
