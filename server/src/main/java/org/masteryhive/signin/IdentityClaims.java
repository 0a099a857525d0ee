package org.masteryhive.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What must stand in an identity token whose signature is good. All of it is looked at by hand, none by a default. */
final class IdentityClaims {

  private static final Set<String> ISSUERS = Set.of(Person.GOOGLE, "accounts.google.com");
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration OLDEST = Duration.ofHours(1);

  private final Audience audience;
  private final Clock clock;

  IdentityClaims(Audience audience, Clock clock) {
    this.audience = audience;
    this.clock = clock;
  }

  /** The identity, or why it is none. */
  Identity check(JWTClaimsSet claims) {
    try {
      checkIssuer(claims);
      checkAudience(claims);
      checkHostedDomain(claims);
      Instant until = checkTimes(claims);
      return new Identity(new Person(Person.GOOGLE, subject(claims)), email(claims), until);
    } catch (ParseException e) {
      throw new BadTokenException("a claim of the wrong type", e);
    }
  }

  private static void checkIssuer(JWTClaimsSet claims) {
    require(ISSUERS.contains(text(claims.getIssuer())), "another issuer");
  }

  private void checkAudience(JWTClaimsSet claims) throws ParseException {
    List<String> named = claims.getAudience();
    require(named.size() == 1 && audience.clients().contains(text(named.get(0))), "audience");
    if (claims.getClaim("azp") != null) {
      require(audience.clients().contains(text(claims.getStringClaim("azp"))), "authorized party");
    }
  }

  private void checkHostedDomain(JWTClaimsSet claims) throws ParseException {
    Optional<String> wanted = audience.hostedDomain();
    if (wanted.isPresent()) {
      require(wanted.get().equalsIgnoreCase(text(claims.getStringClaim("hd"))), "another domain");
    }
  }

  private Instant checkTimes(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Instant expires = time(claims.getExpirationTime(), "no expiry");
    Instant issued = time(claims.getIssueTime(), "no time of issue");
    require(now.isBefore(expires.plus(SKEW)), "expired");
    require(!issued.isAfter(now.plus(SKEW)), "issued in the future");
    require(!issued.isBefore(now.minus(OLDEST).minus(SKEW)), "issued over an hour ago");
    require(!expires.plus(SKEW).isBefore(issued), "expires before it was issued");
    if (claims.getNotBeforeTime() != null) {
      require(!claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW)), "not valid yet");
    }
    Instant tooOld = issued.plus(OLDEST).plus(SKEW);
    return expires.plus(SKEW).isBefore(tooOld) ? expires.plus(SKEW) : tooOld;
  }

  private static String subject(JWTClaimsSet claims) {
    String subject = text(claims.getSubject());
    require(subject.matches("[!-~]{1,255}"), "no subject");
    return subject;
  }

  private static String email(JWTClaimsSet claims) throws ParseException {
    String email = text(claims.getStringClaim("email"));
    require(
        email.length() <= 320 && email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"),
        "no e-mail");
    require(Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")), "e-mail not verified");
    require(!isServiceAccount(email), "a service account");
    return email;
  }

  private static boolean isServiceAccount(String email) {
    String host = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return host.equals("gserviceaccount.com") || host.endsWith(".gserviceaccount.com");
  }

  private static Instant time(@org.jspecify.annotations.Nullable Date date, String why) {
    if (date == null) {
      throw new BadTokenException(why);
    }
    return date.toInstant();
  }

  private static String text(@org.jspecify.annotations.Nullable String claim) {
    return claim == null ? "" : claim;
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new BadTokenException(why);
    }
  }
}
