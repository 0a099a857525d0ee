package org.masteryhive.workbook;

import java.util.Locale;
import java.util.Optional;

/** What a tab is for. The role stands on the tab as a stamp, so that a teacher may call the tab what she likes. */
public enum TabRole {
  SETTINGS("Settings"),
  SCALE("Scale"),
  ROSTER("Roster"),
  OUTCOMES("Outcomes"),
  EVIDENCE("Evidence"),
  EVIDENCE_LOG("Evidence Log"),
  OVERRIDES("Overrides"),
  BEHAVIOR_LOG("Behavior Log"),
  MENTORING_LOG("Mentoring Log"),
  GRADEBOOKS("Gradebooks"),
  MASTERY("Mastery"),
  MENTORING("Mentoring"),
  BEHAVIOR("Behavior"),
  CHECKS("Checks"),
  MENTOR_FILES("Mentor Files");

  private final String title;
  private final String value;

  TabRole(String title) {
    this.title = title;
    this.value = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the tab is called when it is made. */
  public String title() {
    return title;
  }

  /** The stamp's value: {@code evidence-log}. */
  public String value() {
    return value;
  }

  /** Whether the service alone writes it. */
  public boolean isDrawn() {
    return this == MASTERY
        || this == MENTORING
        || this == BEHAVIOR
        || this == CHECKS
        || this == MENTOR_FILES;
  }

  /** The role of a stamp's value. */
  public static Optional<TabRole> parse(String value) {
    for (TabRole role : values()) {
      if (role.value().equals(value)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
