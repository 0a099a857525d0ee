package org.masteryhive.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells who calls from the identity token that the add-on sends. RS256 by Google's published keys and nothing else; what
 * the claims must say is in {@link IdentityClaims}. A token that was good once is not looked into again until it is over.
 */
public final class IdentityTokens {

  private static final int LONGEST = 8 * 1024;

  /** The end of the year 9999. */
  private static final double LAST_SECOND = 253_402_300_800.0;

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private final DefaultJWTProcessor<SecurityContext> signatures;
  private final IdentityClaims claims;
  private final Clock clock;
  private final Cache<String, Identity> verified = Caffeine.newBuilder()
      .maximumSize(20_000)
      .expireAfterWrite(Duration.ofHours(2))
      .build();

  public IdentityTokens(URI certs, Audience audience, Clock clock) {
    this(GoogleKeys.at(certs), audience, clock);
  }

  IdentityTokens(JWKSource<SecurityContext> keys, Audience audience, Clock clock) {
    this.signatures = signatures(keys);
    this.claims = new IdentityClaims(audience, clock);
    this.clock = clock;
  }

  private static DefaultJWTProcessor<SecurityContext> signatures(JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }

  /**
   * The caller behind a token.
   *
   * @throws BadTokenException when it is not one of Google's for us, now
   * @throws GoogleSilentException when Google's keys are not known yet and cannot be fetched
   */
  public Identity verify(String token) {
    if (token.length() > LONGEST || !COMPACT.matcher(token).matches()) {
      throw new BadTokenException("no token, or not one at all");
    }
    String digest = Secrets.digest(token);
    Identity known = verified.getIfPresent(digest);
    if (known != null && clock.instant().isBefore(known.until())) {
      return known;
    }
    Identity identity = claims.check(signed(token));
    verified.put(digest, identity);
    return identity;
  }

  /** What Nimbus would bend: a number it reads as a text, and a time beyond all time wraps around into the past. */
  private static void checkWritten(Map<String, Object> claims) {
    if (!(claims.get("sub") instanceof String)) {
      throw new BadTokenException("a subject of the wrong type");
    }
    for (String time : List.of("exp", "iat", "nbf")) {
      boolean plausible = !claims.containsKey(time)
          || (claims.get(time) instanceof Number seconds
              && seconds.doubleValue() >= 0
              && seconds.doubleValue() < LAST_SECOND);
      if (!plausible) {
        throw new BadTokenException("a time that is none");
      }
    }
  }

  private JWTClaimsSet signed(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (jwt.getHeader().getKeyID() == null) {
        throw new BadTokenException("names no key");
      }
      JWTClaimsSet verified = signatures.process(jwt, null);
      checkWritten(jwt.getPayload().toJSONObject());
      return verified;
    } catch (KeySourceException e) {
      throw new GoogleSilentException("Google's signing keys cannot be fetched", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new BadTokenException("not a token signed by Google", e);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new BadTokenException("not a token at all", e);
    }
  }
}
