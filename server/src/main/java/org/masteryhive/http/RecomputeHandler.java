package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
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
  private final RunAnswers runs;

  RecomputeHandler(Entrance entrance, Recomputes recomputes, RunAnswers runs) {
    this.entrance = entrance;
    this.recomputes = recomputes;
    this.runs = runs;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    WorkbookId id = Paths.workbook(ctx);
    RecomputeRequest request = request(Body.of(ctx, Set.of("tabs", "confirm")));
    Caller caller = entrance.connected(ctx, identity);
    Operation begun = recomputes.submit(caller.person(), caller.workbooks(), id, request);
    runs.answer(ctx, caller, begun);
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
    throw Body.bad(
        "“tabs” names something that is no computed tab. There are “mastery”, “mentoring” and “behavior”.");
  }
}
