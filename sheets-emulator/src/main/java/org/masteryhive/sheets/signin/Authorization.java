package org.masteryhive.sheets.signin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.signin.Codes.Consent;

/** The consent: what a person answers to an asking, and the address that takes the answer back. */
final class Authorization {

  private final People people;
  private final Tokens tokens;
  private final Codes codes;
  private final Shelf shelf;
  private final Clock clock;

  Authorization(People people, Tokens tokens, Codes codes, Shelf shelf, Clock clock) {
    this.people = people;
    this.tokens = tokens;
    this.codes = codes;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** The page to show; with {@code prompt=none} there is no page, but an address to go to. */
  Optional<String> silently(Asking asking) {
    if (!asking.wants("none")) {
      return Optional.empty();
    }
    Optional<Person> person = asking.hint().flatMap(people::hinted);
    boolean granted = person
        .map(tokens::granted)
        .filter(grant -> grant.scopes().covers(asking.scopes()))
        .isPresent();
    return Optional.of(
        granted
            ? allowed(asking, person.orElseThrow(), asking.scopes(), List.of())
            : asking.answered(
                Map.of("error", person.isEmpty() ? "login_required" : "interaction_required")));
  }

  String page(Asking asking) {
    List<Person> known = people.all();
    Map<String, List<Shelf.Item>> files = new LinkedHashMap<>();
    if (asking.isPicking()) {
      asking
          .hint()
          .flatMap(people::hinted)
          .map(List::of)
          .orElse(known)
          .forEach(person -> files.put(person.email(), choices(asking, person)));
    }
    String shown = asking
        .hint()
        .map(hint -> people.hinted(hint).map(Person::email).orElse(hint))
        .orElse(known.isEmpty() ? "" : known.get(0).email());
    return ConsentPage.of(asking, shown, known, files);
  }

  /** Where the person's answer leads. */
  String decide(Asking asking, Params form) {
    String decision = form.text("decision");
    if (decision.equals("deny")) {
      return asking.answered(Map.of("error", "access_denied"));
    }
    if (!decision.equals("allow")) {
      throw SignInException.invalidRequest("decision must be allow or deny");
    }
    Person person = people
        .meet(form.text("email"))
        .orElseThrow(() -> SignInException.invalidRequest("email must be an e-mail address"));
    boolean fromPage = form.isInForm("asked");
    Scopes scopes = fromPage || form.isInForm("scopes")
        ? asking.scopes().within(new Scopes(form.formList("scopes")))
        : asking.scopes();
    if (scopes.isEmpty()) {
      return asking.answered(Map.of("error", "access_denied"));
    }
    List<String> chosen =
        fromPage || form.isInForm("file_ids") ? form.formList("file_ids") : asking.offeredFiles();
    return allowed(
        asking, person, scopes, asking.isPicking() ? picked(asking, person, chosen) : List.of());
  }

  private String allowed(Asking asking, Person person, Scopes scopes, List<String> picked) {
    Grant before = tokens.granted(person);
    boolean withRefresh =
        asking.isOffline() && (asking.wants("consent") || !before.scopes().covers(scopes));
    tokens.allow(person, scopes);
    tokens.reach(person, picked);
    Scopes held = asking.includesGranted() ? scopes.and(before.scopes()) : scopes;
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put(
        "code", codes.issue(new Consent(asking, person, held, withRefresh, clock.instant())));
    answer.put("scope", held.toString());
    answer.put("authuser", "0");
    person.hostedDomain().ifPresent(domain -> answer.put("hd", domain));
    answer.put("prompt", asking.wants("none") ? "none" : "consent");
    if (!picked.isEmpty()) {
      answer.put("picked_file_ids", String.join(",", picked));
    }
    return asking.answered(answer);
  }

  private List<String> picked(Asking asking, Person person, List<String> chosen) {
    return choices(asking, person).stream()
        .map(Shelf.Item::id)
        .filter(chosen::contains)
        .toList();
  }

  private List<Shelf.Item> choices(Asking asking, Person person) {
    List<String> offered = asking.offeredFiles();
    return shelf.of(person).stream()
        .filter(item -> offered.isEmpty() || offered.contains(item.id()))
        .toList();
  }
}
