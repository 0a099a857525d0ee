package org.masteryhive.mentoring;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a student and a mentor agreed on.
 *
 * @param met whether {@code Goal met on} says something
 */
public record Goal(String text, Optional<LocalDate> due, boolean met) {

  GoalStatus status(LocalDate today) {
    return due.map(day -> day.isBefore(today)).orElse(false) ? GoalStatus.REVISIT : GoalStatus.OPEN;
  }
}
