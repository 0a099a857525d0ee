package org.masteryhive.signin;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a person allows. Google names some scopes in two ways; here they have one. */
public record Scopes(Set<String> names) {

  public static final String DRIVE_FILE = "https://www.googleapis.com/auth/drive.file";
  public static final String SPREADSHEETS = "https://www.googleapis.com/auth/spreadsheets";
  private static final String DRIVE = "https://www.googleapis.com/auth/drive";
  private static final Map<String, String> OTHER_NAMES = Map.of(
      "https://www.googleapis.com/auth/userinfo.email", "email",
      "https://www.googleapis.com/auth/userinfo.profile", "profile",
      "spreadsheets", SPREADSHEETS,
      "drive.file", DRIVE_FILE,
      "drive", DRIVE);

  public Scopes {
    TreeSet<String> canonical = new TreeSet<>();
    names.forEach(name -> canonical.add(OTHER_NAMES.getOrDefault(name, name)));
    names = Collections.unmodifiableSet(canonical);
  }

  /** Reads names that are separated by spaces. */
  public static Scopes parse(String text) {
    List<String> names =
        Arrays.stream(text.split("\\s+")).filter(name -> !name.isEmpty()).toList();
    return new Scopes(new TreeSet<>(names));
  }

  /** Those of them that are not in the others. */
  public Scopes without(Scopes others) {
    TreeSet<String> rest = new TreeSet<>(names);
    rest.removeAll(others.names);
    return new Scopes(rest);
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether spreadsheets can be used that the person did not choose one by one. */
  public boolean reachAnySpreadsheet() {
    return names.contains(SPREADSHEETS) || names.contains(DRIVE);
  }

  public boolean contains(String name) {
    return names.contains(name);
  }

  /** As Google takes them. */
  @Override
  public String toString() {
    return String.join(" ", names);
  }
}
