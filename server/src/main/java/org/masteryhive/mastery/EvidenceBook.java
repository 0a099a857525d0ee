package org.masteryhive.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * The observations of a course, sorted to students and outcomes once: all marks in one array, those of one student and
 * outcome beside each other. What is of nobody, or of no outcome of the course, is left out.
 */
final class EvidenceBook {

  private final Map<StudentId, Integer> rows = new HashMap<>();
  private final Map<OutcomeCode, Integer> columns = new HashMap<>();
  private final Evidence[] evidence;

  EvidenceBook(List<Student> students, List<Outcome> outcomes, List<Observation> observations) {
    students.forEach(student -> rows.put(student.id(), rows.size()));
    outcomes.forEach(outcome -> columns.put(outcome.code(), columns.size()));
    this.evidence = new Evidence[rows.size() * columns.size()];
    sort(observations);
  }

  Evidence of(StudentId student, OutcomeCode outcome) {
    @Nullable Integer row = rows.get(student);
    @Nullable Integer column = columns.get(outcome);
    return row == null || column == null ? Evidence.NONE : evidence[row * columns.size() + column];
  }

  /** Counts how many marks each student has for each outcome, which says where they go, and puts them there. */
  private void sort(List<Observation> observations) {
    int[] places = places(observations);
    int[] next = new int[evidence.length + 2];
    for (int place : places) {
      next[place + 1]++;
    }
    int end = 0;
    for (int place = 0; place < next.length; place++) {
      end += next[place];
      next[place] = end;
    }
    Mark[] marks = new Mark[observations.size()];
    int[] ends = next.clone();
    int i = 0;
    for (Observation observation : observations) {
      int place = places[i++];
      marks[ends[place]++] = observation.mark();
    }
    for (int place = 0; place < evidence.length; place++) {
      evidence[place] = Evidence.of(marks, next[place], ends[place]);
    }
  }

  /** Where each observation belongs; behind everything else when it belongs nowhere. */
  private int[] places(List<Observation> observations) {
    int[] places = new int[observations.size()];
    @Nullable StudentId last = null;
    @Nullable Integer row = null;
    int i = 0;
    for (Observation observation : observations) {
      if (!observation.student().equals(last)) {
        last = observation.student();
        row = rows.get(last);
      }
      @Nullable Integer column = columns.get(observation.outcome());
      places[i++] = row == null || column == null ? evidence.length : row * columns.size() + column;
    }
    return places;
  }
}
