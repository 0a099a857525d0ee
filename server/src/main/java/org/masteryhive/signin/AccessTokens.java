package org.masteryhive.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.masteryhive.audit.Act;
import org.masteryhive.signin.Vault.Kept;

/**
 * Access tokens of those who connected: kept in memory until shortly before they end, one refresh at a time for each
 * person, over all instances. What is kept hangs on the row in the vault: when the row goes, so does the token.
 */
final class AccessTokens {

  private static final Duration BEFORE_ITS_END = Duration.ofMinutes(5);

  private final Vault vault;
  private final GoogleSignIn google;
  private final Clock clock;
  private final Together together;
  private final Cache<String, Granted> tokens = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofHours(1))
      .build();
  private final ConcurrentMap<String, CompletableFuture<String>> underWay =
      new ConcurrentHashMap<>();

  AccessTokens(Vault vault, GoogleSignIn google, Clock clock, Together together) {
    this.vault = vault;
    this.google = google;
    this.clock = clock;
    this.together = together;
  }

  boolean isConnected(Person person) {
    return vault.find(person).isPresent();
  }

  /**
   * A token that is good for some minutes.
   *
   * @throws NotConnectedException when there is no connection, or Google has ended it; then it is deleted
   */
  String of(Person person) {
    Kept kept = vault.find(person).orElseThrow(NotConnectedException::new);
    return known(kept).orElseGet(() -> refreshed(person, kept));
  }

  /** Does not use a token again that Google refused, nor lets other instances use it. */
  void distrust(Person person, String refused) {
    vault.find(person).ifPresent(kept -> {
      tokens
          .asMap()
          .computeIfPresent(
              key(kept), (row, known) -> known.accessToken().equals(refused) ? null : known);
      vault.shareNoLonger(person, kept, refused);
    });
  }

  /** A good token that is at hand: one of ours, or one that another instance shares. */
  private Optional<String> known(Kept kept) {
    return Optional.ofNullable(tokens.getIfPresent(key(kept)))
        .filter(granted -> isGood(granted.expires()))
        .map(Granted::accessToken)
        .or(() -> kept.access().filter(it -> isGood(it.expires())).map(Vault.Shared::token));
  }

  private boolean isGood(Instant expires) {
    return clock.instant().isBefore(expires.minus(BEFORE_ITS_END));
  }

  /** The refresh token's digest: a row that is sealed anew keeps its access token. */
  private static String key(Kept kept) {
    return Secrets.digest(kept.connection().refreshToken());
  }

  private String refreshed(Person person, Kept kept) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> first = underWay.putIfAbsent(key(kept), mine);
    if (first != null) {
      return joined(first);
    }
    try {
      mine.complete(together.alone("refresh " + person.key(), () -> refresh(person)));
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
    } finally {
      underWay.remove(key(kept));
    }
    return joined(mine);
  }

  /** Looks once more: another instance may have been quicker, or have found that the connection is over. */
  private String refresh(Person person) {
    Kept kept = vault.find(person).orElseThrow(NotConnectedException::new);
    return known(kept).orElseGet(() -> ask(person, kept));
  }

  private String ask(Person person, Kept kept) {
    Optional<Granted> granted = google.refresh(kept.connection().refreshToken());
    if (granted.isEmpty()) {
      vault.delete(person, kept);
      together.note(clock.instant(), person, Act.DISCONNECT, "grant-over");
      throw new NotConnectedException();
    }
    tokens.put(key(kept), granted.get());
    if (together.isShared()) {
      vault.share(person, kept, granted.get());
    }
    return granted.get().accessToken();
  }

  private static String joined(CompletableFuture<String> refresh) {
    try {
      return refresh.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
