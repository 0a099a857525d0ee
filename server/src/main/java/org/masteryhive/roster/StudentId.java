package org.masteryhive.roster;

/** A student's id. */
public final class StudentId extends Spelled {

  private StudentId(String text) {
    super(text, "a student id");
  }

  public static StudentId of(String text) {
    return new StudentId(text);
  }
}
