package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.StartedService;
import org.masteryhive.trust.GivenService.Answer;
import org.masteryhive.trust.GivenSheets.Call;

/** Another teacher's spreadsheet looks like one that does not exist, in every answer and to every clock. */
@SuppressWarnings("NullAway.Init")
class ForeignSpreadsheetsTest {

  private static final String NOWHERE = "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef0";

  @TempDir
  private Path folder;

  private GivenSheets sheets;
  private GivenService service;
  private Optional<StartedService> started = Optional.empty();

  /** A teacher, her spreadsheet, and an operation of hers. */
  private record Owner(String email, String id, String operation) {}

  /** What is asked of the service, with an id or an operation in its address. */
  private record Question(String method, String path, Optional<String> body) {

    String at(String id, String operation) {
      return path.replace("{id}", id).replace("{operation}", operation);
    }
  }

  private static final List<Question> QUESTIONS = List.of(
      new Question("POST", "/v1/gradebooks/{id}/recompute", Optional.of("{}")),
      new Question("POST", "/v1/gradebooks/{id}/setup", Optional.of("{}")),
      new Question("POST", "/v1/gradebooks/{id}/mentor-files", Optional.of("{}")),
      new Question("GET", "/v1/gradebooks/{id}", Optional.empty()),
      new Question("GET", "/v1/operations/{operation}", Optional.empty()));

  /** All that a caller can tell apart, and which calls Google got. */
  private record Told(int status, String body, Map<String, String> headers, List<String> calls) {}

  @BeforeEach
  void start() {
    sheets = GivenSheets.open();
    service = new GivenService(sheets, folder);
  }

  @AfterEach
  void stop() {
    started.ifPresent(StartedService::close);
    sheets.close();
  }

  @Test
  void aForeignSpreadsheetLooksLikeNone() {
    everyoneAsksForEverything(5);
  }

  @Test
  @Tag("trust")
  void twentyTeachersAskForTwentySpreadsheets() {
    everyoneAsksForEverything(20);
  }

  private void everyoneAsksForEverything(int teachers) {
    started = Optional.of(StartedService.with(service.settings()));
    List<Owner> owners = new ArrayList<>();
    for (int i = 0; i < teachers; i++) {
      owners.add(owner("teacher" + i + "@school.example.org"));
    }
    int refused = 0;
    int calls = 0;
    for (Owner caller : owners) {
      for (Question question : QUESTIONS) {
        Told nothing = ask(caller, question, NOWHERE, "AAAAAAAAAAAAAAAAAAAAAAAA");
        for (Owner other : owners) {
          if (!other.equals(caller)) {
            Told foreign = ask(caller, question, other.id(), other.operation());
            assertThat(foreign).as("%s by %s", question, caller.email()).isEqualTo(nothing);
            refused++;
            calls += foreign.calls().size();
          }
        }
        assertThat(nothing.status()).isIn(403, 404);
      }
      Answer own =
          service.ask("GET", "/v1/gradebooks/" + caller.id(), caller.email(), Optional.empty());
      assertThat(own.json().has("lastRun")).as("her own").isTrue();
    }
    assertThat(refused).isEqualTo(teachers * (teachers - 1) * QUESTIONS.size());
    System.out.printf(
        "trust: %d teachers, %d foreign calls (%d of each of %d kinds): all refused, in status, body, headers and calls to"
            + " Google as what does not exist; %d calls to Google, 0 with another's token (ForeignSpreadsheetsTest)%n",
        teachers, refused, teachers * (teachers - 1), QUESTIONS.size(), calls);
  }

  @Test
  void thatTheOwnerIsAtWorkTellsNothing() throws Exception {
    try (HeldWire wire = new HeldWire(sheets.root().toString())) {
      service = new GivenService(sheets, folder, wire.url());
      started = Optional.of(StartedService.with(service.settings()));
      Owner owner = owner("owner@school.example.org");
      Owner stranger = owner("stranger@school.example.org");
      for (Question question : QUESTIONS) {
        Told nothing = ask(stranger, question, NOWHERE, "AAAAAAAAAAAAAAAAAAAAAAAA");
        CompletableFuture<Answer> running;
        Told foreign;
        try (HeldWire.Held herRead = wire.holdNext("/v4/spreadsheets/" + owner.id())) {
          running =
              CompletableFuture.supplyAsync(() -> service.recompute(owner.id(), owner.email()));
          herRead.awaitArrival();

          foreign = ask(stranger, question, owner.id(), owner.operation());

          assertThat(running).as("still at work").isNotDone();
        }
        assertThat(foreign).as(question.toString()).isEqualTo(nothing);
        assertThat(running.get().status()).isEqualTo(200);
      }
    }
  }

  private Owner owner(String email) {
    assertThat(service.connect(email)).isTrue();
    String id = service
        .ask(
            "POST",
            "/v1/gradebooks",
            email,
            Optional.of("{\"title\":\"Of " + email + "\",\"template\":\"gradebook\"}"))
        .json()
        .get("spreadsheetId")
        .getAsString();
    type(email, id, "Roster!A2", "[['S1','Ada'],['S2','Ben']]");
    type(email, id, "Outcomes!A2", "[['LO1','I can add']]");
    Answer run = service.recompute(id, email);
    assertThat(run.status()).as(run.body()).isEqualTo(200);
    return new Owner(email, id, run.json().get("id").getAsString());
  }

  private void type(String email, String id, String range, String values) {
    GivenSheets.Answer typed = sheets.raw(
        "PUT",
        "/v4/spreadsheets/" + id + "/values/" + range + "?valueInputOption=RAW",
        sheets.token(email),
        json("{'values':" + values + "}"));
    assertThat(typed.status()).as(typed.body()).isEqualTo(200);
  }

  private Told ask(Owner caller, Question question, String id, String operation) {
    sheets.forgetCalls();
    Answer answer =
        service.ask(question.method(), question.at(id, operation), caller.email(), question.body());
    List<String> calls = new ArrayList<>();
    for (Call call : sheets.calls()) {
      if (call.path().contains(id) || call.email().equals(caller.email())) {
        assertThat(call.email()).as("whose token").isEqualTo(caller.email());
        calls.add(call.method() + " " + call.path().replace(id, "ID"));
      }
    }
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return new Told(answer.status(), answer.body(), headers, calls);
  }
}
