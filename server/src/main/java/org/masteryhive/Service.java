package org.masteryhive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.google.AccessToken;
import org.masteryhive.google.Google;
import org.masteryhive.google.Patience;
import org.masteryhive.google.Quotas;
import org.masteryhive.http.Api;
import org.masteryhive.http.Doors;
import org.masteryhive.http.Options;
import org.masteryhive.http.Parts;
import org.masteryhive.ledger.StoredRuns;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.mentorfiles.UpdateMentorFiles;
import org.masteryhive.recompute.GradebookDesk;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeQueue;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.Audience;
import org.masteryhive.signin.ConnectFlow;
import org.masteryhive.signin.GoogleAddresses;
import org.masteryhive.signin.GoogleSignIn;
import org.masteryhive.signin.IdentityTokens;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.signin.PassedAccess;
import org.masteryhive.signin.Person;
import org.masteryhive.signin.Seal;
import org.masteryhive.signin.StoredAccess;
import org.masteryhive.signin.TicketOffice;
import org.masteryhive.signin.Vault;
import org.masteryhive.store.Database;
import org.masteryhive.template.Template;

/** The service, put together by hand: every object is built once, here, and handed down. */
final class Service implements AutoCloseable {

  private static final Duration KEYS_LOOKED_AT = Duration.ofMinutes(1);

  private final Database database;
  private final RecomputeQueue recomputes;
  private final Optional<Housekeeping> housekeeping;
  private final Api api;

  private Service(
      Database database, RecomputeQueue recomputes, Optional<Housekeeping> housekeeping, Api api) {
    this.database = database;
    this.recomputes = recomputes;
    this.housekeeping = housekeeping;
    this.api = api;
  }

  /** Starts to serve. Fails with a sentence for the operator when something it needs cannot be used. */
  static Service start(Settings settings) {
    Optional<Seal> seal = settings.keyset().map(file -> new Seal(new KeysetFile(file)));
    Database database = Database.open(settings.database());
    try {
      return start(settings, database, seal);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Service start(Settings settings, Database database, Optional<Seal> seal) {
    StoredRuns runs = new StoredRuns(database);
    GoogleSignIn google =
        new GoogleSignIn(addresses(settings), settings.client(), settings.clock());
    Signing signing = seal.map(keys -> stored(settings, google, database, keys))
        .orElseGet(() -> new Signing(
            new PassedAccess(google, settings.addonClients()), Optional.empty(), Optional.empty()));
    RecomputeQueue recomputes = new RecomputeQueue(
        new RecomputeGradebook(settings.clock()),
        runs,
        settings.clock(),
        RecomputeQueue.Limits.USUAL);
    Gradebooks gradebooks = new GradebookDesk(templates(), runs, settings.clock());
    Api api = Api.start(
        options(settings),
        new Parts(
            identities(settings, settings.addonClients()),
            signing.access(),
            signing.connect(),
            recomputes,
            gradebooks,
            new UpdateMentorFiles(settings.clock()),
            doors(settings),
            runs::forget));
    return new Service(database, recomputes, signing.housekeeping(), api);
  }

  /** Where it listens. */
  int port() {
    return api.port();
  }

  /** Takes nothing new, ends what was begun, and closes. */
  @Override
  public void close() {
    api.close();
    recomputes.close();
    housekeeping.ifPresent(Housekeeping::close);
    database.close();
  }

  /** Revokes and deletes all that is kept for a person, and says of how many persons that was. */
  static int purge(Settings settings, String emailOrSubject) {
    try (Database database = Database.open(settings.database())) {
      StoredRuns runs = new StoredRuns(database);
      if (settings.keyset().isEmpty()) {
        // With passed access no connection is kept, and no e-mail; only how runs went.
        runs.forget(new Person(Person.GOOGLE, emailOrSubject).key());
        return 0;
      }
      Seal seal = new Seal(new KeysetFile(settings.keyset().get()));
      Vault vault = new Vault(database, seal, settings.client().id());
      StoredAccess access = new StoredAccess(
          vault,
          new GoogleSignIn(addresses(settings), settings.client(), settings.clock()),
          new TicketOffice(database, seal, settings.clock()));
      int purged = 0;
      for (Person person : vault.named(emailOrSubject)) {
        runs.forget(person.key());
        access.end(person, true);
        purged++;
      }
      return purged;
    }
  }

  private static Signing stored(
      Settings settings, GoogleSignIn google, Database database, Seal seal) {
    Vault vault = new Vault(database, seal, settings.client().id());
    TicketOffice office = new TicketOffice(database, seal, settings.clock());
    StoredAccess access = new StoredAccess(vault, google, office);
    ConnectFlow flow = new ConnectFlow(
        access,
        office,
        identities(settings, java.util.Set.of(settings.client().id())),
        new ConnectFlow.Places(settings.publicUrl(), settings.scopes()));
    return new Signing(
        access,
        Optional.of(flow),
        Optional.of(new Housekeeping(vault::refreshKeys, KEYS_LOOKED_AT)));
  }

  private static IdentityTokens identities(Settings settings, java.util.Set<String> clients) {
    return new IdentityTokens(
        addresses(settings).certs(),
        new Audience(clients, settings.hostedDomain()),
        settings.clock());
  }

  private static GoogleAddresses addresses(Settings settings) {
    return settings.emulator().map(GoogleAddresses::at).orElseGet(GoogleAddresses::google);
  }

  private static Doors doors(Settings settings) {
    Google google = new Google(settings.emulator(), Patience.USUAL, new Quotas(settings.quotas()));
    return new Doors() {
      @Override
      public Workbooks open(String person, Key key) {
        return google.workbooks(person, token(key));
      }

      @Override
      public MentorFiles mentorFiles(String person, Key key) {
        return google.mentorFiles(person, token(key));
      }
    };
  }

  private static AccessToken token(Doors.Key key) {
    return new AccessToken() {
      @Override
      public String value() {
        return key.value();
      }

      @Override
      public String renewed(String refused) {
        return key.renewed(refused);
      }
    };
  }

  /** The templates lie beside the program. */
  private static Map<Gradebooks.Template, Template> templates() {
    Path folder = Path.of(System.getProperty("hive.home", ".")).resolve("templates");
    return Map.of(
        Gradebooks.Template.GRADEBOOK, Template.read(folder.resolve("gradebook")),
        Gradebooks.Template.MENTORING_TRACKER, Template.read(folder.resolve("mentoring-tracker")));
  }

  private static Options options(Settings settings) {
    String sheets = settings
        .emulator()
        .map(URI::toString)
        .map(text -> text.replaceAll("/+$", ""))
        .orElse("https://docs.google.com");
    boolean picks =
        settings.access() == Settings.Access.STORED && !settings.scopes().reachAnySpreadsheet();
    return new Options(settings.port(), settings.publicUrl(), sheets, picks);
  }

  /** How callers come by their keys. */
  private record Signing(
      Access access, Optional<ConnectFlow> connect, Optional<Housekeeping> housekeeping) {}
}
