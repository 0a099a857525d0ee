package org.masteryhive.sheets.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** PKCE: whoever trades the code must know the word whose digest came with the asking. */
record Challenge(String value, boolean hashed) {

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  static Optional<Challenge> parse(Params params) {
    Optional<String> value = params.first("code_challenge");
    String method = params.first("code_challenge_method").orElse("plain");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!method.equals("S256") && !method.equals("plain")) {
      throw SignInException.invalidRequest("Invalid code challenge method.");
    }
    if (!LETTERS.matcher(value.get()).matches()) {
      throw SignInException.invalidRequest("Invalid code challenge.");
    }
    return Optional.of(new Challenge(value.get(), method.equals("S256")));
  }

  boolean isMetBy(String verifier) {
    byte[] given = (hashed ? digest(verifier) : verifier).getBytes(StandardCharsets.US_ASCII);
    return LETTERS.matcher(verifier).matches()
        && MessageDigest.isEqual(given, value.getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
