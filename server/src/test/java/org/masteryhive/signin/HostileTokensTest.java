package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.signin.FakeGoogle.NONE;
import static org.masteryhive.signin.GivenSignIn.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileTokensTest {

  private static final RSAKey STRANGER = FakeGoogle.key("key-1");

  @Test
  void noHostileTokenIsTakenAndNoneIsAFaultOfOurs() throws JOSEException {
    try (FakeGoogle google = new FakeGoogle()) {
      IdentityTokens tokens = tokens(google, Optional.empty());
      assertThat(tokens.verify(good(Map.of())).person().subject()).isEqualTo("ms-rivera");
      Map<String, String> hostile = hostile();
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
      IdentityTokens tokens = tokens(google, Optional.empty());
      for (int i = 0; i < 500; i++) {
        JWSHeader header =
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown-" + i).build();
        String token = FakeGoogle.sign(STRANGER, header, claims(Map.of()));
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadTokenException.class);
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
      hands.move(java.time.Duration.ofSeconds(3661));

      assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(BadTokenException.class);
    }
  }

  private static Map<String, String> hostile() throws JOSEException {
    Map<String, String> tokens = new LinkedHashMap<>();
    addWrongClaims(tokens);
    for (String text : List.of(
        "",
        " ",
        "a",
        "a.b",
        "a.b.c",
        "a.b.c.d",
        "...",
        "a.b.c.d.e",
        "null",
        "{}",
        "Bearer x",
        "\u0000",
        "é.é.é",
        "x".repeat(9000))) {
      tokens.put("text " + tokens.size(), text);
    }
    String good = good(Map.of());
    String[] parts = good.split("\\.", -1);
    tokens.put("no signature", parts[0] + "." + parts[1] + ".");
    tokens.put("half a signature", good.substring(0, good.length() - 100));
    tokens.put("two signatures", good + "." + parts[2]);
    tokens.put("another body", parts[0] + "." + encoded("{\"sub\":\"admin\"}") + "." + parts[2]);
    tokens.put("padded", good + "=");
    tokens.put("unsigned", new PlainJWT(claims(Map.of())).serialize());
    tokens.put(
        "a stranger's key", FakeGoogle.sign(STRANGER, FakeGoogle.header(), claims(Map.of())));
    tokens.put("no key named", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build()));
    tokens.put(
        "RS384", signed(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("key-1").build()));
    tokens.put(
        "RS512", signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("key-1").build()));
    tokens.put(
        "PS256", signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("key-1").build()));
    tokens.put(
        "a strange type",
        signed(new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("key-1")
            .type(new JOSEObjectType("at+jwt"))
            .build()));
    tokens.put(
        "a critical header",
        signed(new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("key-1")
            .criticalParams(Set.of("exp"))
            .customParam("exp", 1)
            .build()));
    tokens.put(
        "its own key",
        FakeGoogle.sign(
            STRANGER,
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("key-9")
                .jwk(STRANGER.toPublicJWK())
                .build(),
            claims(Map.of())));
    tokens.put(
        "its own key address",
        FakeGoogle.sign(
            STRANGER,
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("key-9")
                .jwkURL(URI.create("http://127.0.0.1:9/k"))
                .build(),
            claims(Map.of())));
    tokens.put(
        "signed with the public key", hmac(FakeGoogle.knownKey().toPublicJWK().toJSONString()));
    tokens.put("signed with a word", hmac("secret".repeat(10)));
    for (String alg : List.of("none", "None", "HS256", "rs256", "RS256 ")) {
      tokens.put(
          "alg " + alg,
          encoded("{\"alg\":\"" + alg + "\",\"kid\":\"key-1\"}") + "." + parts[1] + "." + parts[2]);
    }
    return tokens;
  }

  private static void addWrongClaims(Map<String, String> tokens) {
    Map<String, Map<String, Object>> wrong = new LinkedHashMap<>();
    for (Object value : new Object[] {
      NONE,
      "",
      "https://accounts.google.com.evil.example",
      "https://ACCOUNTS.google.com",
      "http://accounts.google.com",
      "https://accounts.google.com/"
    }) {
      wrong.put("iss " + wrong.size(), Map.of("iss", value));
    }
    for (Object value : new Object[] {
      NONE,
      "",
      "another-client",
      FakeGoogle.CLIENT,
      List.of(FakeGoogle.ADDON, "other"),
      List.of("other", FakeGoogle.ADDON),
      List.of(FakeGoogle.ADDON, FakeGoogle.ADDON),
      List.of(),
      FakeGoogle.ADDON + " "
    }) {
      wrong.put("aud " + wrong.size(), Map.of("aud", value));
    }
    for (Object value :
        new Object[] {"", "another-client", 7, List.of(FakeGoogle.ADDON), FakeGoogle.CLIENT}) {
      wrong.put("azp " + wrong.size(), Map.of("azp", value));
    }
    for (Object value : new Object[] {NONE, at(-61), at(-4000), "tomorrow", true}) {
      wrong.put("exp " + wrong.size(), Map.of("exp", value));
    }
    for (Object value : new Object[] {
      NONE, at(62), at(86400), at(-3662), "today", Date.from(java.time.Instant.EPOCH)
    }) {
      wrong.put("iat " + wrong.size(), Map.of("iat", value));
    }
    for (Object value : new Object[] {at(62), "later"}) {
      wrong.put("nbf " + wrong.size(), Map.of("nbf", value));
    }
    for (Object value : new Object[] {NONE, "", " ", 7, "x".repeat(256), "a\nb", List.of("a")}) {
      wrong.put("sub " + wrong.size(), Map.of("sub", value));
    }
    for (Object value : new Object[] {
      NONE,
      "",
      "nobody",
      7,
      "a@b@c",
      "a b@c.org",
      "robot@project.iam.gserviceaccount.com",
      "robot@developer.gserviceaccount.com",
      "robot@PROJECT.IAM.GSERVICEACCOUNT.COM",
      "x".repeat(400) + "@a.org"
    }) {
      wrong.put("email " + wrong.size(), Map.of("email", value));
    }
    for (Object value : new Object[] {NONE, false, "true", "false", 1}) {
      wrong.put("email_verified " + wrong.size(), Map.of("email_verified", value));
    }
    wrong.forEach((name, claims) -> tokens.put(name, good(claims)));
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

  private static String signed(JWSHeader header) throws JOSEException {
    SignedJWT jwt = new SignedJWT(header, claims(Map.of()));
    jwt.sign(new RSASSASigner(FakeGoogle.knownKey()));
    return jwt.serialize();
  }

  private static String hmac(String secret) throws JOSEException {
    SignedJWT jwt = new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims(Map.of()));
    jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    return jwt.serialize();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static IdentityTokens tokens(FakeGoogle google, Optional<String> domain) {
    return new IdentityTokens(
        google.addresses().certs(),
        new Audience(Set.of(FakeGoogle.ADDON), domain),
        new GivenSignIn.Hands());
  }
}
