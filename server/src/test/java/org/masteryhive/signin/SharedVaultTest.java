package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.signin.GivenSignIn.identity;
import static org.masteryhive.store.GivenDatabase.holding;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.lease.Instance;
import org.masteryhive.lease.Leases;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.store.OwnPostgres;
import org.slf4j.LoggerFactory;

/** Two instances, each with its own connections and its own view of the keyset's file, over one PostgreSQL. */
class SharedVaultTest {

  private static final int CALLERS = 100;
  private static final int TOKENS = 1000;

  private final GivenSignIn given = new GivenSignIn(GivenDatabase.POSTGRESQL);
  private final One here = new One();
  private final One there = new One();

  @AfterEach
  void stop() {
    here.database.close();
    there.database.close();
    given.close();
  }

  @Test
  void twoInstancesWithAHundredCallersEachAskGoogleOnce() throws Exception {
    given.connected("ms-rivera");
    Callable<String> callsHere = () -> here.access.token(identity("ms-rivera").person());
    Callable<String> callsThere = () -> there.access.token(identity("ms-rivera").person());
    List<Callable<String>> calls = new ArrayList<>();
    IntStream.range(0, CALLERS).forEach(i -> calls.addAll(List.of(callsHere, callsThere)));
    ExecutorService callers = Executors.newFixedThreadPool(2 * CALLERS);
    try {
      for (Future<String> answer : callers.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo("access-ms-rivera");
      }
    } finally {
      callers.shutdownNow();
    }

    System.out.printf(
        "trust: 2 instances x %d callers of one person: %d token call%n",
        CALLERS, given.google.tokensAsked.get());
    assertThat(given.google.tokensAsked).hasValue(1);
  }

  @Test
  void aConsentThatOneInstanceBeganTheOtherEndsOnce() {
    given.google.tokens = form -> GivenSignIn.granted(
        "access",
        Map.of(
            "refresh_token",
            "refresh",
            "id_token",
            FakeGoogle.sign(
                FakeGoogle.knownKey(),
                FakeGoogle.header(),
                FakeGoogle.claims("ms-rivera", FakeGoogle.CLIENT, GivenSignIn.NOW, Map.of()))));
    Optional<String> browser = Optional.of(Secrets.fresh());
    String ticket = parameter(here.flow.connectUrl(identity("ms-rivera")).getRawQuery(), "ticket");

    ConnectFlow.Begin begin = here.flow.begin(ticket, browser.orElseThrow());
    ConnectFlow.Returned returned = new ConnectFlow.Returned(
        Optional.of(parameter(begin.address().orElseThrow().getRawQuery(), "state")),
        Optional.of("code"),
        Optional.empty());

    assertThat(there.flow.end(returned, browser))
        .isEqualTo(new ConnectEnd.Connected("ms-rivera@school.example.org"));
    assertThat(here.flow.end(returned, browser))
        .isEqualTo(new ConnectEnd.Refused(ConnectEnd.Refused.Why.UNKNOWN_STATE));
    assertThat(here.flow.begin(ticket, browser.orElseThrow()).refused())
        .contains(ConnectEnd.Refused.Why.TICKET_SPENT);
    assertThat(here.access.token(identity("ms-rivera").person())).isEqualTo("access");
  }

