package org.masteryhive.sheets.drive;

import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.gson.Gson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.method.CommentAnswers;
import org.masteryhive.sheets.method.Door;
import org.masteryhive.sheets.method.ReadCall;
import org.masteryhive.sheets.method.Reads;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;

/** Goes to the inside of spreadsheets through the door that all changes go through. */
public final class DoorContents implements Contents {

  private static final Gson GSON = new Gson();

  /** The part of an answer that holds the cells; an empty tab has none. */
  private record Values(@Nullable List<List<String>> values) {}

  private final Door door;
  private final Spreadsheets spreadsheets;
  private final Reads reads;
  private final Clock clock;

  public DoorContents(Door door, Spreadsheets spreadsheets, Clock clock) {
    this.door = door;
    this.spreadsheets = spreadsheets;
    this.reads = new Reads(spreadsheets);
    this.clock = clock;
  }

  @Override
  public void create(Caller caller, String id, String title) {
    Spreadsheet empty =
        new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
    perform(caller, id, "spreadsheets.create", Map.of(), JsonText.compact(empty));
  }

  @Override
  public void copy(Caller caller, String id, String copyId, String title) {
    perform(caller, copyId, "copy", Map.of("from", id, "title", title), "");
  }

  @Override
  public void rename(Caller caller, String id, String title) {
    perform(caller, id, "rename", Map.of("title", title), "");
  }

  @Override
  public void remove(Caller caller, String id) {
    perform(caller, id, "remove", Map.of(), "");
  }

  @Override
  public List<List<String>> firstTab(Caller caller, String id) {
    String title = spreadsheets
        .find(id)
        .map(state -> state.sheets().get(0).title())
        .orElseThrow(ApiException::notFound);
    ReadCall call = new ReadCall(
        id,
        "values.get",
        "'" + title.replace("'", "''") + "'",
        Map.of(),
        "",
        new Editor(caller.email(), true),
        clock.instant());
    Values values = GSON.fromJson(JsonText.compact(reads.answer(call).tree()), Values.class);
    return values.values() == null ? List.of() : values.values();
  }

  @Override
  public byte[] excel(String id) {
    SpreadsheetState state = spreadsheets.find(id).orElseThrow(ApiException::notFound);
    return Excel.write(state, state.evaluation(clock.instant()));
  }

  @Override
  public List<CommentThread> comments(Caller caller, String id) {
    List<CommentThread> threads =
        spreadsheets.find(id).map(SpreadsheetState::comments).orElse(List.of());
    return CommentAnswers.told(threads, new Editor(caller.email(), true));
  }

  @Override
  public void type(Caller caller, String id, List<List<String>> rows) {
    perform(
        caller,
        id,
        "values.update",
        Map.of("argument", "A1", "valueInputOption", "USER_ENTERED"),
        JsonText.compact(Map.of("values", rows)));
  }

  private void perform(
      Caller caller, String id, String method, Map<String, String> parameters, String body) {
    door.perform(new Operation(
        id,
        method,
        parameters,
        body,
        caller.email(),
        true,
        new SplittableRandom().nextLong(),
        clock.instant()));
  }
}
