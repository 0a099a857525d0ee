package org.masteryhive.sheets.signin;

import java.util.Set;

/** Who makes a call, with which rights, through which client. */
public record Caller(String sub, String email, Set<String> scopes, String clientId) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