  private static String parameter(String query, String name) {
    return List.of(query.split("&", -1)).stream()
        .filter(field -> field.startsWith(name + "="))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1);
  }

  @Test
  void aTokenThatGoogleRefusedIsUsedByNobodyAgain() {
    given.connected("ms-rivera");
    Person person = identity("ms-rivera").person();
    assertThat(here.access.token(person)).isEqualTo("access-ms-rivera");
    given.google.tokens = form -> GivenSignIn.granted("fresh", Map.of());

    CallerToken token = there.access.of(identity("ms-rivera"), Optional.empty());
    assertThat(token.value()).isEqualTo("access-ms-rivera");

    assertThat(token.renewed("access-ms-rivera")).isEqualTo("fresh");
    assertThat(given.google.tokensAsked).hasValue(2);
  }

  @Test
  void aGrantThatIsOverIsOverForAllInstances() {
    given.connected("ms-rivera");
    given.google.tokens = form -> new FakeGoogle.Reply(400, Map.of("error", "invalid_grant"));
    Person person = identity("ms-rivera").person();

    assertThatThrownBy(() -> here.access.token(person)).isInstanceOf(NotConnectedException.class);
    assertThatThrownBy(() -> there.access.token(person)).isInstanceOf(NotConnectedException.class);
    assertThat(given.google.tokensAsked).hasValue(1);
  }

  @Test
  void aThousandTokensAreRotatedUnderLoadWithoutAnError() throws Exception {
    for (int i = 0; i < TOKENS; i++) {
      given.connected("rotating-" + i);
    }
    Logger ours = (Logger) LoggerFactory.getLogger("org.masteryhive");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    ours.addAppender(heard);
    ours.setLevel(Level.TRACE);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    ExecutorService load = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> errors = new ArrayList<>();
      for (int seed = 0; seed < 4; seed++) {
        One instance = seed % 2 == 0 ? here : there;
        java.util.Random random = new java.util.Random(seed);
        errors.add(load.submit(() -> {
          int lost = 0;
          while (!enough.get()) {
            Person person = identity("rotating-" + random.nextInt(TOKENS)).person();
            lost += instance.vault.find(person).isPresent() ? 0 : 1;
            asked.incrementAndGet();
          }
          return lost;
        }));
      }
      given.keyset.add(false);
      given.keyset.promoteNewest();
      while (here.vault.needingOlderKeys() > 0) {
        here.vault.refreshKeys();
        there.vault.refreshKeys();
      }
      given.keyset.dropOld();
      int target = asked.get() + 1000;
      while (asked.get() < target && errors.stream().noneMatch(Future::isDone)) {
        Thread.onSpinWait();
      }
      enough.set(true);
      int lost = 0;
      for (Future<Integer> error : errors) {
        lost += error.get();
      }
      OwnPostgres.flush();
      ours.detachAppender(heard);
      int files = holding("refresh-rotating-", OwnPostgres.FOLDER).size();
      System.out.printf(
          "trust: %d tokens rotated under load with 2 instances: %d errors in %d looks,"
              + " %d files with a token in plain text%n",
          TOKENS, lost, asked.get(), files);
      assertThat(lost).isZero();
      assertThat(files).isZero();
      assertThat(heard.list + "").doesNotContain("refresh-rotating-");
    } finally {
      enough.set(true);
      load.shutdownNow();
      ours.detachAppender(heard);
      ours.setLevel(null);
    }
    assertThat(given.keyset.size()).isEqualTo(1);
    for (int i = 0; i < TOKENS; i++) {
      assertThat(there.vault.find(identity("rotating-" + i).person())).isPresent();
    }
  }

  /** An instance, as far as it comes to signing in. */
  private final class One {
    final Database database = Database.open(given.address);
    final Seal seal = new Seal(given.keyset);
    final Vault vault = new Vault(database, seal, FakeGoogle.CLIENT);
    final TicketOffice office = new TicketOffice(database, seal, given.hands);
    final StoredAccess access = new StoredAccess(
        vault,
        given.signIn,
        office,
        new Together(
            new AuditLog(database, seal.keeper()),
            Optional.of(new Leases(database, Instance.begin(database)))));
    final ConnectFlow flow = new ConnectFlow(
        access,
        office,
        new IdentityTokens(
            given.google.addresses().certs(),
            new Audience(Set.of(FakeGoogle.CLIENT), Optional.empty()),
            given.hands),
        new ConnectFlow.Places(GivenSignIn.SERVICE, Scopes.parse("openid email drive.file")));
  }
}
