package org.masteryhive.http;

import java.util.Optional;
import org.masteryhive.audit.Act;
import org.masteryhive.signin.Person;

/** Writes down what a person did, or was refused. */
@FunctionalInterface
public interface Witness {

  /**
   * Writes it down.
   *
   * @param spreadsheet its id, if there is one
   * @param outcome {@code done}, or the code of the problem
   */
  void saw(Person person, Optional<String> spreadsheet, Act act, String outcome);
}
