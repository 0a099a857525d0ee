package org.masteryhive.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that Google signs with, as Google publishes them. A token with a key that is known never waits and never fails
 * here, whatever becomes of the key server. Once an hour the keys are fetched anew, so that a new one is known before it is
 * used. A token that names an unknown key makes them be fetched at once, but at most twice in half a minute, whatever
 * callers send; those fetches take nothing away from the hourly one.
 */
final class GoogleKeys implements JWKSource<SecurityContext> {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5);
  private static final int LARGEST = 64 * 1024;
  private static final long FRESH = Duration.ofHours(1).toNanos();
  private static final long BETWEEN_RENEWALS = Duration.ofMinutes(1).toNanos();
  private static final long WINDOW = Duration.ofSeconds(30).toNanos();
  private static final int FETCHES_IN_WINDOW = 2;

  private final URL address;
  private final DefaultResourceRetriever retriever =
      new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST);
  private final LongSupplier nanos;
  private final Executor background;
  private final ReentrantLock fetching = new ReentrantLock();
  private final Deque<Long> fetched = new ArrayDeque<>();
  private volatile @Nullable Known known;
  private volatile long renewed;

  private GoogleKeys(URL address, LongSupplier nanos, Executor background) {
    this.address = address;
    this.nanos = nanos;
    this.background = background;
  }

  /** On real time: how old keys are and how often one may ask for them has nothing to do with a clock that is given. */
  static GoogleKeys at(URI certs) {
    return at(certs, System::nanoTime, ForkJoinPool.commonPool());
  }

  static GoogleKeys at(URI certs, LongSupplier nanos, Executor background) {
    try {
      return new GoogleKeys(certs.toURL(), nanos, background);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The keys as they were published at one moment. */
  private record Known(JWKSet keys, long since) {}

  /** The keys that fit; none when nobody knows such a key. Fails only while no keys were ever fetched. */
  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    Known before = known;
    if (before != null) {
      List<JWK> found = wanted.select(before.keys());
      if (!found.isEmpty()) {
        renewWhenOld(before);
        return found;
      }
    }
    Known after = fetchedSince(before);
    if (after == null) {
      throw new KeySourceException("Google's signing keys were never fetched");
    }
    return wanted.select(after.keys());
  }

  /** In the background: nobody with a known key waits for it. */
  private void renewWhenOld(Known before) {
    long now = nanos.getAsLong();
    if (now - before.since() < FRESH || now - renewed < BETWEEN_RENEWALS) {
      return;
    }
    renewed = now;
    background.execute(() -> {
      if (fetching.tryLock()) {
        try {
          fetch();
        } finally {
          fetching.unlock();
        }
      }
    });
  }

  /** What is known once somebody has asked for a key that these keys lack. Of many who ask at once, one fetches. */
  private @Nullable Known fetchedSince(@Nullable Known before) {
    fetching.lock();
    try {
      if (Objects.equals(known, before) && mayFetch()) {
        fetch();
      }
      return known;
    } finally {
      fetching.unlock();
    }
  }

  private boolean mayFetch() {
    long now = nanos.getAsLong();
    fetched.removeIf(then -> now - then >= WINDOW);
    return fetched.size() < FETCHES_IN_WINDOW && fetched.add(now);
  }

  /** Keeps what was known when nothing better comes back. */
  private void fetch() {
    try {
      JWKSet keys = JWKSet.parse(retriever.retrieveResource(address).getContent());
      if (!keys.isEmpty()) {
        known = new Known(keys, nanos.getAsLong());
      }
    } catch (IOException | ParseException e) {
      // Known keys serve on; without any, the caller hears that Google is silent.
      renewed = nanos.getAsLong();
    }
  }
}
