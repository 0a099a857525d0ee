package org.masteryhive.mentoring;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masteryhive.mentoring.Mentors.Group;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/** Draws up what mentors read, for one course or for several together. */
public final class Mentoring {

  private static final int MOST_CODES = 6;
  private static final int MOST_TITLES = 3;
  private static final int MOST_STEPS = 3;

  /** By name; two mentors of one name by their addresses. Whoever has no mentor comes last. */
  private static final Comparator<Optional<Group>> BY_MENTOR = Comparator.comparing(
          (Optional<Group> mentor) -> mentor.isEmpty())
      .thenComparing(mentor -> mentor.map(it -> letters(it.mentor().name())).orElse(""))
      .thenComparing(mentor -> mentor.map(it -> it.mentor().nameKey()).orElse(""))
      .thenComparing(mentor -> mentor.flatMap(Group::mailbox).orElse(""))
      .thenComparing(mentor -> mentor.map(Group::key).orElse(""));

  private final CheckIns checkIns;
  private final int checkInEvery;

  /** Mentoring with a number of days from one check-in to the next. */
  public Mentoring(CheckIns checkIns, int checkInEvery) {
    this.checkIns = checkIns;
    this.checkInEvery = checkInEvery;
  }

  /**
   * A row for each active student: by mentor, blank mentors last, then in the order of the Roster.
   * Each course brings what it says of its students; of those who are not on this Roster nothing is used.
   */
  public List<MentoringRow> rows(Roster roster, List<List<Learning>> courses) {
    List<Map<StudentId, Learning>> byStudent =
        courses.stream().map(Mentoring::byStudent).toList();
    Mentors mentors = Mentors.of(roster.active());
    return roster.active().stream()
        .sorted(Comparator.comparing(student -> mentors.ofStudent(student.id()), BY_MENTOR))
        .map(student -> row(
            student,
            mentors.ofStudent(student.id()).map(Group::key).orElse(""),
            byStudent.stream()
                .map(course -> Optional.ofNullable(course.get(student.id())))
                .toList()))
        .toList();
  }

  private static Map<StudentId, Learning> byStudent(List<Learning> course) {
    Map<StudentId, Learning> byStudent = new HashMap<>();
    course.forEach(learning -> byStudent.putIfAbsent(learning.student(), learning));
    return byStudent;
  }

  private MentoringRow row(Student student, String mentor, List<Optional<Learning>> inCourses) {
    List<Learning> courses = inCourses.stream().flatMap(Optional::stream).toList();
    Optional<LocalDate> last = checkIns.last(student.id());
    Optional<Long> daysSince = last.map(day -> ChronoUnit.DAYS.between(day, checkIns.today()));
    Optional<Goal> goal = checkIns.goal(student.id());
    return new MentoringRow(
        student,
        mentor,
        daysSince.map(this::status).orElse(CheckInStatus.FIRST_ONE),
        daysSince,
        last,
        last.map(day -> newlyMet(courses)).orElse(""),
        courses.stream()
            .flatMap(course -> course.nextStep().stream())
            .limit(MOST_STEPS)
            .collect(Collectors.joining("\n")),
        goal,
        goal.map(open -> open.status(checkIns.today())),
        missing(courses),
        courses.stream().mapToInt(Learning::met).sum(),
        courses.stream().mapToInt(Learning::assessed).sum(),
        inCourses);
  }

  private CheckInStatus status(long daysSince) {
    return daysSince >= checkInEvery ? CheckInStatus.DUE : CheckInStatus.UP_TO_DATE;
  }

  private static String newlyMet(List<Learning> courses) {
    return firstOf(
        courses.stream().flatMap(course -> course.newlyMet().stream()).toList(), MOST_CODES);
  }

  private static String missing(List<Learning> courses) {
    List<String> titles = courses.stream()
        .flatMap(course -> course.missing().stream())
        .sorted(Comparator.comparing((Learning.Work work) -> work.day().orElse(LocalDate.MIN))
            .reversed())
        .map(Learning.Work::title)
        .toList();
    return firstOf(titles, MOST_TITLES);
  }

  private static String firstOf(List<String> all, int most) {
    Stream<String> more = all.size() > most ? Stream.of("+" + (all.size() - most)) : Stream.empty();
    return Stream.concat(all.stream().limit(most), more).collect(Collectors.joining(", "));
  }

  /** A name without case and accents, so that Álvarez stands with the A's. */
  private static String letters(String name) {
    return Normalizer.normalize(Spelling.nameKey(name), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
