package org.masteryhive.signin;

import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens are taken.
 *
 * @param clients the add-on's client ids
 * @param hostedDomain when set, only accounts of this Google Workspace domain
 */
public record Audience(Set<String> clients, Optional<String> hostedDomain) {
  public Audience {
    clients = Set.copyOf(clients);
  }
}
