package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.Recomputes;

/** {@code GET /v1/operations/{id}}: how a recompute goes, for those who asked for it. */
final class OperationHandler implements Handler {

  private final Entrance entrance;
  private final Recomputes recomputes;
  private final Failures failures;

  OperationHandler(Entrance entrance, Recomputes recomputes, Failures failures) {
    this.entrance = entrance;
    this.recomputes = recomputes;
    this.failures = failures;
  }

  @Override
  public void handle(Context ctx) {
    Caller caller = entrance.connected(ctx, entrance.identity(ctx));
    Operation operation = recomputes
        .find(caller.person(), ctx.pathParam("id"))
        .orElseThrow(() -> new ProblemException(Failures.notFound()));
    Json.answer(ctx, 200, OperationAnswer.of(operation, failure -> failures.of(failure, ctx)));
  }
}
