package org.masteryhive.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** As much of Google's sign-in as these tests need, on this machine, and made to misbehave as they like. */
public final class FakeGoogle implements AutoCloseable {

  public static final String ADDON = "addon.apps.example.org";
  public static final String CLIENT = "service.apps.example.org";
  private static final RSAKey KEY = key("key-1");

  private final HttpServer server;
  public final AtomicInteger certsAsked = new AtomicInteger();
  public final AtomicInteger tokensAsked = new AtomicInteger();
  public final List<String> revoked = new CopyOnWriteArrayList<>();
  public final Map<String, Map<String, Object>> tokenInfos = new ConcurrentHashMap<>();
  public final Map<String, String> filesSeenBy = new ConcurrentHashMap<>();
  public volatile int certsStatus = 200;
  public volatile int revokeStatus = 200;
  public volatile List<RSAKey> keys = List.of(KEY);
  public volatile Function<Map<String, String>, Reply> tokens =
      form -> new Reply(400, Map.of("error", "invalid_grant"));

  public FakeGoogle() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/oauth2/v3/certs", this::certs);
    server.createContext("/token", this::token);
    server.createContext("/tokeninfo", this::tokenInfo);
    server.createContext("/revoke", this::revoke);
    server.createContext("/drive/v3/files/", this::file);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public GoogleAddresses addresses() {
    return GoogleAddresses.at(address());
  }

  /** An identity token for the add-on, good at this moment, with some claims put over its own; {@link #NONE} leaves one out. */
  public static String identityToken(String subject, Instant now, Map<String, Object> claims) {
    return sign(KEY, header(), claims(subject, ADDON, now, claims));
  }

  static JWSHeader header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build();
  }

  public static JWTClaimsSet claims(
      String subject, String audience, Instant now, Map<String, Object> over) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "https://accounts.google.com");
    claims.put("aud", audience);
    claims.put("azp", audience);
    claims.put("sub", subject);
    claims.put("email", subject + "@school.example.org");
    claims.put("email_verified", true);
    claims.put("iat", Date.from(now));
    claims.put("exp", Date.from(now.plusSeconds(3600)));
    claims.putAll(over);
    JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
    claims.forEach((name, value) -> {
      if (value != NONE) {
        builder.claim(name, value);
      }
    });
    return builder.build();
  }

  /** In place of a claim that is to be left out. */
  public static final Object NONE = new Object();

  static String sign(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey knownKey() {
    return KEY;
  }

  private void certs(HttpExchange exchange) throws IOException {
    certsAsked.incrementAndGet();
    JWKSet published = new JWKSet(List.copyOf(keys));
    send(exchange, new Reply(certsStatus, published.toPublicJWKSet().toJSONObject()));
  }

  private void token(HttpExchange exchange) throws IOException {
    tokensAsked.incrementAndGet();
    send(exchange, tokens.apply(form(exchange)));
  }

  private void tokenInfo(HttpExchange exchange) throws IOException {
    Map<String, Object> info = tokenInfos.get(form(exchange).getOrDefault("access_token", ""));
    send(
        exchange,
        info == null ? new Reply(400, Map.of("error", "invalid_token")) : new Reply(200, info));
  }

  private void revoke(HttpExchange exchange) throws IOException {
    revoked.add(form(exchange).getOrDefault("token", ""));
    send(exchange, new Reply(revokeStatus, Map.of()));
  }

  private void file(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
    String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    boolean seen = token.equals(filesSeenBy.get(id));
    send(exchange, new Reply(seen ? 200 : 404, Map.of("id", id)));
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = JSONObjectUtils.toJSONString(reply.body()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A status and a JSON object. */
  public record Reply(int status, Map<String, Object> body) {}
}
