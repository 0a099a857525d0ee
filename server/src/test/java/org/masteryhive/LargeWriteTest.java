package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class whose conclusions and reasons are more than one write may carry. */
class LargeWriteTest {

  private static final int STUDENTS = 320;
  private static final int OUTCOMES = 60;

  @TempDir
  private Path folder;

  @Test
  void itGoesOutOneTabAfterTheOtherAndThereIsNothingLeftToDo() {
    try (School school = School.open(folder)) {
      String id = school.spreadsheet("Everybody");
      school.setUp(id);
      room(school, id, "Roster", 20);
      room(school, id, "Evidence", OUTCOMES + 2);
      school.type(id, "Roster!A2", rows(STUDENTS, student -> student(student) + " | 9 | Ms. Lind"));
      school.type(id, "Outcomes!A2", rows(OUTCOMES, outcome -> "LO" + outcome + " | I can"));
      school.type(
          id,
          "Evidence!A1",
          "Assessment | | "
              + across("A piece of work whose name says at length what it is about. ".repeat(5)),
          "Outcome | | "
              + IntStream.range(0, OUTCOMES)
                  .mapToObj(outcome -> "LO" + outcome)
                  .collect(Collectors.joining(" | ")),
          "Date | | " + across("2025-10-03"),
          "Type | | " + across("Quiz"),
          "Student ID | Name");
      school.type(
          id, "Evidence!A6", rows(STUDENTS, student -> student(student) + " | " + across("ME")));
      school.forgetCalls();

      JsonObject first = school.recomputed(id);

      List<String> calls = school.calls();
      assertThat(calls.get(0)).isEqualTo("read");
      assertThat(calls.subList(1, calls.size())).hasSizeGreaterThan(1).containsOnly("write");
      assertThat(first.get("writes").getAsInt()).isEqualTo(calls.size() - 1);
      assertThat(first.get("ratings").getAsInt()).isEqualTo(STUDENTS * OUTCOMES);
      assertThat(school.shown(id, "Mastery")).hasSize(STUDENTS + 2);
      assertThat(school.shown(id, "Mentoring")).hasSize(STUDENTS + 1);
      JsonObject second = school.recomputed(id);
      assertThat(second.get("reads").getAsInt()).isEqualTo(1);
      assertThat(second.get("writes").getAsInt()).isZero();
    }
  }

  private static String student(int number) {
    return "S" + number + " | Student " + number;
  }

  private static String across(String cell) {
    return String.join(" | ", Collections.nCopies(OUTCOMES, cell));
  }

  private static String[] rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).toArray(String[]::new);
  }

  private static void room(School school, String id, String title, int columns) {
    school.edit(
        id,
        "{'updateSheetProperties':{'fields':'gridProperties(rowCount,columnCount)','properties':{'sheetId':%d,"
                .formatted(school.tabId(id, title))
            + "'gridProperties':{'rowCount':%d,'columnCount':%d}}}}"
                .formatted(STUDENTS + 20, columns));
  }
}
