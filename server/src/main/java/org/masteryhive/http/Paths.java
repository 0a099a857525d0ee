package org.masteryhive.http;

import io.javalin.http.Context;
import org.masteryhive.recompute.WorkbookId;

/** What stands in a request's address. */
final class Paths {

  private Paths() {}

  static WorkbookId workbook(Context ctx) {
    return WorkbookId.parse(ctx.pathParam("id"))
        .orElseThrow(() -> Body.bad("That cannot be the id of a spreadsheet."));
  }
}
