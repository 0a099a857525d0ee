package org.masteryhive.audit;

import java.util.Optional;

/** Encrypts the one secret that the audit log needs. */
public interface Keeper {

  /** Where no keys are kept, as with passed access: the secret lies open in the database. */
  Keeper NONE = new Keeper() {
    @Override
    public String lock(String secret) {
      return secret;
    }

    @Override
    public Optional<String> unlock(String locked) {
      return Optional.of(locked);
    }

    @Override
    public boolean isFresh(String locked) {
      return true;
    }
  };

  String lock(String secret);

  /** The secret; empty when it does not open any more. */
  Optional<String> unlock(String locked);

  /** Whether it is locked with today's key. */
  boolean isFresh(String locked);
}
