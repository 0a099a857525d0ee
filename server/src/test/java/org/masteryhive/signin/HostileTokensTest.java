package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.signin.FakeGoogle.NONE;
import static org.masteryhive.signin.GivenSignIn.NOW;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HostileTokensTest {

  private static final RSAKey STRANGER = FakeGoogle.key("key-1");

  @Test
  void noHostileTokenIsTakenAndNoneIsAFaultOfOurs() {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());
      assertThat(tokens.verify(good(Map.of())).person().subject()).isEqualTo("ms-rivera");
      Map<String, String> hostile = HostileTokens.all();
      assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
      List<String> accepted = new ArrayList<>();
      hostile.forEach((name, token) -> {
        try {
          tokens.verify(token);
          accepted.add(name);
        } catch (BadTokenException refused) {
          assertThat(refused.getMessage()).doesNotContain("ms-rivera");
        }
      });

      assertThat(accepted).isEmpty();
      assertThat(google.certsAsked.get()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void bothSpellingsOfTheIssuerAndATokenWithinTheSkewAreTaken() {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());

      assertThat(tokens.verify(good(Map.of("iss", "accounts.google.com"))).person())
          .isEqualTo(tokens.verify(good(Map.of())).person());
      tokens.verify(good(Map.of("iat", at(59))));
      tokens.verify(good(Map.of("exp", at(-59), "iat", at(-1000))));
      tokens.verify(good(Map.of("exp", at(-59))));
      tokens.verify(good(Map.of("nbf", at(59))));
      tokens.verify(good(Map.of("azp", NONE)));
    }
  }

  @Test
  void onlyTheSchoolsOwnDomainIsTakenWhereOneIsSet() {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.of("school.example.org"));

      tokens.verify(good(Map.of("hd", "school.example.org")));
      for (Object hd : new Object[] {NONE, "evil.example.org", "sub.school.example.org", ""}) {
        assertThatThrownBy(() -> tokens.verify(good(Map.of("hd", hd))))
            .isInstanceOf(BadTokenException.class);
      }
    }
  }

  @Test
  void fiveHundredUnknownKeysCauseAtMostTwoFetches() {
    try (FakeGoogle google = new FakeGoogle()) {
      Hours hours = new Hours(google);
      for (int i = 0; i < 500; i++) {
        String token = signedWith(STRANGER, "unknown-" + i, NOW);
        assertThatThrownBy(() -> hours.tokens.verify(token)).isInstanceOf(BadTokenException.class);
      }

      assertThat(google.certsAsked.get()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aNewKeyOfGooglesIsTakenAtOnce() {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());
      tokens.verify(good(Map.of()));
      RSAKey fresh = FakeGoogle.key("key-2");
      google.keys = List.of(FakeGoogle.knownKey(), fresh);
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-2").build();

      assertThat(tokens.verify(FakeGoogle.sign(fresh, header, claims(Map.of()))).email())
          .isEqualTo("ms-rivera@school.example.org");
    }
  }

  @Test
  void fiveHundredUnknownKeysCauseAtMostTwoFetchesWhenTheKeyServerIsDownToo() {
    try (FakeGoogle google = new FakeGoogle()) {
      Hours hours = new Hours(google);
      hours.tokens.verify(good(Map.of()));
      google.certsStatus = 503;
      int before = google.certsAsked.get();
      for (int i = 0; i < 500; i++) {
        String token = signedWith(STRANGER, "unknown-" + i, NOW);
        assertThatThrownBy(() -> hours.tokens.verify(token)).isInstanceOf(BadTokenException.class);
      }

      assertThat(google.certsAsked.get() - before).isLessThanOrEqualTo(2);
      System.out.printf(
          "trust: 500 unknown key ids, key server down: %d fetches%n",
          google.certsAsked.get() - before);
    }
  }

  @Test
  void keysAreRotatedWithoutARefusalWhileStrangersUseUpWhatMayBeFetched() {
    try (FakeGoogle google = new FakeGoogle()) {
      Hours hours = new Hours(google);
      RSAKey old = FakeGoogle.knownKey();
      int taken = 0;
      for (int rotation = 1; rotation <= 3; rotation++) {
        RSAKey next = FakeGoogle.key("rotated-" + rotation);
        google.keys = List.of(old, next);
        hours.pass(Duration.ofMinutes(61));
        taken += hours.taken(old);
        for (int i = 0; i < 20; i++) {
          String token = signedWith(STRANGER, "unknown-" + rotation + "-" + i, hours.now());
          assertThatThrownBy(() -> hours.tokens.verify(token))
              .isInstanceOf(BadTokenException.class);
        }
        taken += hours.taken(next);
        google.keys = List.of(next);
        taken += hours.taken(next);
        old = next;
      }

      assertThat(taken).isEqualTo(9);
      System.out.println("trust: 3 key rotations: 0 refusals");
    }
  }

  @Test
  void manyWhoComeWithANewKeyAtOnceAreAllLetIn() throws Exception {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());
      tokens.verify(good(Map.of()));
      RSAKey fresh = FakeGoogle.key("key-2");
      google.keys = List.of(FakeGoogle.knownKey(), fresh);
      ExecutorService callers = Executors.newFixedThreadPool(50);
      try {
        List<Callable<Identity>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
          String token = FakeGoogle.sign(
              fresh,
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-2").build(),
              claims(Map.of("jti", "call " + i)));
          calls.add(() -> tokens.verify(token));
        }
        for (Future<Identity> call : callers.invokeAll(calls)) {
          assertThat(call.get().person().subject()).isEqualTo("ms-rivera");
        }
      } finally {
        callers.shutdownNow();
      }
      assertThat(google.certsAsked).hasValue(2);
    }
  }

  @Test
  void aKeyServerThatIsDownForFourHoursStopsNobodyWithAKnownKey() {
    try (FakeGoogle google = new FakeGoogle()) {
      Hours hours = new Hours(google);
      int taken = hours.taken(FakeGoogle.knownKey());
      google.certsStatus = 500;
      for (int minute = 1; minute <= 240; minute++) {
        hours.pass(Duration.ofMinutes(1));
        taken += hours.taken(FakeGoogle.knownKey());
      }
      int asked = google.certsAsked.get();
      google.certsStatus = 200;
      RSAKey fresh = FakeGoogle.key("key-2");
      google.keys = List.of(fresh);

      assertThat(taken).isEqualTo(241);
      assertThat(hours.taken(fresh)).isEqualTo(1);
      assertThat(asked).isBetween(100, 200);
      System.out.println("trust: key server down for 4 hours: 240 calls, 0 errors");
    }
  }

  /** Hours that pass for the clock and for the keys at once. */
  private static final class Hours {

    private final GivenSignIn.Hands hands = new GivenSignIn.Hands();
    private final IdentityTokens tokens;
    private int calls;

    Hours(FakeGoogle google) {
      tokens = new IdentityTokens(
          GoogleKeys.at(
              google.addresses().certs(),
              () -> Duration.between(Instant.EPOCH, hands.instant()).toNanos(),
              Runnable::run),
          new Audience(Set.of(FakeGoogle.ADDON), Optional.empty()),
          hands);
    }

    Instant now() {
      return hands.instant();
    }

    void pass(Duration time) {
      hands.move(time);
    }

    /** 1 when a fresh token of this key is taken. */
    int taken(RSAKey key) {
      String token = FakeGoogle.sign(
          key,
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
          FakeGoogle.claims(
              "ms-rivera", FakeGoogle.ADDON, now(), Map.of("jti", "call " + ++calls)));
      return tokens.verify(token).person().subject().equals("ms-rivera") ? 1 : 0;
    }
  }

  private static String signedWith(RSAKey key, String keyId, Instant now) {
    return FakeGoogle.sign(
        key,
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
        FakeGoogle.claims("ms-rivera", FakeGoogle.ADDON, now, Map.of()));
  }

  @Test
  void aKeyServerThatIsDownStopsNobodyWithAKnownKey() {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());
      tokens.verify(good(Map.of()));
      google.certsStatus = 500;

      assertThat(tokens.verify(good(Map.of("jti", "another"))).person().subject())
          .isEqualTo("ms-rivera");
    }
  }

  @Test
  void whenGooglesKeysWereNeverFetchedThatIsSaid() {
    try (FakeGoogle google = new FakeGoogle()) {
      google.certsStatus = 500;

      assertThatThrownBy(() -> tokens(google, Optional.empty()).verify(good(Map.of())))
          .isInstanceOf(GoogleSilentException.class);
    }
  }

  @Test
  void aTokenThatWasGoodIsRefusedWhenItsTimeIsOver() {
    try (FakeGoogle google = new FakeGoogle()) {
      GivenSignIn.Hands hands = new GivenSignIn.Hands();
      IdentityTokens tokens = new IdentityTokens(
          google.addresses().certs(),
          new Audience(Set.of(FakeGoogle.ADDON), Optional.empty()),
          hands);
      String token = good(Map.of());
      tokens.verify(token);
      hands.move(Duration.ofSeconds(3661));

      assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadTokenException.class);
    }
  }

  private static Date at(long seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static String good(Map<String, Object> over) {
    return FakeGoogle.identityToken("ms-rivera", NOW, over);
  }

  private static JWTClaimsSet claims(Map<String, Object> over) {
    return FakeGoogle.claims("ms-rivera", FakeGoogle.ADDON, NOW, over);
  }

  private static IdentityTokens tokens(FakeGoogle google, Optional<String> domain) {
    return new IdentityTokens(
        google.addresses().certs(),
        new Audience(Set.of(FakeGoogle.ADDON), domain),
        new GivenSignIn.Hands());
  }
}
