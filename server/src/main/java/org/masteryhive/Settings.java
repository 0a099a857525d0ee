package org.masteryhive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.google.Quotas;
import org.masteryhive.signin.Client;
import org.masteryhive.signin.Scopes;

/**
 * Everything an operator can set, read from the environment and checked once.
 *
 * @param keyset where the keys are that stored tokens are encrypted with; none with passed access
 * @param emulator the server that stands in for Google
 */
record Settings(
    int port,
    URI publicUrl,
    Client client,
    Set<String> addonClients,
    Optional<String> hostedDomain,
    String database,
    Optional<Path> keyset,
    Access access,
    Scopes scopes,
    Quotas.Limits quotas,
    Optional<URI> emulator,
    Clock clock) {

  /** How the service comes by a caller's access token. */
  enum Access {
    STORED,
    PASSTHROUGH
  }

  Settings {
    addonClients = Set.copyOf(addonClients);
  }

  /** Nothing of them: there are secrets among them, and records are printed in places that nobody thinks of. */
  @Override
  public String toString() {
    return "the settings";
  }

  /** Where the database is, for commands that need no other setting. */
  static String database(Map<String, String> environment) {
    return new SettingsReader(environment).readDatabase();
  }

  /**
   * Reads the settings.
   *
   * @throws Mistakes with all of them at once
   */
  static Settings read(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /** What is wrong with the settings, a sentence each. */
  static final class Mistakes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    Mistakes(List<String> sentences) {
      super(String.join(" ", sentences));
      this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
      return sentences;
    }
  }
}
