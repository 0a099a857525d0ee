package org.masteryhive.sheets.signin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a person who they are, what they allow, and which files they choose. */
final class ConsentPage {

  private static final Map<String, String> WORDS = Map.of(
      Scopes.OPENID, "Know who you are on Google",
      Scopes.EMAIL, "See your e-mail address",
      Scopes.PROFILE, "See your name",
      Scopes.SPREADSHEETS, "See, edit, create and delete all your Google Sheets spreadsheets",
      Scopes.SPREADSHEETS_READONLY, "See all your Google Sheets spreadsheets",
      Scopes.DRIVE, "See, edit, create and delete all of your Google Drive files",
      Scopes.DRIVE_READONLY, "See and download all your Google Drive files",
      Scopes.DRIVE_FILE,
          "See, edit, create and delete only the Google Drive files that you use with this app");

  private ConsentPage() {}

  static String of(
      Asking asking, String shown, List<Person> people, Map<String, List<Shelf.Item>> files) {
    return Html.page("Sign in to the Sheets emulator", """
        <p>The program <code>%s</code> asks for access. You go on to <code>%s</code>.</p>
        <p><small>This page is on your own machine. No Google account is involved, and no password.</small></p>
        <form method="post">
        %s%s%s
        <input type="hidden" name="asked" value="%s">
        <p><button class="main" name="decision" value="allow">Allow</button>
        <button class="other" name="decision" value="deny">Cancel</button></p>
        </form>
        """.formatted(
            Html.text(asking.client().id()),
            Html.text(asking.returnTo()),
            who(shown, people),
            what(asking),
            asking.isPicking() ? which(files) : "",
            asking.isPicking() ? "scopes file_ids" : "scopes"));
  }

  private static String who(String shown, List<Person> people) {
    String options = people.stream()
        .map(person -> "<option value=\"" + Html.text(person.email()) + "\">")
        .collect(Collectors.joining());
    return """
        <fieldset><legend>Who are you?</legend>
        <label for="email">E-mail address (a new one makes a new person)</label>
        <input type="text" id="email" name="email" value="%s" list="people" required autocomplete="off">
        <datalist id="people">%s</datalist></fieldset>
        """.formatted(Html.text(shown), options);
  }

  private static String what(Asking asking) {
    String boxes = asking.scopes().names().stream()
        .map(scope -> """
                    <label><input type="checkbox" name="scopes" value="%s" checked> %s<br><small>%s</small></label>
                    """.formatted(
                Html.text(scope), Html.text(WORDS.getOrDefault(scope, scope)), Html.text(scope)))
        .collect(Collectors.joining());
    return "<fieldset><legend>What may it do?</legend>" + boxes + "</fieldset>\n";
  }

  private static String which(Map<String, List<Shelf.Item>> files) {
    String boxes = files.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(item -> box(entry.getKey(), item)))
        .collect(Collectors.joining());
    return "<fieldset><legend>Which files may it use?</legend>"
        + (boxes.isEmpty() ? "<p>There is no file to choose.</p>" : boxes)
        + "</fieldset>\n";
  }

  private static String box(String email, Shelf.Item item) {
    return """
        <label><input type="checkbox" name="file_ids" value="%s"> %s<br><small>%s</small></label>
        """.formatted(Html.text(item.id()), Html.text(item.name()), Html.text(email));
  }
}
