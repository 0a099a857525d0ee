package org.masteryhive.workbook;

import java.util.List;

/** The headings of the teacher's tabs, as gradebooks in use have them. */
final class Heading {

  static final String STUDENT_ID = "Student ID";
  static final String NAME = "Name";
  static final String OUTCOME = "Outcome";
  static final String DATE = "Date";
  static final String TIMESTAMP = "Timestamp";
  static final String KIND = "Kind";
  static final String RATING = "Rating";
  static final String ASSESSMENT = "Assessment";
  static final String TYPE = "Type";
  static final String SETTING = "Setting";
  static final String VALUE = "Value";
  static final String CONCLUSION = "Conclusion";
  static final String MENTOR = "Mentor";
  static final String GOAL = "Goal";
  static final String RULE = "Rule";

  private Heading() {}

  /** All headings that a tab of the role may have, the evidence grid apart. */
  static List<String> of(TabRole role) {
    return switch (role) {
      case SETTINGS -> List.of(SETTING, VALUE, "What it does");
      case SCALE ->
        List.of(RATING, "Code", "Points", "Demonstrates mastery", "Color", "Description");
      case ROSTER ->
        List.of(
            STUDENT_ID,
            NAME,
            "Section",
            MENTOR,
            "Point person",
            "Joined",
            "Language",
            "Student email",
            "Family email",
            "Peer tutor",
            "Active");
      case OUTCOMES ->
        List.of(OUTCOME, "I can", "Unit", "Competency", "Target date", "Required", RULE, "Pathway");
      case EVIDENCE -> List.of(STUDENT_ID, NAME);
      case EVIDENCE_LOG ->
        List.of(DATE, TIMESTAMP, STUDENT_ID, NAME, OUTCOME, RATING, ASSESSMENT, TYPE, "Note");
      case OVERRIDES -> List.of(STUDENT_ID, NAME, OUTCOME, CONCLUSION, "Reason", "By", DATE);
      case BEHAVIOR_LOG ->
        List.of(
            DATE,
            TIMESTAMP,
            STUDENT_ID,
            NAME,
            KIND,
            "What happened",
            "Recorded by",
            "Way to restore",
            "Restored on");
      case MENTORING_LOG ->
        List.of(
            DATE,
            TIMESTAMP,
            STUDENT_ID,
            NAME,
            MENTOR,
            KIND,
            "Notes",
            GOAL,
            "Goal due",
            "Goal met on");
      case GRADEBOOKS -> List.of("Course", "Link");
      default -> List.of();
    };
  }
}
