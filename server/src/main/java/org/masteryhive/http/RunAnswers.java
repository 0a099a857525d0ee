package org.masteryhive.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.Recomputes;

/** Waits for a run that was asked for, as long as the caller wants to, and answers with how it is then. */
final class RunAnswers {

  private final Recomputes recomputes;
  private final Waiters waiters;
  private final Failures failures;

  RunAnswers(Recomputes recomputes, Waiters waiters, Failures failures) {
    this.recomputes = recomputes;
    this.waiters = waiters;
    this.failures = failures;
  }

  void answer(Context ctx, Caller caller, Operation begun) {
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
    operation.files().ifPresent(result -> RequestLog.note(ctx, result));
    boolean running = operation.state() == Operation.State.RUNNING;
    if (running) {
      ctx.header("Location", "/v1/operations/" + operation.id());
    }
    Json.answer(
        ctx,
        running ? 202 : 200,
        OperationAnswer.of(operation, failure -> failures.of(failure, ctx)));
  }
}
