package org.masteryhive.sheets.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.store.Table;

/** Everyone who has an account. Whoever is named in a control call or on the consent page gets one. */
public final class People {

  private final Table<Person> people;

  public People(Table<Person> people) {
    this.people = people;
  }

  /** The person with this address, new if need be; empty when it is no address. */
  public Optional<Person> meet(String email) {
    return Person.parse(email).map(this::known);
  }

  /** The person with this address, if there is one already. */
  public Optional<Person> find(String email) {
    return people.get(email.strip().toLowerCase(Locale.ROOT));
  }

  /** The person that a program hints at, by address or by number. */
  public Optional<Person> hinted(String hint) {
    return find(hint).or(() -> bySub(hint.strip()));
  }

  public Optional<Person> bySub(String sub) {
    return people.all().stream().filter(person -> person.sub().equals(sub)).findFirst();
  }

  public List<Person> all() {
    return List.copyOf(people.all());
  }

  private Person known(Person person) {
    return people.get(person.email()).orElseGet(() -> added(person));
  }

  private Person added(Person person) {
    people.put(person.email(), person);
    return person;
  }
}
