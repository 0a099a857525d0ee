package org.masteryhive.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.masteryhive.signin.Vault.Kept;

/**
 * Access tokens of those who connected: kept in memory until shortly before they end, one refresh at a time for each
 * person. What is kept hangs on the row in the vault: when the row goes or changes, so does the token.
 */
final class AccessTokens {

  private static final Duration BEFORE_ITS_END = Duration.ofMinutes(5);

  private final Vault vault;
  private final GoogleSignIn google;
  private final Clock clock;
  private final Cache<String, Granted> tokens = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofHours(1))
      .build();
  private final ConcurrentMap<String, CompletableFuture<Granted>> underWay =
      new ConcurrentHashMap<>();

  AccessTokens(Vault vault, GoogleSignIn google, Clock clock) {
    this.vault = vault;
    this.google = google;
    this.clock = clock;
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
    Granted known = tokens.getIfPresent(kept.sealed());
    return known != null && isGood(known) ? known.accessToken() : refreshed(person, kept);
  }

  /** Does not use a token again that Google refused. */
  void distrust(Person person, String refused) {
    vault
        .find(person)
        .ifPresent(kept -> tokens
            .asMap()
            .computeIfPresent(
                kept.sealed(), (row, known) -> known.accessToken().equals(refused) ? null : known));
  }

  private boolean isGood(Granted granted) {
    return clock.instant().isBefore(granted.expires().minus(BEFORE_ITS_END));
  }

  private String refreshed(Person person, Kept kept) {
    CompletableFuture<Granted> mine = new CompletableFuture<>();
    CompletableFuture<Granted> first = underWay.putIfAbsent(kept.sealed(), mine);
    if (first != null) {
      return joined(first);
    }
    try {
      mine.complete(refresh(person, kept));
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
    } finally {
      underWay.remove(kept.sealed());
    }
    return joined(mine);
  }

  private Granted refresh(Person person, Kept kept) {
    Granted known = tokens.getIfPresent(kept.sealed());
    if (known != null && isGood(known)) {
      return known;
    }
    Optional<Granted> granted = google.refresh(kept.connection().refreshToken());
    if (granted.isEmpty()) {
      vault.delete(person, kept);
      throw new NotConnectedException();
    }
    tokens.put(kept.sealed(), granted.get());
    return granted.get();
  }

  private static String joined(CompletableFuture<Granted> refresh) {
    try {
      return refresh.join().accessToken();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
