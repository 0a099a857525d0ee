package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.Recomputes;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.Identity;

/** {@code POST /v1/gradebooks/{id}/recompute}: recomputes, and waits for it a while. */
final class RecomputeHandler implements Handler {

  private final Entrance entrance;
  private final Recomputes recomputes;
  private final Waiters waiters;
  private final Failures failures;

  RecomputeHandler(Entrance entrance, Recomputes recomputes, Waiters waiters, Failures failures) {
    this.entrance = entrance;
    this.recomputes = recomputes;
    this.waiters = waiters;
    this.failures = failures;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    WorkbookId id = Paths.workbook(ctx);
    RecomputeRequest request = request(Body.of(ctx, Set.of("tabs", "confirm")));
    Caller caller = entrance.connected(ctx, identity);
    Operation begun = recomputes.submit(caller.person(), caller.workbooks(), id, request);
    answer(ctx, waitFor(caller.person(), begun, Preference.wait(ctx)));
  }

  private Operation waitFor(String person, Operation begun, Duration atMost) {
    return waiters.wait(
        begun,
        atMost,
        slice -> recomputes.await(person, begun.id(), slice).orElse(begun),
        operation -> operation.state() != Operation.State.RUNNING);
  }

  private void answer(Context ctx, Operation operation) {
    Optional<Problem> problem = operation.failure().map(failure -> failures.of(failure, ctx));
    if (problem.isPresent()) {
      Json.answer(ctx, problem.get());
      return;
    }
    operation.result().ifPresent(result -> RequestLog.note(ctx, result));
    boolean running = operation.state() == Operation.State.RUNNING;
    if (running) {
      ctx.header("Location", "/v1/operations/" + operation.id());
    }
    Json.answer(
        ctx,
        running ? 202 : 200,
        OperationAnswer.of(operation, failure -> failures.of(failure, ctx)));
  }

  private static RecomputeRequest request(Body body) {
    Optional<List<String>> named = body.texts("tabs");
    Set<Drawn> tabs = EnumSet.noneOf(Drawn.class);
    named.ifPresentOrElse(
        names -> names.forEach(name -> tabs.add(tab(name))),
        () -> tabs.addAll(EnumSet.allOf(Drawn.class)));
    if (tabs.isEmpty()) {
      throw Body.bad("Name at least one tab, or leave “tabs” out for all of them.");
    }
    return new RecomputeRequest(tabs, body.flag("confirm"));
  }

  private static Drawn tab(String name) {
    for (Drawn tab : Drawn.values()) {
      if (tab.name().toLowerCase(Locale.ROOT).equals(name)) {
        return tab;
      }
    }
    throw Body.bad("There is no computed tab " + Body.quoted(name)
        + ". There are “mastery”, “mentoring” and “behavior”.");
  }
}
