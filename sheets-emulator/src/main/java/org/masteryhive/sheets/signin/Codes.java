package org.masteryhive.sheets.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that wait to be traded for tokens: each good once, for ten minutes. */
final class Codes {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Map<String, Consent> waiting = new ConcurrentHashMap<>();
  private final Secrets secrets;
  private final Clock clock;

  /** What one person said to one asking. */
  record Consent(Asking asking, Person person, Scopes scopes, boolean withRefresh, Instant given) {}

  Codes(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  String issue(Consent consent) {
    waiting.values().removeIf(this::isOver);
    String code = "4/0A" + secrets.draw(54);
    waiting.put(code, consent);
    return code;
  }

  /** The consent behind a code. Whatever comes of it, the code is spent. */
  Optional<Consent> spend(String code) {
    return Optional.ofNullable(waiting.remove(code)).filter(consent -> !isOver(consent));
  }

  void forget(String sub) {
    waiting.values().removeIf(consent -> consent.person().sub().equals(sub));
  }

  private boolean isOver(Consent consent) {
    return clock.instant().isAfter(consent.given().plus(LIFE));
  }
}
