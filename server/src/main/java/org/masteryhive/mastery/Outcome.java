package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Optional;

/** What a student should come to know or do: one row of Outcomes. A rule of its own replaces the course's. */
public record Outcome(
    OutcomeCode code,
    String iCan,
    String unit,
    String competency,
    Optional<LocalDate> targetDate,
    boolean required,
    Optional<MasteryRule> rule,
    String pathway) {

  /** A required outcome of which only the code and the I-can statement are known. */
  public static Outcome of(String code, String iCan) {
    return new Outcome(
        OutcomeCode.of(code), iCan, "", "", Optional.empty(), true, Optional.empty(), "");
  }

  public Outcome dueOn(LocalDate day) {
    return new Outcome(code, iCan, unit, competency, Optional.of(day), required, rule, pathway);
  }

  public Outcome notRequired() {
    return new Outcome(code, iCan, unit, competency, targetDate, false, rule, pathway);
  }

  public Outcome by(MasteryRule ownRule) {
    return new Outcome(
        code, iCan, unit, competency, targetDate, required, Optional.of(ownRule), pathway);
  }

  /** Whether its target date has come. An outcome without one is never due. */
  boolean dateHasCome(LocalDate today) {
    return targetDate.map(date -> !date.isAfter(today)).orElse(false);
  }
}
