package org.masteryhive.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.roster.StudentId;

/** The observations of a course, sorted to students and outcomes once. */
final class EvidenceBook {

  private final Map<StudentId, Map<OutcomeCode, Evidence>> evidence = new HashMap<>();

  EvidenceBook(List<Observation> observations) {
    Map<StudentId, Map<OutcomeCode, List<Mark>>> marks = new HashMap<>();
    for (Observation observation : observations) {
      marks
          .computeIfAbsent(observation.student(), student -> new HashMap<>())
          .computeIfAbsent(observation.outcome(), outcome -> new ArrayList<>())
          .add(observation.mark());
    }
    marks.forEach((student, outcomes) -> evidence.put(student, ofOne(outcomes)));
  }

  private static Map<OutcomeCode, Evidence> ofOne(Map<OutcomeCode, List<Mark>> marks) {
    Map<OutcomeCode, Evidence> sorted = new HashMap<>();
    marks.forEach((outcome, list) -> sorted.put(outcome, new Evidence(list)));
    return sorted;
  }

  Evidence of(StudentId student, OutcomeCode outcome) {
    return evidence.getOrDefault(student, Map.of()).getOrDefault(outcome, Evidence.NONE);
  }
}
