package org.masteryhive.signin;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.masteryhive.audit.Keeper;

/**
 * Encrypts a text so that it opens only in its own place. When the keyset's file changes, its new keys are used without a
 * restart; a text that a newer key has sealed is tried again with the file as it is now.
 */
public final class Seal {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int KEY_ID_AT = 1;

  private final KeysetFile file;
  private volatile Keys keys;

  /** @throws KeysetException when there is no keyset, or others may read it */
  public Seal(KeysetFile file) {
    this.file = file;
    this.keys = load(file);
  }

  /** Seals a text for a place. */
  String close(String text, List<String> place) {
    try {
      byte[] sealed = current().aead().encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(place));
      return ENCODER.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new KeysetException("The keyset does not encrypt.", e);
    }
  }

  /** The text; empty when it was sealed for another place, with other keys, or was changed. */
  Optional<String> open(String sealed, List<String> place) {
    Keys known = current();
    return open(known, sealed, place).or(() -> {
      Keys fresh = reload();
      return fresh.version().equals(known.version())
          ? Optional.empty()
          : open(fresh, sealed, place);
    });
  }

  /** Whether a text is sealed with the key that encrypts today. */
  boolean isFresh(String sealed) {
    byte[] bytes = Base64.getUrlDecoder().decode(sealed);
    return bytes.length > KEY_ID_AT + Integer.BYTES
        && ByteBuffer.wrap(bytes).getInt(KEY_ID_AT) == current().primary();
  }

  /** What locks the one secret of the audit log. */
  public Keeper keeper() {
    List<String> place = List.of("audit-secret-1");
    return new Keeper() {
      @Override
      public String lock(String secret) {
        return close(secret, place);
      }

      @Override
      public Optional<String> unlock(String locked) {
        return open(locked, place);
      }

      @Override
      public boolean isFresh(String locked) {
        return Seal.this.isFresh(locked);
      }
    };
  }

  /** Whether the keyset can be used. */
  public boolean isUsable() {
    try {
      return open(close("x", List.of("probe")), List.of("probe")).isPresent();
    } catch (KeysetException e) {
      return false;
    }
  }

  private static Optional<String> open(Keys keys, String sealed, List<String> place) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      if (!ENCODER.encodeToString(bytes).equals(sealed)) {
        return Optional.empty();
      }
      return Optional.of(
          new String(keys.aead().decrypt(bytes, bytes(place)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Keys current() {
    return file.version().equals(keys.version()) ? keys : reload();
  }

  private Keys reload() {
    keys = load(file);
    return keys;
  }

  private static Keys load(KeysetFile file) {
    KeysetFile.Version version = file.version();
    return new Keys(file.aead(), file.primaryId(), version);
  }

  /** The parts with their lengths, so that no two places read the same. */
  private static byte[] bytes(List<String> place) {
    StringBuilder text = new StringBuilder();
    place.forEach(part -> text.append(part.length()).append(':').append(part));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private record Keys(Aead aead, int primary, KeysetFile.Version version) {}
}
