package org.masteryhive.sheets.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token may be used for. Google writes some scopes in two ways ({@code email} and {@code
 * …/userinfo.email}); they are kept, compared and answered with the long name. The order is that of
 * the asking.
 */
public record Scopes(List<String> names) {

  public static final String OPENID = "openid";
  public static final String EMAIL = "https://www.googleapis.com/auth/userinfo.email";
  public static final String PROFILE = "https://www.googleapis.com/auth/userinfo.profile";
  public static final String SPREADSHEETS = "https://www.googleapis.com/auth/spreadsheets";
  public static final String SPREADSHEETS_READONLY = SPREADSHEETS + ".readonly";
  public static final String DRIVE = "https://www.googleapis.com/auth/drive";
  public static final String DRIVE_READONLY = DRIVE + ".readonly";
  public static final String DRIVE_FILE = DRIVE + ".file";
  public static final String DRIVE_METADATA = DRIVE + ".metadata";
  public static final String DRIVE_METADATA_READONLY = DRIVE + ".metadata.readonly";

  private static final String PREFIX = "https://www.googleapis.com/auth/";
  private static final Map<String, String> LONG = Map.of("email", EMAIL, "profile", PROFILE);

  public Scopes {
    names = names.stream().map(Scopes::longName).distinct().toList();
  }

  /** Scopes as a request writes them: names between spaces. */
  public static Scopes of(String text) {
    return new Scopes(Arrays.stream(text.strip().split("\\s+"))
        .filter(name -> !name.isEmpty())
        .toList());
  }

  /** Names as a person writes them in a control call: {@code spreadsheets} will do. */
  public static Scopes loosely(Collection<String> names) {
    return new Scopes(
        names.stream().flatMap(Scopes::words).map(Scopes::withPrefix).toList());
  }

  public static Scopes none() {
    return new Scopes(List.of());
  }

  public boolean has(String name) {
    return names.contains(longName(name));
  }

  public boolean hasAny(String... wanted) {
    return Arrays.stream(wanted).anyMatch(this::has);
  }

  public boolean covers(Scopes other) {
    return names.containsAll(other.names);
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  public Scopes and(Scopes more) {
    Set<String> both = new LinkedHashSet<>(names);
    both.addAll(more.names);
    return new Scopes(List.copyOf(both));
  }

  public Scopes within(Scopes others) {
    return new Scopes(names.stream().filter(others::has).toList());
  }

  /** The names that no Google service has. */
  public List<String> unknown() {
    return names.stream()
        .filter(name -> !name.equals(OPENID) && !name.startsWith(PREFIX))
        .toList();
  }

  @Override
  public String toString() {
    return String.join(" ", names);
  }

  private static Stream<String> words(String text) {
    return of(text).names().stream();
  }

  private static String withPrefix(String name) {
    boolean short_ = !name.equals(OPENID) && !name.contains(":") && !LONG.containsKey(name);
    return short_ ? PREFIX + name : name;
  }

  private static String longName(String name) {
    return LONG.getOrDefault(name, name);
  }
}
