package org.masteryhive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.masteryhive.audit.Act;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Entry;
import org.masteryhive.audit.Keeper;
import org.masteryhive.google.AccessToken;
import org.masteryhive.google.Buckets;
import org.masteryhive.google.Google;
import org.masteryhive.google.Patience;
import org.masteryhive.google.Quotas;
import org.masteryhive.http.Api;
import org.masteryhive.http.Doors;
import org.masteryhive.http.Options;
import org.masteryhive.http.Parts;
import org.masteryhive.http.Rates;
import org.masteryhive.lease.Instance;
import org.masteryhive.lease.Leases;
import org.masteryhive.lease.Pace;
import org.masteryhive.ledger.LeasedTurns;
import org.masteryhive.ledger.StoredRuns;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.mentorfiles.UpdateMentorFiles;
import org.masteryhive.recompute.GradebookDesk;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeQueue;
import org.masteryhive.recompute.Turns;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.signin.Access;
import org.masteryhive.signin.Audience;
import org.masteryhive.signin.ConnectFlow;
import org.masteryhive.signin.GoogleAddresses;
import org.masteryhive.signin.GoogleSignIn;
import org.masteryhive.signin.IdentityTokens;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.signin.PassedAccess;
import org.masteryhive.signin.Seal;
import org.masteryhive.signin.Secrets;
import org.masteryhive.signin.StoredAccess;
import org.masteryhive.signin.TicketOffice;
import org.masteryhive.signin.Together;
import org.masteryhive.signin.Vault;
import org.masteryhive.store.Database;
import org.masteryhive.store.StoreException;
import org.masteryhive.template.Template;

/** The service, put together by hand: every object is built once, here, and handed down. */
final class Service implements AutoCloseable {

  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /** Who ends a service waits half a minute, and then ends it the hard way. */
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(26);

  private static final Duration SENT_AWAY = Duration.ofSeconds(1);

  private final Database database;
  private final RecomputeQueue recomputes;
  private final Instance instance;
  private final List<Housekeeping> housekeeping;
  private final Api api;

  private Service(
      Common common, RecomputeQueue recomputes, List<Housekeeping> housekeeping, Api api) {
    this.database = common.database();
    this.instance = common.instance();
    this.recomputes = recomputes;
    this.housekeeping = List.copyOf(housekeeping);
    this.api = api;
  }

  /** Loads, in another thread, what needs no settings, while they are read. Says nothing when it fails. */
  static void load(String database) {
    Thread loading = new Thread(
        () -> {
          try {
            Database.load(database);
          } catch (IllegalArgumentException | StoreException toldLater) {
            // No address of a database, or no library for it: who opens it will say so.
          }
        },
        "loading");
    loading.setDaemon(true);
    loading.start();
  }

  /** Starts to serve. Fails with a sentence for the operator when something it needs cannot be used. */
  static Service start(Settings settings) {
    return start(settings, UnaryOperator.identity());
  }

  /** The same, with somebody who looks on at every recompute. */
  static Service start(Settings settings, UnaryOperator<RecomputeQueue.Work> watched) {
    CompletableFuture<Optional<Seal>> keys = new CompletableFuture<>();
    CompletableFuture<Database> opening =
        CompletableFuture.supplyAsync(() -> open(settings.database(), keys));
    try {
      Optional<Seal> seal = settings.keyset().map(file -> new Seal(new KeysetFile(file)));
      keys.complete(seal);
      Map<Gradebooks.Template, Template> templates = templates();
      Api.load();
      return start(settings, opened(opening), new Made(seal, templates), watched);
    } catch (RuntimeException | Error e) {
      keys.completeExceptionally(e);
      opening
          .handle((database, failure) -> Optional.ofNullable(database))
          .join()
          .ifPresent(Database::close);
      throw e;
    }
  }

  /** What needs no database is made while it opens, in another thread. */
  private record Made(Optional<Seal> seal, Map<Gradebooks.Template, Template> templates) {}

  /** No file is made for a service whose keys cannot be used. */
  private static Database open(String address, CompletableFuture<Optional<Seal>> keys) {
    Database.load(address);
    keys.join();
    return Database.open(address);
  }

  private static Database opened(CompletableFuture<Database> opening) {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
  }

  private static Service start(
      Settings settings, Database database, Made made, UnaryOperator<RecomputeQueue.Work> watched) {
    Optional<Seal> seal = made.seal();
    Common common = Common.of(database, seal);
    StoredRuns runs = new StoredRuns(database, common.instance(), common.audit());
    GoogleSignIn google =
        new GoogleSignIn(addresses(settings), settings.client(), settings.clock());
    Signing signing = seal.map(keys -> stored(settings, google, common, keys))
        .orElseGet(() -> new Signing(
            new PassedAccess(google, settings.addonClients()), Optional.empty(), Optional.empty()));
    RecomputeQueue recomputes = new RecomputeQueue(
        watched.apply(new RecomputeGradebook(settings.clock())),
        runs,
        common.turns(),
        settings.clock(),
        RecomputeQueue.Limits.USUAL);
    Google sheets = new Google(
        settings.emulator(), Patience.USUAL, new Quotas(settings.quotas(), common.buckets()));
    Gradebooks gradebooks = new GradebookDesk(made.templates(), runs, settings.clock());
    Api api = Api.start(
        options(settings),
        new Parts(
            identities(settings, settings.addonClients()),
            signing.access(),
            signing.connect(),
            recomputes,
            gradebooks,
            new UpdateMentorFiles(settings.clock()),
            doors(sheets),
            runs::forget,
            common.rates(),
            (person, spreadsheet, act, outcome) -> common
                .audit()
                .add(new Entry(
                    settings.clock().instant(),
                    Optional.of(person.key()),
                    spreadsheet,
                    act,
                    outcome))));
    prepare(google, sheets);
    return new Service(common, recomputes, chores(settings, common, runs, signing.vault()), api);
  }

