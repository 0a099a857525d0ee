package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.Gradebooks.Status;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.Identity;

/** {@code GET /v1/gradebooks/{id}}: whether the caller may change it, and how the last recompute went. */
final class StatusHandler implements Handler {

  private final Entrance entrance;
  private final Gradebooks gradebooks;

  StatusHandler(Entrance entrance, Gradebooks gradebooks) {
    this.entrance = entrance;
    this.gradebooks = gradebooks;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    WorkbookId id = Paths.workbook(ctx);
    Caller caller = entrance.connected(ctx, identity);
    Json.answer(
        ctx,
        200,
        Answer.of(gradebooks.status(caller.person(), caller.workbooks().get(), id)));
  }

  private record Answer(boolean canEdit, @Nullable LastRun lastRun) {

    static Answer of(Status status) {
      return new Answer(status.canEdit(), status.lastRun().map(LastRun::of).orElse(null));
    }
  }

  private record LastRun(String at, int changedCells, int problems, int notes) {

    static LastRun of(Gradebooks.LastRun run) {
      return new LastRun(run.at().toString(), run.changedCells(), run.problems(), run.notes());
    }
  }
}
