package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mentorfiles.Block.Reach;
import org.masteryhive.mentorfiles.KeptFile.Exposure;
import org.masteryhive.mentorfiles.MentorFiles.Sharing;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.WorkbookException.Why;

/** Sentences for the teacher. What stands on the tab says how things are, so that it stays the same as long as they are. */
final class Wording {

  static final String EMPTY =
      "No students any more: the file is empty, and the access that Mastery Hive gave was taken away. You may delete it.";

  static final String COPY =
      "This spreadsheet is a copy. The files that its tab Mentor Files listed belong to the original and were left as they are;"
          + " the mentors got new files for this copy.";

  static final String KEPT_BY_ANOTHER =
      "The mentor files of this spreadsheet are in somebody else’s Drive, and only that person can bring them up to date. If"
          + " you take over from them, delete the tab Mentor Files first: then you get files of your own.";

  static final String NO_FILES =
      "Mastery Hive may not make and share files here, so there are no mentor files. What else it does goes on as before.";

  static final String BAD_FORM =
      "The Check-in form in Settings is not a link that can be opened, so the mentor files do not carry it.";

  static final String COPIED_FILE =
      "A copy of a mentor’s file was found. It is left as it is, and not kept up to date.";

  static final String DUPLICATED =
      "This file has a copy of its tab Mentoring, which is not kept up to date: students who got another mentor stay on"
          + " it. Open the file and delete the copy.";

  static final String UNCERTAIN =
      "This file was for another address before, and it is not certain that nobody can open it by that any more. Open"
          + " it, choose Share, and see who is there.";

  private Wording() {}

  /** What is to be said of the Mentor cell; nothing when the file can be shared. */
  static Optional<String> advice(Reach reach) {
    return switch (reach) {
      case SHARED -> Optional.empty();
      case NO_ADDRESS ->
        Optional.of(
            "This mentor’s file is shared with nobody, because there is no address. Write the mentor as"
                + " Name <address>, such as Ms. Lind <lind@school.org>, and update the mentor files again.");
      case SEVERAL_ADDRESSES ->
        Optional.of(
            "There is more than one address here, so the file is shared with none. Name one mentor.");
      case STUDENTS_ADDRESS ->
        Optional.of(
            "This is a student’s address, and a mentor’s file is never shared with a student. Write the mentor’s"
                + " own address.");
      case STUDENTS_ALIAS ->
        Optional.of(
            "Google says that this address is another name of a student’s address, and a mentor’s file is never"
                + " shared with a student. Write the mentor’s own address.");
      case STUDENTS_NAME ->
        Optional.of(
            "A student has this name, and a mentor’s file is never shared with a student. If it is"
                + " somebody else, write the address alone.");
    };
  }

  /** What is to be said of the Mentor cell when Google did not share. */
  static Optional<String> advice(Sharing sharing) {
    return switch (sharing) {
      case SHARED -> Optional.empty();
      case NO_ACCOUNT ->
        Optional.of(
            "Google knows no account with this address, so the file is shared with nobody. Look at the spelling. If"
                + " it is right, share the file yourself: Google then sends an invitation.");
      case NOT_ALLOWED ->
        Optional.of(
            "Google does not let you share with this address. Your school may allow addresses of its own only.");
      case TOO_OFTEN ->
        Optional.of(
            "Google wants no more sharing just now, so this mentor’s file is not shared yet. Update the mentor files"
                + " again in an hour, or tomorrow.");
      case PUT_OFF ->
        Optional.of(
            "This mentor’s file is not shared yet: a gradebook could not be read just now, so it is not certain that"
                + " this is no student’s address. Update the mentor files again in a few minutes.");
    };
  }

  /** How a file is shared, for the tab. */
  static String state(Reach reach) {
    return switch (reach) {
      case SHARED -> "Shared with this address, to look at.";
      case NO_ADDRESS -> "Not shared: there is no address. On the Roster, write Name <address>.";
      case SEVERAL_ADDRESSES -> "Not shared: there is more than one address on the Roster.";
      case STUDENTS_ADDRESS -> "Not shared: this is a student’s address.";
      case STUDENTS_ALIAS -> "Not shared: this is another name of a student’s address.";
      case STUDENTS_NAME ->
        "Not shared: a student has this name. On the Roster, write the address alone.";
    };
  }

