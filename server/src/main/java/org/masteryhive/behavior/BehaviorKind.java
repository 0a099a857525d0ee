package org.masteryhive.behavior;

import java.util.Arrays;
import java.util.Optional;
import org.masteryhive.roster.Spelling;

/** What is noted about a student's behavior. */
public enum BehaviorKind {
  CONCERN("Concern"),
  POSITIVE("Positive");

  private final String title;

  BehaviorKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Optional<BehaviorKind> parse(String text) {
    return Arrays.stream(values())
        .filter(kind -> Spelling.same(kind.title, text))
        .findFirst();
  }
}
