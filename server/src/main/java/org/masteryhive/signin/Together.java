package org.masteryhive.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.masteryhive.audit.Act;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Entry;
import org.masteryhive.lease.Lease;
import org.masteryhive.lease.Leases;

/**
 * What the instances of the service have in common where it comes to signing in.
 *
 * @param leases what one instance at a time may do; none where there is one instance
 */
public record Together(AuditLog audit, Optional<Leases> leases) {

  /** Whether there may be other instances. */
  boolean isShared() {
    return leases.isPresent();
  }

  /** Does something that no other instance does at the same time. */
  <T> T alone(String name, Supplier<T> work) {
    if (leases.isEmpty()) {
      return work.get();
    }
    Lease lease = taken(leases.get(), Secrets.digest(name));
    try {
      return work.get();
    } finally {
      lease.close();
    }
  }

  private static Lease taken(Leases leases, String name) {
    try {
      return leases.take(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GoogleSilentException("interrupted while another instance asked Google", e);
    }
  }

  void note(Instant at, Person person, Act act, String outcome) {
    audit.add(new Entry(at, Optional.of(person.key()), Optional.empty(), act, outcome));
  }
}
