package org.masteryhive.sheets.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.sheets.store.Table;

/** The RSA keys that sign identity tokens: the newest signs, all that are kept still verify. */
public final class SigningKeys {

  private static final String KEY = "signing";
  private static final int BITS = 2048;

  private final Table<Stored> table;
  private final Secrets secrets;
  private List<RSAKey> keys;

  /** The keys as they are stored, newest first. */
  public record Stored(List<String> keys) {}

  public SigningKeys(Table<Stored> table, Secrets secrets) {
    this.table = table;
    this.secrets = secrets;
    this.keys = table.get(KEY).map(SigningKeys::parsed).orElse(List.of());
  }

  public synchronized RSAKey current() {
    return drawnOnce().get(0);
  }

  /** What verifiers may see, newest first. */
  public synchronized JWKSet published() {
    return new JWKSet(List.copyOf(drawnOnce())).toPublicJWKSet();
  }

  /** A new key signs from now on. With {@code forget}, tokens of the older ones verify no more. */
  public synchronized void rotate(boolean forget) {
    List<RSAKey> next = new ArrayList<>();
    next.add(drawn());
    if (!forget) {
      keys.stream().limit(1).forEach(next::add);
    }
    keys = List.copyOf(next);
    table.put(KEY, new Stored(keys.stream().map(RSAKey::toJSONString).toList()));
  }

  /** Drawing a key takes a moment, so it is left until somebody needs one. */
  private List<RSAKey> drawnOnce() {
    if (keys.isEmpty()) {
      rotate(false);
    }
    return keys;
  }

  private RSAKey drawn() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(secrets.draw(20))
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<RSAKey> parsed(Stored stored) {
    return stored.keys().stream().map(SigningKeys::parsed).toList();
  }

  private static RSAKey parsed(String json) {
    try {
      return RSAKey.parse(json);
    } catch (ParseException damaged) {
      throw new IllegalStateException("a stored signing key cannot be read", damaged);
    }
  }
}
