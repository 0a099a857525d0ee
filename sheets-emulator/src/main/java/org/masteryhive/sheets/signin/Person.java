package org.masteryhive.sheets.signin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone with a Google account: the number that never changes, the address and the name. */
public record Person(String sub, String email, String name) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"',;:]+@[^\\s@<>\"',;:]+");
  private static final Set<String> PUBLIC_DOMAINS = Set.of("gmail.com", "googlemail.com");
  private static final BigInteger TWENTY_DIGITS = BigInteger.TEN.pow(20);

  /** The person behind an address. The same address gives the same number, now and next week. */
  public static Optional<Person> parse(String address) {
    String email = address.strip().toLowerCase(Locale.ROOT);
    if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Person(subOf(email), email, nameOf(email)));
  }

  /** The school's domain; a private account has none. */
  public Optional<String> hostedDomain() {
    String domain = email.substring(email.indexOf('@') + 1);
    return PUBLIC_DOMAINS.contains(domain) ? Optional.empty() : Optional.of(domain);
  }

  private static String subOf(String email) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
      return "1" + "%020d".formatted(new BigInteger(1, digest).mod(TWENTY_DIGITS));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String nameOf(String email) {
    return Arrays.stream(email.substring(0, email.indexOf('@')).split("[._+-]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining(" "));
  }
}
