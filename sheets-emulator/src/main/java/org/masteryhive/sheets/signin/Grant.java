package org.masteryhive.sheets.signin;

import java.util.ArrayList;
import java.util.List;

/**
 * What one person has allowed the Cloud project: the scopes, the refresh tokens that live on it, and
 * the files that {@code drive.file} reaches, which are those that the project made for this person
 * and those that the person picked. Revoking ends all of it at once.
 */
public record Grant(String sub, Scopes scopes, List<RefreshToken> tokens, List<String> files) {

  /** A token that outlives an hour, made out to one client. */
  public record RefreshToken(String token, String clientId, Scopes scopes) {}

  public Grant {
    tokens = List.copyOf(tokens);
    files = List.copyOf(files);
  }

  public static Grant none(String sub) {
    return new Grant(sub, Scopes.none(), List.of(), List.of());
  }

  public Grant allowing(Scopes more) {
    return new Grant(sub, scopes.and(more), tokens, files);
  }

  public Grant with(RefreshToken token) {
    List<RefreshToken> all = new ArrayList<>(tokens);
    all.add(token);
    return new Grant(sub, scopes, all, files);
  }

  public Grant reaching(String file) {
    if (files.contains(file)) {
      return this;
    }
    List<String> all = new ArrayList<>(files);
    all.add(file);
    return new Grant(sub, scopes, tokens, all);
  }
}