  private static List<Housekeeping> chores(
      Settings settings, Common common, StoredRuns runs, Optional<Vault> vault) {
    List<Housekeeping> chores = new ArrayList<>();
    chores.add(new Housekeeping(
        () -> {
          Instant now = settings.clock().instant();
          if (vault.map(Vault::refreshKeys).orElse(0) > 0) {
            common.note(now, Act.ROTATE_KEYS, "encrypted-anew");
          }
          common.audit().refreshKey();
          common.audit().tidy(now);
          runs.tidy(now);
          common.instance().tidy();
          common.pace().ifPresent(Pace::tidy);
        },
        EVERY_MINUTE));
    chores.add(
        common.database().isAlone()
            ? new Housekeeping(common.database()::settle, SETTLED)
            : new Housekeeping(common.instance()::pulse, Instance.PULSE));
    return chores;
  }

  /** Where it listens. */
  int port() {
    return api.port();
  }

  /** Sends new callers away for a moment, and then closes: for a program that is asked to end. */
  void leave() {
    try {
      api.leave(SENT_AWAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** Takes nothing new, ends what was begun, and closes. */
  @Override
  public void close() {
    long end = System.nanoTime() + ENDED_WITHIN.toNanos();
    api.close();
    recomputes.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    housekeeping.forEach(Housekeeping::close);
    instance.close();
    database.close();
  }

  private static Signing stored(Settings settings, GoogleSignIn google, Common common, Seal seal) {
    Vault vault = new Vault(common.database(), seal, settings.client().id());
    TicketOffice office = new TicketOffice(common.database(), seal, settings.clock());
    StoredAccess access =
        new StoredAccess(vault, google, office, new Together(common.audit(), common.leases()));
    ConnectFlow flow = new ConnectFlow(
        access,
        office,
        identities(settings, Set.of(settings.client().id())),
        new ConnectFlow.Places(settings.publicUrl(), settings.scopes()));
    return new Signing(access, Optional.of(flow), Optional.of(vault));
  }

  private static IdentityTokens identities(Settings settings, Set<String> clients) {
    return new IdentityTokens(
        addresses(settings).certs(),
        new Audience(clients, settings.hostedDomain()),
        settings.clock());
  }

  static GoogleAddresses addresses(Settings settings) {
    return settings.emulator().map(GoogleAddresses::at).orElseGet(GoogleAddresses::google);
  }

  /** What the first call to Google needs is made ready behind the start; who comes earlier makes it, or waits for it. */
  private static void prepare(GoogleSignIn signIn, Google google) {
    Thread behind = new Thread(
        () -> {
          signIn.prepare();
          google.prepare();
        },
        "preparing");
    behind.setDaemon(true);
    behind.start();
  }

  private static Doors doors(Google google) {
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
  private record Signing(Access access, Optional<ConnectFlow> connect, Optional<Vault> vault) {}

  /** What the parts of an instance have in common, and the instances of the service with each other. */
  private record Common(
      Database database, Instance instance, AuditLog audit, Optional<Leases> leases) {

    static Common of(Database database, Optional<Seal> seal) {
      Instance instance = Instance.begin(database);
      return new Common(
          database,
          instance,
          new AuditLog(database, seal.map(Seal::keeper).orElse(Keeper.NONE)),
          database.isAlone() ? Optional.empty() : Optional.of(new Leases(database, instance)));
    }

    /** Writes down what the service did for its operator. */
    void note(Instant at, Act act, String outcome) {
      audit.add(new Entry(at, Optional.empty(), Optional.empty(), act, outcome));
    }

    /** Where it is counted how often something happens; without other instances, in memory. */
    Optional<Pace> pace() {
      return database.isAlone() ? Optional.empty() : Optional.of(new Pace(database));
    }

    Buckets buckets() {
      return pace()
          .<Buckets>map(pace -> (name, perMinute, atMost) ->
              pace.take(Secrets.digest("google " + name), perMinute, atMost))
          .orElseGet(Buckets::here);
    }

    Optional<Rates> rates() {
      return pace()
          .map(pace -> (person, perMinute) ->
              pace.tooSoon(Secrets.digest("caller " + person.key()), perMinute));
    }

    Turns turns() {
      return leases.<Turns>map(LeasedTurns::new).orElse(Turns.ALONE);
    }
  }
}
