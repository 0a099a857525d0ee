package org.masteryhive.http;

import java.time.Duration;
import java.util.Optional;
import org.masteryhive.signin.Person;

/** Counts how often each caller asks. */
@FunctionalInterface
public interface Rates {

  /** Counts one request, of so many in a minute; when it is one too many, says how long to wait. */
  Optional<Duration> count(Person person, int perMinute);
}
