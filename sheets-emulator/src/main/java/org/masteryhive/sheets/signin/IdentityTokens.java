package org.masteryhive.sheets.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who someone is, signed, in the words that Google uses. */
public final class IdentityTokens {

  /** Google's own name: whoever verifies tokens here verifies them by the rule of production. */
  public static final String ISSUER = "https://accounts.google.com";

  private final SigningKeys keys;
  private final Clock clock;

  public IdentityTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The claims about a person for a program with these scopes; the address only when one has it. */
  public Map<String, @Nullable Object> claims(
      Person person, String audience, Scopes scopes, Duration life) {
    Instant now = clock.instant();
    Instant expires = now.plus(life);
    Instant issued = life.isNegative() || life.isZero() ? expires.minus(Tokens.LIFE) : now;
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("azp", audience);
    claims.put("aud", audience);
    claims.put("sub", person.sub());
    person.hostedDomain().ifPresent(domain -> claims.put("hd", domain));
    if (scopes.has(Scopes.EMAIL)) {
      claims.put("email", person.email());
      claims.put("email_verified", true);
    }
    if (scopes.has(Scopes.PROFILE)) {
      claims.put("name", person.name());
    }
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    return claims;
  }

  public String sign(Map<String, @Nullable Object> claims) {
    RSAKey key = keys.current();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
        .keyID(key.getKeyID())
        .type(JOSEObjectType.JWT)
        .build();
    JWSObject token = new JWSObject(header, new Payload(JSONObjectUtils.toJSONString(claims)));
    try {
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The claims of a token that was signed here and has not run out. */
  public Optional<Map<String, Object>> verify(String token) {
    try {
      JWSObject signed = JWSObject.parse(token);
      RSAKey key = (RSAKey) keys.published().getKeyByKeyId(signed.getHeader().getKeyID());
      Map<String, Object> claims = signed.getPayload().toJSONObject();
      boolean good = key != null
          && JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
          && signed.verify(new RSASSAVerifier(key))
          && claims != null
          && claims.get("exp") instanceof Number expires
          && expires.longValue() > clock.instant().getEpochSecond();
      return good ? Optional.of(claims) : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }
}
