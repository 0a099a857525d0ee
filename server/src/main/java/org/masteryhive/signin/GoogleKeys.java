package org.masteryhive.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/**
 * The keys that Google signs with, as Google publishes them. Fetched again when a token names a key that is not known, but
 * at most twice in half a minute, whatever callers send; known keys serve on when the key server does not answer.
 */
final class GoogleKeys {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5);
  private static final int LARGEST = 64 * 1024;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration AT_MOST_TWICE_IN = Duration.ofSeconds(30);

  private GoogleKeys() {}

  static JWKSource<SecurityContext> at(URI certs) {
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST);
    return JWKSourceBuilder.<SecurityContext>create(url(certs), retriever)
        .cache(KEPT.toMillis(), Duration.ofSeconds(15).toMillis())
        .refreshAheadCache(false)
        .rateLimited(AT_MOST_TWICE_IN.toMillis())
        .retrying(true)
        .outageTolerantForever()
        .build();
  }

  private static java.net.URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
