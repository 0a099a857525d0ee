package org.masteryhive.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a caller wants to wait (RFC 7240). A preference that cannot be read is none. */
final class Preference {

  private static final Duration USUAL = Duration.ofSeconds(25);
  private static final Duration LONGEST = Duration.ofSeconds(55);
  private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,9})\"?");

  private Preference() {}

  static Duration wait(Context ctx) {
    Optional<Duration> asked = words(ctx)
        .map(WAIT::matcher)
        .filter(Matcher::matches)
        .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
        .findFirst();
    boolean atOnce = words(ctx).anyMatch("respond-async"::equals);
    Duration wait = asked.orElse(atOnce ? Duration.ZERO : USUAL);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Stream<String> words(Context ctx) {
    return Collections.list(ctx.req().getHeaders("Prefer")).stream()
        .flatMap(header -> Stream.of(header.split("[,;]", -1)))
        .map(word -> word.strip().toLowerCase(Locale.ROOT));
  }
}
