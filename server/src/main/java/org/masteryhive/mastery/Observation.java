package org.masteryhive.mastery;

import org.masteryhive.roster.StudentId;

/** A mark, and whom and what it is about. A rating that counts for several outcomes is one for each. */
public record Observation(StudentId student, OutcomeCode outcome, Mark mark) {}
