package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Set;
import org.masteryhive.mentorfiles.UpdateMentorFiles;
import org.masteryhive.recompute.Errand;
import org.masteryhive.recompute.Recomputes;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.Identity;

/** {@code POST /v1/gradebooks/{id}/mentor-files}: brings the mentors' files up to date, and waits for it a while. */
final class MentorFilesHandler implements Handler {

  private final Entrance entrance;
  private final Recomputes recomputes;
  private final UpdateMentorFiles update;
  private final RunAnswers runs;

  MentorFilesHandler(
      Entrance entrance, Recomputes recomputes, UpdateMentorFiles update, RunAnswers runs) {
    this.entrance = entrance;
    this.recomputes = recomputes;
    this.update = update;
    this.runs = runs;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    WorkbookId id = Paths.workbook(ctx);
    boolean confirm = Body.of(ctx, Set.of("confirm")).flag("confirm");
    Caller caller = entrance.connected(ctx, identity);
    Errand errand = update.errand(caller.person(), caller.mentorFiles(), confirm);
    runs.answer(ctx, caller, recomputes.submit(caller.person(), caller.workbooks(), id, errand));
  }
}
