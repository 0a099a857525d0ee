package org.masteryhive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.audit.Act;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Entry;
import org.masteryhive.audit.Keeper;
import org.masteryhive.ledger.StoredRuns;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.GoogleSignIn;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.signin.Person;
import org.masteryhive.signin.Seal;
import org.masteryhive.signin.StoredAccess;
import org.masteryhive.signin.TicketOffice;
import org.masteryhive.signin.Together;
import org.masteryhive.signin.Vault;
import org.masteryhive.store.Database;

/** What an operator does with the service's database from the command line, whether the service runs or not. */
final class Operator implements AutoCloseable {

  private static final Pattern IN_AN_ADDRESS = Pattern.compile("/d/([A-Za-z0-9_-]+)");

  private final Settings settings;
  private final Database database;
  private final Optional<Seal> seal;
  private final AuditLog audit;

  Operator(Settings settings) {
    this.settings = settings;
    this.seal = settings.keyset().map(file -> new Seal(new KeysetFile(file)));
    this.database = Database.open(settings.database());
    this.audit = new AuditLog(database, seal.map(Seal::keeper).orElse(Keeper.NONE));
  }

  /** Revokes and deletes all that is kept for a person, and takes the person from the audit log. Says what came of it. */
  String purge(String emailOrSubject) {
    boolean found = false;
    boolean revoked = true;
    for (Person person : persons(emailOrSubject)) {
      found |= isConnected(person) || audit.pseudonymOf(person.key()).isPresent();
      StoredRuns.forget(database, person.key());
      revoked &= seal.map(keys -> access(keys).end(person, true))
          .filter(ended -> ended == Access.Ended.NOT_REVOKED)
          .isEmpty();
      audit.forget(person.key());
    }
    if (!found) {
      return "Nothing is kept for that person.";
    }
    note(audit, settings.clock(), Act.PURGE, revoked ? "done" : "not-revoked");
    if (seal.isEmpty()) {
      return "Deleted.";
    }
    return revoked
        ? "Deleted, and revoked at Google."
        : "Deleted here. Google could not be told: the person can take the permission back at"
            + " https://myaccount.google.com/connections.";
  }

  /** What was done to a spreadsheet, given by its id or its address, a line each. */
  List<String> auditOfSpreadsheet(String idOrAddress) {
    Matcher address = IN_AN_ADDRESS.matcher(idOrAddress);
    return said(audit.ofSpreadsheet(address.find() ? address.group(1) : idOrAddress));
  }

  /** What a person did, a line each. */
  List<String> auditOfPerson(String emailOrSubject) {
    List<AuditLog.Line> lines = new ArrayList<>();
    persons(emailOrSubject).forEach(person -> lines.addAll(audit.ofPerson(person.key())));
    return said(lines);
  }

  /**
   * Forgets the keys that encrypt no more, unless something still needs one of them.
   *
   * @return why not; empty when it is done
   */
  static Optional<String> dropOldKeys(KeysetFile keys, String address) {
    Seal seal = new Seal(keys);
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(address)) {
      int connections = new Vault(database, seal, "").needingOlderKeys();
      int consents = new TicketOffice(database, seal, clock).needingOlderKeys();
      AuditLog audit = new AuditLog(database, seal.keeper());
      if (connections > 0 || consents > 0 || !audit.refreshKey()) {
        return Optional.of("Nothing was dropped: " + connections
            + " connections and " + consents
            + " consents under way are still encrypted with an older key. A running service encrypts them"
            + " anew within a minute or two; consents end after ten.");
      }
      keys.dropOld();
      note(audit, clock, Act.ROTATE_KEYS, "dropped");
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    database.close();
  }

  private static void note(AuditLog audit, Clock clock, Act act, String outcome) {
    audit.add(new Entry(clock.instant(), Optional.empty(), Optional.empty(), act, outcome));
  }

  /** Whom an operator means. Someone who is not connected any more can be named by the subject alone. */
  private List<Person> persons(String emailOrSubject) {
    List<Person> connected = seal.map(keys -> vault(keys).named(emailOrSubject)).orElse(List.of());
    return connected.isEmpty() ? List.of(new Person(Person.GOOGLE, emailOrSubject)) : connected;
  }

  private boolean isConnected(Person person) {
    return seal.filter(keys -> vault(keys).emails().containsKey(person)).isPresent();
  }

  private List<String> said(List<AuditLog.Line> lines) {
    Map<String, String> names = names();
    return lines.stream()
        .map(line -> line.at() + "  " + line.act() + "  " + line.outcome() + "  "
            + (line.person().isEmpty()
                ? "the operator"
                : names.getOrDefault(line.person(), "person " + line.person())))
        .toList();
  }

  /** Those who are connected are told by their addresses; the log itself does not know them. */
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    seal.ifPresent(keys -> vault(keys)
        .emails()
        .forEach((person, email) ->
            audit.pseudonymOf(person.key()).ifPresent(name -> names.put(name, email))));
    return names;
  }

  private Vault vault(Seal keys) {
    return new Vault(database, keys, settings.client().id());
  }

  private StoredAccess access(Seal keys) {
    return new StoredAccess(
        vault(keys),
        new GoogleSignIn(Service.addresses(settings), settings.client(), settings.clock()),
        new TicketOffice(database, keys, settings.clock()),
        new Together(audit, Optional.empty()));
  }
}
