package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.recompute.RecomputeQueue;
import org.masteryhive.store.OwnPostgres;

/** Two instances of the service on real wires, with one PostgreSQL and one Google. */
class TwoInstancesTest {

  private static final int REQUESTS = 50;
  private static final int PERSONS = 10;

  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore held = new Semaphore(1);

  @TempDir
  private Path folder;

  private School here;
  private School there;

  @BeforeEach
  void open() {
    String database = OwnPostgres.newAddress();
    here = School.open(folder, School.Access.STORED, database, this::counted);
    there = here.another(folder, database, this::counted);
  }

  @AfterEach
  void close() {
    there.leave();
    here.close();
  }

  @Test
  void aSpreadsheetHasOneRunAtATimeWhicheverInstanceIsAsked() throws Exception {
    String id = gradebook();
    List<String> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      persons.add("colleague-" + i + "@school.example.org");
      here.connect(persons.get(i));
      here.sheets(
          "POST",
          "/drive/v3/files/" + id + "/permissions",
          School.object("{\"type\":\"user\",\"role\":\"writer\",\"emailAddress\":\""
              + persons.get(i) + "\"}"));
    }
    ExecutorService callers = Executors.newFixedThreadPool(2 * REQUESTS);
    List<Integer> statuses = new ArrayList<>();
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 2 * REQUESTS; i++) {
        School school = i % 2 == 0 ? here : there;
        String person = persons.get(i % PERSONS);
        calls.add(() -> status(school, id, person));
      }
      for (Future<Integer> call : callers.invokeAll(calls)) {
        statuses.add(call.get());
      }
    } finally {
      callers.shutdownNow();
    }

    System.out.printf(
        "trust: 2 instances x %d requests for one spreadsheet: at most %d run at once, %d runs%n",
        REQUESTS, most.get(), runs.get());
    assertThat(statuses).containsOnly(200);
    assertThat(most).hasValue(1);
    assertThat(runs).hasValueGreaterThanOrEqualTo(PERSONS);
  }

  /** On a slow machine the wait may be over before the run is: then the operation says how it ends. */
  private static int status(School school, String id, String person) {
    School.Answer answer =
        school.ask("POST", "/v1/gradebooks/" + id + "/recompute", person, Optional.of("{}"));
    if (answer.status() != 202) {
      return answer.status();
    }
    String path = "/v1/operations/" + answer.json().get("id").getAsString();
    String state = "running";
    while (state.equals("running")) {
      JsonObject seen = school.ask("GET", path, person, Optional.empty()).json();
      state = seen.has("state") ? seen.get("state").getAsString() : state;
    }
    return state.equals("succeeded") ? 200 : 500;
  }

  @Test
  void anOperationBegunHereIsAnsweredThere() {
    String id = gradebook();
    here.type(id, "Evidence!C7", "soon");

    JsonObject done = here.ask(
            "POST", "/v1/gradebooks/" + id + "/recompute", School.TEACHER, Optional.of("{}"))
        .json();
    String path = "/v1/operations/" + done.get("id").getAsString();
    School.Answer told = there.ask("GET", path, School.TEACHER, Optional.empty());

    JsonObject withoutFindings = done.getAsJsonObject("result").deepCopy();
    assertThat(withoutFindings.getAsJsonArray("findings")).isNotEmpty();
    withoutFindings.add("findings", new com.google.gson.JsonArray());
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.json().get("state").getAsString()).isEqualTo("succeeded");
    assertThat(told.json().getAsJsonObject("result")).isEqualTo(withoutFindings);
    there.connect("stranger@school.example.org");
    assertThat(there
            .ask("GET", path, "stranger@school.example.org", Optional.empty())
            .status())
        .isEqualTo(404);
  }

  @Test
  void aSecondRequestJoinsThePersonsRunThatWaitsAtTheOtherInstance() throws Exception {
    String id = gradebook();
    String path = "/v1/gradebooks/" + id + "/recompute";
    held.acquire();
    here.askAndNotWait(path, School.TEACHER);
    begun.acquire();
    String waiting = here.askAndNotWait(path, School.TEACHER).json().get("id").getAsString();

    School.Answer joined = there.askAndNotWait(path, School.TEACHER);
    held.release();

    assertThat(joined.status()).isEqualTo(202);
    assertThat(joined.json().get("id").getAsString()).isEqualTo(waiting);
    School.Answer after = there.recompute(id, "{}");
    assertThat(after.status()).isEqualTo(200);
    assertThat(there
            .ask("GET", "/v1/operations/" + waiting, School.TEACHER, Optional.empty())
            .json()
            .get("state")
            .getAsString())
        .isEqualTo("succeeded");
    assertThat(runs).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void whatOneInstanceForgetsTheOtherDoesNotKnow() {
    String id = gradebook();
    assertThat(there.recompute(id, "{}").status()).isEqualTo(200);

    assertThat(here.ask("DELETE", "/v1/connection", School.TEACHER, Optional.empty())
            .status())
        .isEqualTo(204);

    School.Answer after = there.recompute(id, "{}");
    assertThat(after.status()).isEqualTo(403);
    assertThat(after.json().get("type").getAsString()).endsWith("not-connected");
  }

  private String gradebook() {
    String id = here.spreadsheet("Algebra");
    assertThat(here.setUp(id).status()).isEqualTo(200);
    here.type(id, "Roster!A2", "s1 | Ada Park", "s2 | Ben Cole");
    here.type(id, "Outcomes!A2", "LO1 | I can add");
    here.type(id, "Evidence!C1", "Quiz", "LO1", "2025-10-03");
    here.type(id, "Evidence!A6", "s1 | Ada Park | ME", "s2 | Ben Cole | AP");
    return id;
  }

  private RecomputeQueue.Work counted(RecomputeQueue.Work work) {
    return (workbooks, id, request, progress) -> {
      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      runs.incrementAndGet();
      begun.release();
      held.acquireUninterruptibly();
      try {
        return work.run(workbooks, id, request, progress);
      } finally {
        held.release();
        atOnce.decrementAndGet();
      }
    };
  }
}
