package org.masteryhive.signin;

import static org.masteryhive.signin.FakeGoogle.NONE;
import static org.masteryhive.signin.GivenSignIn.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens that nobody must be let in with, each by the name of what is wrong with it. Most are signed with Google's own key. */
public final class HostileTokens {

  private static final RSAKey STRANGER = FakeGoogle.key("key-1");

  private HostileTokens() {}

  /** All of them. */
  public static Map<String, String> all() {
    try {
      Map<String, String> tokens = hostile();
      addForged(tokens);
      addOddBodies(tokens);
      return tokens;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
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
    wrong.put("over for a minute", Map.of("iat", at(-1200), "exp", at(-61)));
    wrong.put("over for long", Map.of("iat", at(-3000), "exp", at(-600)));
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

  /** What someone without Google's key may write into the header. */
  private static void addForged(Map<String, String> tokens) {
    String body = encoded(claims(Map.of()).toString());
    String jwk = STRANGER.toPublicJWK().toJSONString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("alg none and no signature", "{\"alg\":\"none\"}");
    headers.put("alg in another case", "{\"alg\":\"nOnE\",\"kid\":\"key-1\"}");
    headers.put("alg twice", "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"key-1\"}");
    headers.put("alg a list", "{\"alg\":[\"RS256\"],\"kid\":\"key-1\"}");
    headers.put("alg null", "{\"alg\":null,\"kid\":\"key-1\"}");
    headers.put("no alg", "{\"kid\":\"key-1\"}");
    headers.put("ES256", "{\"alg\":\"ES256\",\"kid\":\"key-1\"}");
    headers.put("EdDSA", "{\"alg\":\"EdDSA\",\"kid\":\"key-1\"}");
    headers.put("kid a path", "{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}");
    headers.put(
        "kid SQL",
        "{\"alg\":\"RS256\",\"kid\":\"x' UNION SELECT 'key-1'; DROP TABLE connection;--\"}");
    headers.put("kid a command", "{\"alg\":\"RS256\",\"kid\":\"|touch x; $(id) `id`\"}");
    headers.put("kid an address", "{\"alg\":\"RS256\",\"kid\":\"http://127.0.0.1:9/\"}");
    headers.put("kid a number", "{\"alg\":\"RS256\",\"kid\":1}");
    headers.put("kid an object", "{\"alg\":\"RS256\",\"kid\":{\"a\":{}}}");
    headers.put("kid empty", "{\"alg\":\"RS256\",\"kid\":\"\"}");
    headers.put("kid long", "{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(4000) + "\"}");
    headers.put("kid a lone surrogate", "{\"alg\":\"RS256\",\"kid\":\"\\uD835\"}");
    headers.put(
        "jwk beside the known kid", "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"jwk\":" + jwk + "}");
    headers.put("jku", "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"jku\":\"http://127.0.0.1:9/k\"}");
    headers.put("x5u", "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"x5u\":\"http://127.0.0.1:9/c\"}");
    headers.put(
        "x5c",
        "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"x5c\":[\"" + Base64.encode("no certificate")
            + "\"]}");
    headers.put("x5t", "{\"alg\":\"RS256\",\"x5t\":\"AAAA\",\"x5t#S256\":\"AAAA\"}");
    headers.put(
        "b64 false", "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"b64\":false,\"crit\":[\"b64\"]}");
    headers.put(
        "crit unknown", "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"crit\":[\"mine\"],\"mine\":1}");
    headers.put("zip", "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}");
    headers.put("a list", "[]");
    headers.put("a word", "\"RS256\"");
    headers.put("not closed", "{\"alg\":\"RS256\"");
    headers.put(
        "deep",
        "{\"alg\":\"RS256\",\"kid\":\"key-1\",\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
    headers.forEach((name, header) -> tokens.put(
        "header: " + name, encoded(header) + "." + body + "." + encoded("s".repeat(256))));
    tokens.put(
        "header: none, and the signature left out",
        encoded("{\"alg\":\"none\"}") + "." + body + ".");
    byte[] notText = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, '{', '}'};
    tokens.put("header: not UTF-8", encoded(notText) + "." + body + "." + encoded("s"));
  }

  /** Bodies that Google would never sign, signed with Google's key all the same. */
  private static void addOddBodies(Map<String, String> tokens) throws JOSEException {
    String good = claims(Map.of()).toString();
    String open = good.substring(0, good.length() - 1);
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("empty", "");
    bodies.put("a list", "[" + good + "]");
    bodies.put("a text", "\"" + "x".repeat(20) + "\"");
    bodies.put("null", "null");
    bodies.put("a number", "1e999");
    bodies.put("two objects", good + good);
    bodies.put("something behind it", good + " x");
    bodies.put("not closed", open);
    bodies.put("sub twice", open + ",\"sub\":\"admin\"}");
    bodies.put("aud twice", "{\"aud\":\"another-client\"," + good.substring(1));
    bodies.put("e-mail twice", open + ",\"email\":\"head@school.example.org\"}");
    bodies.put("deep", open + ",\"a\":" + "[".repeat(1500) + "]".repeat(1500) + "}");
    bodies.put("single quotes", good.replace('"', '\''));
    bodies.put("a comment", "{/*x*/" + good.substring(1));
    bodies.put("a token in a token", sign(good));
    bodies.put("exp not a number", good.replaceFirst("\"exp\":\\d+", "\"exp\":\"99999999999\""));
    bodies.put("exp without end", good.replaceFirst("\"exp\":\\d+", "\"exp\":1e999"));
    bodies.put("exp below zero", good.replaceFirst("\"exp\":\\d+", "\"exp\":-1"));
    bodies.put("exp NaN", good.replaceFirst("\"exp\":\\d+", "\"exp\":NaN"));
    bodies.put("exp a list", good.replaceFirst("\"exp\":\\d+", "\"exp\":[9999999999]"));
    bodies.put("iat beyond time", good.replaceFirst("\"iat\":\\d+", "\"iat\":9223372036854775807"));
    bodies.put("iat an object", good.replaceFirst("\"iat\":\\d+", "\"iat\":{}"));
    bodies.put("nbf beyond time", open + ",\"nbf\":9223372036854775807}");
    bodies.put("nbf a word", open + ",\"nbf\":\"now\"}");
    bodies.put(
        "iss a list",
        good.replace("\"https://accounts.google.com\"", "[\"https://accounts.google.com\"]"));
    bodies.put("sub an object", good.replace("\"sub\":\"ms-rivera\"", "\"sub\":{\"a\":1}"));
    bodies.put(
        "sub with a zero", good.replace("\"sub\":\"ms-rivera\"", "\"sub\":\"ms-rivera\\u0000\""));
    bodies.put("aud an object", good.replaceFirst("\"aud\":\"[^\"]+\"", "\"aud\":{\"a\":1}"));
    bodies.put("aud a list in a list", good.replaceFirst("\"aud\":(\"[^\"]+\")", "\"aud\":[[$1]]"));
    bodies.put(
        "aud a list with a number", good.replaceFirst("\"aud\":(\"[^\"]+\")", "\"aud\":[$1,1]"));
    for (Map.Entry<String, String> one : bodies.entrySet()) {
      tokens.put("body: " + one.getKey(), sign(one.getValue()));
    }
    byte[] notText = {(byte) 0xC3, 0x28, (byte) 0xFF, 0, '{', '}'};
    tokens.put("body: not UTF-8", sign(new Payload(notText)));
  }

  private static String sign(String body) throws JOSEException {
    return sign(new Payload(body));
  }

  private static String sign(Payload body) throws JOSEException {
    JWSObject jws = new JWSObject(FakeGoogle.header(), body);
    jws.sign(new RSASSASigner(FakeGoogle.knownKey()));
    return jws.serialize();
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
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