  static String state(Sharing sharing) {
    return switch (sharing) {
      case SHARED -> state(Reach.SHARED);
      case NO_ACCOUNT -> "Not shared: Google knows no account with this address.";
      case NOT_ALLOWED -> "Not shared: Google does not allow this address.";
      case TOO_OFTEN ->
        "Not shared yet: Google wants no more sharing just now. Update again later.";
      case PUT_OFF ->
        "Not shared yet: a gradebook could not be read. Update again in a few minutes.";
    };
  }

  static String exposed(Exposure exposure) {
    return switch (exposure) {
      case TO_A_STUDENT ->
        "A student can open this file. Open it, choose Share, and take that away.";
      case TO_THE_SCHOOL ->
        "Everyone at your school can open this file, students too. Open it, choose Share, and take that away.";
      case TO_ANYONE ->
        "Everyone who has its link can open this file. Open it, choose Share, and take that away.";
      case FOR_WRITING ->
        "The mentor can change this file and share it with others. Open it, choose Share, and make the mentor a Viewer:"
            + " notes belong into the gradebook.";
    };
  }

  /** Why one file could not be brought up to date. */
  static String failed(Why why) {
    return switch (why) {
      case NO_ACCESS -> "This file could not be changed: Google does not let you.";
      case PROTECTED -> "This file could not be changed: a range in it is protected from you.";
      case NOT_A_SPREADSHEET -> "This file could not be changed: it lies in the trash.";
      case TOO_LARGE -> "This file is too large to be changed.";
      case ANSWER_LOST ->
        "Google’s answer got lost on the way. Update the mentor files again: what is missing is done then.";
      case CHANGED_MEANWHILE ->
        "This file kept changing. Update the mentor files again when it is quiet.";
      default -> "This file could not be brought up to date. Update the mentor files again.";
    };
  }

  static String madeAnew(boolean inTrash) {
    return inTrash
        ? "This mentor’s file lies in the trash, so a new one was made."
        : "This mentor’s file is gone, so a new one was made.";
  }

  static String unknownMentor(String cell, String there) {
    return "The mentor in " + cell + " of the Roster is " + there
        + ", so nobody knows whose student this is. So nothing was changed.";
  }

  static String muchGoes(int going, int all) {
    return "%d of the %d students in the mentor files would be in none any more, and mentors would lose access. So nothing was changed."
        .formatted(going, all);
  }

  /** How it went, in sentences. */
  static String message(List<Outcome> outcomes, int problems, int withoutMentor) {
    List<Outcome> ofMentors =
        outcomes.stream().filter(outcome -> outcome.students() > 0).toList();
    List<String> sentences = new ArrayList<>();
    if (ofMentors.isEmpty()) {
      sentences.add(
          "No student on the Roster has a mentor, so there are no mentor files to update.");
    } else {
      sentences.add(
          counted(ofMentors.size(), "mentor file: ", "mentor files: ") + parts(ofMentors) + ".");
    }
    int emptied = outcomes.size() - ofMentors.size();
    if (emptied > 0) {
      sentences.add(counted(emptied, "file is", "files are")
          + " of mentors without students any more, and empty.");
    }
    long closed = ofMentors.stream().filter(outcome -> !outcome.shared()).count();
    if (closed > 0) {
      sentences.add(
          counted((int) closed, "is", "are") + " not shared: the tab Mentor Files says why.");
    }
    if (withoutMentor > 0 && !ofMentors.isEmpty()) {
      sentences.add(counted(withoutMentor, "student has", "students have") + " no mentor.");
    }
    if (problems > 0) {
      sentences.add(counted(problems, "thing needs", "things need") + " a look.");
    }
    return String.join(" ", sentences);
  }

  private static String parts(List<Outcome> outcomes) {
    List<String> parts = new ArrayList<>();
    part(outcomes, What.MADE, "made").ifPresent(parts::add);
    part(outcomes, What.UPDATED, "updated").ifPresent(parts::add);
    part(outcomes, What.UNCHANGED, "up to date already").ifPresent(parts::add);
    part(outcomes, What.FAILED, "not brought up to date").ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static Optional<String> part(List<Outcome> outcomes, What what, String word) {
    long count = outcomes.stream().filter(outcome -> outcome.what() == what).count();
    return count == 0 ? Optional.empty() : Optional.of(count + " " + word);
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
