package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Set;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.Identity;

/** {@code POST /v1/gradebooks/{id}/setup}: adds what a gradebook still lacks. */
final class SetUpHandler implements Handler {

  private final Entrance entrance;
  private final Gradebooks gradebooks;

  SetUpHandler(Entrance entrance, Gradebooks gradebooks) {
    this.entrance = entrance;
    this.gradebooks = gradebooks;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    WorkbookId id = Paths.workbook(ctx);
    Body.of(ctx, Set.of());
    Caller caller = entrance.connected(ctx, identity);
    Json.answer(ctx, 200, gradebooks.setUp(caller.workbooks().get(), id));
  }
}
