package org.masteryhive.sheets.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.masteryhive.sheets.method.Door;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.spreadsheet.Operation;

/** The Sheets API's own addresses. */
public final class SheetsRoutes implements Routes {

  private final Gate gate;
  private final Door door;
  private final Access access;
  private final Traffic traffic;
  private final Clock clock;

  public SheetsRoutes(Gate gate, Door door, Access access, Traffic traffic, Clock clock) {
    this.gate = gate;
    this.door = door;
    this.access = access;
    this.traffic = traffic;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (HandlerType verb : List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT)) {
      routes.addHttpHandler(verb, "/v4/spreadsheets", this::handle);
      routes.addHttpHandler(verb, "/v4/spreadsheets/*", this::handle);
    }
  }

  private void handle(Context ctx) throws Exception {
    Optional<SheetsAddress> address = SheetsAddress.parse(ctx.method().name(), ctx.path());
    if (address.isEmpty()) {
      ctx.status(404).contentType("text/html").result("<title>Error 404 (Not Found)!!1</title>");
      return;
    }
    Gate.Kind kind = address.get().isRead() ? Gate.Kind.SHEETS_READ : Gate.Kind.SHEETS_WRITE;
    gate.api(kind, (call, caller) -> answer(call, caller, address.get())).handle(ctx);
  }

  private ApiAnswer answer(Context ctx, Caller caller, SheetsAddress address) {
    String id = address.spreadsheetId();
    if (id.isEmpty()) {
      access.mayCreate(caller);
    } else if (address.isRead()) {
      access.mayRead(caller, id);
    } else {
      access.mayWrite(caller, id);
    }
    Object tree = door.perform(operation(ctx, caller, address));
    traffic.edits().due(id, address.isRead());
    return ApiAnswer.json(tree);
  }

  private Operation operation(Context ctx, Caller caller, SheetsAddress address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
    String id = address.spreadsheetId();
    return new Operation(
        id,
        address.method(),
        parameters,
        Gate.bodyOf(ctx),
        caller.email(),
        id.isEmpty() || access.isOwner(caller, id),
        new SplittableRandom().nextLong(),
        clock.instant());
  }
}
