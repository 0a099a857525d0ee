package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.Edits;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.Colors;
import org.masteryhive.sheets.json.JsonBodies;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** {@code spreadsheets.batchUpdate}: all requests in their order, or none. */
final class BatchUpdate {

  private BatchUpdate() {}

  static Outcome apply(Operation operation, SpreadsheetState present) {
    BatchUpdateSpreadsheetRequest body =
        JsonBodies.read(operation.body(), BatchUpdateSpreadsheetRequest.class, "");
    List<Request> requests = body.getRequests() == null ? List.of() : body.getRequests();
    if (requests.isEmpty()) {
      throw ApiException.badRequest("Must specify at least one request.");
    }
    Batch batch = Outcome.batch(operation, present);
    List<Response> replies = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i) == null ? new Request() : requests.get(i);
      Colors.settle(request);
      replies.add(CommentAnswers.told(Edits.apply(batch, request, i), batch.editor()));
    }
    SpreadsheetState after = batch.draft().done();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", after.id());
    answer.put("replies", replies);
    if (Boolean.TRUE.equals(body.getIncludeSpreadsheetInResponse())) {
      answer.put("updatedSpreadsheet", updated(operation, body, after));
    }
    return new Outcome(after, answer);
  }

  private static Map<String, Object> updated(
      Operation operation, BatchUpdateSpreadsheetRequest body, SpreadsheetState after) {
    SpreadsheetAnswer answer =
        new SpreadsheetAnswer(after, Outcome.editor(operation), operation.time());
    boolean cells = Boolean.TRUE.equals(body.getResponseIncludeGridData());
    List<String> ranges = body.getResponseRanges();
    return ranges == null || ranges.isEmpty()
        ? answer.whole(cells || Fields.nameCells(operation, "updatedSpreadsheet."))
        : answer.ranges(ranges, cells || Fields.nameCells(operation, "updatedSpreadsheet."));
  }
}
