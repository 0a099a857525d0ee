package org.masteryhive.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.testing.Folders;

/** A whole sign-in over a fake Google, in a folder of its own. */
public final class GivenSignIn implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
  public static final URI SERVICE = URI.create("http://localhost:8080");

  public final FakeGoogle google = new FakeGoogle();
  public final Hands hands = new Hands();
  public final Path folder;
  public final String address;
  public final Database database;
  public final KeysetFile keyset;
  public final Seal seal;
  public final Vault vault;
  public final GoogleSignIn signIn;
  public final TicketOffice office;
  public final StoredAccess access;
  public final IdentityTokens identities;
  public final ConnectFlow flow;

  public GivenSignIn() {
    this(GivenDatabase.SQLITE);
  }

  public GivenSignIn(Scopes scopes) {
    this(GivenDatabase.SQLITE, scopes);
  }

  public GivenSignIn(GivenDatabase make) {
    this(make, Scopes.parse("openid email drive.file"));
  }

  private GivenSignIn(GivenDatabase make, Scopes scopes) {
    try {
      folder = Files.createTempDirectory("hive");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    address = make.address(folder);
    database = Database.open(address);
    keyset = new KeysetFile(folder.resolve("keyset.json"));
    keyset.create();
    seal = new Seal(keyset);
    vault = new Vault(database, seal, FakeGoogle.CLIENT);
    signIn =
        new GoogleSignIn(google.addresses(), new Client(FakeGoogle.CLIENT, "client-secret"), hands);
    office = new TicketOffice(database, seal, hands);
    access = new StoredAccess(
        vault,
        signIn,
        office,
        new Together(new AuditLog(database, seal.keeper()), Optional.empty()));
    identities = new IdentityTokens(
        google.addresses().certs(),
        new Audience(Set.of(FakeGoogle.ADDON), Optional.empty()),
        hands);
    flow = new ConnectFlow(
        access,
        office,
        new IdentityTokens(
            google.addresses().certs(),
            new Audience(Set.of(FakeGoogle.CLIENT), Optional.empty()),
            hands),
        new ConnectFlow.Places(SERVICE, scopes));
  }

  /** Somebody who signed in. */
  public static Identity identity(String subject) {
    return new Identity(
        new Person(Person.GOOGLE, subject), subject + "@school.example.org", NOW.plusSeconds(3600));
  }

  /** Puts a connection into the vault. */
  public void connected(String subject) {
    vault.keep(
        identity(subject).person(),
        new Connection(
            "refresh-" + subject,
            identity(subject).email(),
            Scopes.parse("openid email drive.file")));
    google.tokens = form -> granted("access-" + subject, Map.of());
  }

  /** What the token endpoint answers when all is well. */
  public static FakeGoogle.Reply granted(String accessToken, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("access_token", accessToken);
    body.put("expires_in", 3599);
    body.put("token_type", "Bearer");
    body.put(
        "scope",
        "openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/drive.file");
    body.putAll(more);
    return new FakeGoogle.Reply(200, body);
  }

  @Override
  public void close() {
    database.close();
    google.close();
    Folders.delete(folder);
  }

  /** A clock that stands still until it is moved. */
  public static final class Hands extends Clock {

    private Instant now = NOW;

    public void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
