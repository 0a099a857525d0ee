package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mentors' files where the add-on passes its own token, and its manifest leaves out what making files takes. */
@SuppressWarnings("NullAway.Init")
class PassedMentorFilesTest {

  @TempDir
  private Path folder;

  private School school;
  private String id;

  @BeforeEach
  void aGradebookWithAMentor() {
    school = School.open(folder, School.Access.PASSED);
    id = school.spreadsheet("Algebra I");
    school.setUp(id);
    school.type(id, "Outcomes!A2", "LO1 | I can add");
    school.type(id, "Roster!A2", "s1 | Ada Park | | lind@school.example.org");
    school.meet("lind@school.example.org");
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void withoutTheRightToMakeFilesThatIsSaidKindlyAndNothingIsDone() {
    school.forgetCalls();

    School.Answer answer = school.mentorFiles(id, "{}");

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.json().get("type").getAsString()).endsWith("google-failed");
    assertThat(answer.json().get("detail").getAsString())
        .startsWith("Mastery Hive may not make and share files here, so there are no mentor files.")
        .endsWith("Nothing in your spreadsheet was changed.");
    assertThat(answer.json().get("action").getAsString())
        .isEqualTo("Tell whoever runs Mastery Hive at your school.");
    assertThat(school.shown(id, "Roster")).hasSize(2);
    assertThat(school.recompute(id, "{}").status()).isEqualTo(200);
  }

  @Test
  void whoMayNotSeeTheGradebookIsToldNothingOfTheAddOn() {
    School.Answer answer = school.ask(
        "POST",
        "/v1/gradebooks/" + id + "/mentor-files",
        "stranger@school.example.org",
        Optional.of("{}"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("type").getAsString()).endsWith("no-access");
  }
}
