package org.masteryhive.sheets.http;

import com.google.api.services.sheets.v4.model.AppendValuesResponse;
import com.google.api.services.sheets.v4.model.BatchClearValuesByDataFilterResponse;
import com.google.api.services.sheets.v4.model.BatchClearValuesResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesByDataFilterResponse;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesResponse;
import com.google.api.services.sheets.v4.model.ClearValuesResponse;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.UpdateValuesResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.json.Body;
import org.masteryhive.sheets.method.CopyTo;
import org.masteryhive.sheets.method.Door;
import org.masteryhive.sheets.method.ReadCall;
import org.masteryhive.sheets.method.Reads;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Sheets API's own addresses. */
public final class SheetsRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(SheetsRoutes.class);
  private static final String JSON = "application/json; charset=UTF-8";
  private static final Map<String, Class<?>> TYPES = Map.of(
      "spreadsheets.create", Spreadsheet.class,
      "spreadsheets.batchUpdate", BatchUpdateSpreadsheetResponse.class,
      "values.update", UpdateValuesResponse.class,
      "values.append", AppendValuesResponse.class,
      "values.clear", ClearValuesResponse.class,
      "values.batchUpdate", BatchUpdateValuesResponse.class,
      "values.batchClear", BatchClearValuesResponse.class,
      "values.batchUpdateByDataFilter", BatchUpdateValuesByDataFilterResponse.class,
      "values.batchClearByDataFilter", BatchClearValuesByDataFilterResponse.class,
      "sheets.copyTo", SheetProperties.class);

  private static final Set<String> WRITING = Set.of(
      "https://www.googleapis.com/auth/spreadsheets",
      "https://www.googleapis.com/auth/drive",
      "https://www.googleapis.com/auth/drive.file");

  private final Gate gate;
  private final Spreadsheets spreadsheets;
  private final Door door;
  private final Reads reads;
  private final Access access;
  private final Traffic traffic;
  private final AnswerCache cache = new AnswerCache();
  private final Clock clock;

  public SheetsRoutes(
      Gate gate,
      Spreadsheets spreadsheets,
      Door door,
      Access access,
      Traffic traffic,
      Clock clock) {
    this.gate = gate;
    this.spreadsheets = spreadsheets;
    this.door = door;
    this.reads = new Reads(spreadsheets);
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
    if (ctx.req().getContentLengthLong() > Gunzip.LARGEST) {
      throw Gunzip.tooLarge(ctx.req().getContentLengthLong());
    }
    String id = address.spreadsheetId();
    if (id.isEmpty()) {
      access.mayCreate(caller);
    } else if (address.isRead()) {
      mayFilter(caller, address);
      access.mayRead(caller, id);
    } else {
      access.mayWrite(caller, id);
    }
    ApiAnswer answer = address.isRead() ? read(ctx, caller, address) : write(ctx, caller, address);
    traffic.edits().due(id, address.isRead()).forEach(this::edit);
    return answer;
  }

  /** A person's edit that waited for this call. One that Google would refuse does not happen. */
  private void edit(Edits.Edit edit) {
    String id = edit.spreadsheetId();
    try {
      door.perform(new Operation(
          id,
          "spreadsheets.batchUpdate",
          Map.of(),
          edit.body(),
          access.owner(id),
          true,
          new SplittableRandom().nextLong(),
          clock.instant()));
      access.touched(id);
    } catch (ApiException refused) {
      LOG.warn("an edit that waited for a call was refused: {}", refused.words());
    }
  }

  /** Whoever reads by data filters must be one who may write, as Google wants it. */
  private static void mayFilter(Caller caller, SheetsAddress address) {
    boolean filters = address.method().endsWith("ByDataFilter")
        || address.method().equals("developerMetadata.search");
    if (filters && caller.scopes().stream().noneMatch(WRITING::contains)) {
      throw ApiException.insufficientScopes("sheets.googleapis.com", address.method());
    }
  }

  private ApiAnswer read(Context ctx, Caller caller, SheetsAddress address) {
    Editor reader = new Editor(caller.email(), access.isOwner(caller, address.spreadsheetId()));
    ReadCall call = new ReadCall(
        address.spreadsheetId(),
        address.method(),
        address.argument(),
        ctx.queryParamMap(),
        Gate.bodyOf(ctx),
        reader,
        clock.instant());
    SpreadsheetState state =
        spreadsheets.find(address.spreadsheetId()).orElseThrow(ApiException::notFound);
    String question = reader + " " + ctx.path() + "?" + ctx.queryParamMap();
    return ApiAnswer.text(
        JSON, cache.find(state, question).orElseGet(() -> written(ctx, call, state, question)));
  }

  /** Keeps an answer that stays as it is while the state does: values as they are, whole spreadsheets only zipped. */
  private Body written(Context ctx, ReadCall call, SpreadsheetState state, String question) {
    Reads.Answer answer = reads.answer(call, state);
    Body body = Gate.text(ctx, answer.tree(), answer.type());
    boolean zipped = Gate.isSentZipped(ctx, body);
    if (!Reads.isLasting(call, state) || (call.isWhole() && !zipped)) {
      return body;
    }
    Body kept = zipped ? body.packed() : Body.of(body.bytes());
    cache.keep(state, question, kept);
    return kept;
  }

  private ApiAnswer write(Context ctx, Caller caller, SheetsAddress address) {
    Operation operation = operation(ctx, caller, address);
    String id = operation.spreadsheetId();
    if (address.method().equals("sheets.copyTo")) {
      return copyTo(caller, operation);
    }
    String before = spreadsheets.find(id).map(SpreadsheetState::title).orElse("");
    Object tree = door.perform(operation);
    String after = spreadsheets.find(id).map(SpreadsheetState::title).orElse("");
    if (address.method().equals("spreadsheets.create")) {
      access.created(caller, id, after);
    } else if (!before.equals(after)) {
      access.renamed(id, after);
    }
    access.touched(id);
    return ApiAnswer.json(tree, TYPES.getOrDefault(address.method(), Object.class));
  }

  /** The change is to the other spreadsheet; the one in the address is only read. */
  private ApiAnswer copyTo(Caller caller, Operation asked) {
    String to = CopyTo.destination(asked.body());
    access.mayRead(caller, asked.spreadsheetId());
    access.mayWrite(caller, to);
    Object tree = door.perform(CopyTo.toDestination(asked, to, access.isOwner(caller, to)));
    access.touched(to);
    return ApiAnswer.json(tree, SheetProperties.class);
  }

  private Operation operation(Context ctx, Caller caller, SheetsAddress address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
    parameters.put("argument", address.argument());
    parameters.put("locale", caller.equals(OpenAccess.OWNER) ? OpenAccess.LOCALE : "en_US");
    long seed = new SplittableRandom().nextLong();
    String id = address.spreadsheetId();
    return new Operation(
        id.isEmpty() ? Door.newId(seed) : id,
        address.method(),
        parameters,
        Gate.bodyOf(ctx),
        caller.email(),
        id.isEmpty() || access.isOwner(caller, id),
        seed,
        clock.instant());
  }
}
