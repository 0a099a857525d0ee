package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.BatchGetValuesByDataFilterRequest;
import com.google.api.services.sheets.v4.model.BatchGetValuesByDataFilterResponse;
import com.google.api.services.sheets.v4.model.BatchGetValuesResponse;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.GetSpreadsheetByDataFilterRequest;
import com.google.api.services.sheets.v4.model.SearchDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.SearchDeveloperMetadataResponse;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonBodies;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.MetadataSearch;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;

/** The methods that only read. They work on a state that never changes, and wait for nobody. */
public final class Reads {

  /** A tree for Google's JSON, and the library's class that it stands for. */
  public record Answer(Object tree, Class<?> type) {}

  private final Spreadsheets spreadsheets;

  public Reads(Spreadsheets spreadsheets) {
    this.spreadsheets = spreadsheets;
  }

  public Answer answer(ReadCall call) {
    return answer(
        call, spreadsheets.find(call.spreadsheetId()).orElseThrow(ApiException::notFound));
  }

  /** The answer to a call about this state. */
  public Answer answer(ReadCall call, SpreadsheetState state) {
    return switch (call.method()) {
      case "spreadsheets.get" -> new Answer(get(state, call), Spreadsheet.class);
      case "spreadsheets.getByDataFilter" ->
        new Answer(getByDataFilter(state, call), Spreadsheet.class);
      case "values.get" -> new Answer(values(state, call), ValueRange.class);
      case "values.batchGet" -> new Answer(batchGet(state, call), BatchGetValuesResponse.class);
      case "values.batchGetByDataFilter" ->
        new Answer(batchGetByDataFilter(state, call), BatchGetValuesByDataFilterResponse.class);
      case "developerMetadata.get" -> new Answer(metadata(state, call), DeveloperMetadata.class);
      case "developerMetadata.search" ->
        new Answer(search(state, call), SearchDeveloperMetadataResponse.class);
      default -> throw ApiException.notFound();
    };
  }

  /** Whether the answer stays the same for this reader as long as the state does: nothing in it depends on what time it is. */
  public static boolean isLasting(ReadCall call, SpreadsheetState state) {
    boolean isKnown = switch (call.method()) {
      case "values.get", "values.batchGet" -> true;
      case "spreadsheets.get" -> !asksForLooks(call.one("fields"));
      default -> false;
    };
    return isKnown && !state.evaluation(call.time()).changesWithTime();
  }

  /** Conditional formats may ask what day it is. */
  private static boolean asksForLooks(String fields) {
    return fields.isEmpty()
        || GridPart.asksForLooks(
            FieldMask.parse(fields).within("sheets", "data", "rowData", "values"));
  }

  private static Object get(SpreadsheetState state, ReadCall call) {
    String fields = call.one("fields");
    boolean cells = fields.isEmpty()
        ? call.flag("includeGridData")
        : Fields.nameCells(Map.of("fields", fields), "") || call.flag("includeGridData");
    SpreadsheetAnswer answer = new SpreadsheetAnswer(state, call.reader(), call.time())
        .withComments(CommentAnswers.areWanted(call.one("commentsViewMode")));
    List<String> ranges = call.all("ranges");
    return ranges.isEmpty() ? answer.whole(cells) : answer.ranges(ranges, cells);
  }

  private static Object getByDataFilter(SpreadsheetState state, ReadCall call) {
    GetSpreadsheetByDataFilterRequest body =
        JsonBodies.read(call.body(), GetSpreadsheetByDataFilterRequest.class, "");
    boolean cells = Boolean.TRUE.equals(body.getIncludeGridData())
        || Fields.nameCells(Map.of("fields", call.one("fields")), "");
    SpreadsheetAnswer answer = new SpreadsheetAnswer(state, call.reader(), call.time())
        .withComments(CommentAnswers.areWanted(or(body.getCommentsViewMode())));
    List<DataFilter> filters = body.getDataFilters();
    return filters == null || filters.isEmpty()
        ? answer.whole(cells)
        : answer.filtered(filters, cells);
  }

  private static Object values(SpreadsheetState state, ReadCall call) {
    boolean columns = Parameters.columns(call.one("majorDimension"));
    Rendering rendering =
        Rendering.of(call.one("valueRenderOption"), call.one("dateTimeRenderOption"));
    Ranges.On range = Ranges.clamped(state, call.argument());
    return ValuesPart.valueRange(range, columns, rendering, state.evaluation(call.time()));
  }

  private static Object batchGet(SpreadsheetState state, ReadCall call) {
    boolean columns = Parameters.columns(call.one("majorDimension"));
    Rendering rendering =
        Rendering.of(call.one("valueRenderOption"), call.one("dateTimeRenderOption"));
    Evaluation evaluation = state.evaluation(call.time());
    List<Object> all = new ArrayList<>();
    for (String text : call.all("ranges")) {
      Ranges.On range = Ranges.clamped(state, text);
      all.add(ValuesPart.valueRange(range, columns, rendering, evaluation));
    }
    return answer(state, "valueRanges", all);
  }

  private static Object batchGetByDataFilter(SpreadsheetState state, ReadCall call) {
    BatchGetValuesByDataFilterRequest body =
        JsonBodies.read(call.body(), BatchGetValuesByDataFilterRequest.class, "");
    boolean columns = Parameters.columns(or(body.getMajorDimension()));
    Rendering rendering =
        Rendering.of(or(body.getValueRenderOption()), or(body.getDateTimeRenderOption()));
    Evaluation evaluation = state.evaluation(call.time());
    List<Object> all = new ArrayList<>();
    List<DataFilter> filters = body.getDataFilters() == null ? List.of() : body.getDataFilters();
    Map<Ranges.On, List<DataFilter>> found = new LinkedHashMap<>();
    for (DataFilter filter : filters) {
      for (Ranges.On range : Ranges.found(state, filter)) {
        found.computeIfAbsent(range, any -> new ArrayList<>()).add(filter);
      }
    }
    found.forEach((range, by) -> {
      Map<String, Object> matched = new LinkedHashMap<>();
      matched.put("valueRange", ValuesPart.valueRange(range, columns, rendering, evaluation));
      matched.put("dataFilters", by);
      all.add(matched);
    });
    return answer(state, "valueRanges", all);
  }

  private static Map<String, Object> answer(SpreadsheetState state, String name, List<Object> all) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", state.id());
    if (!all.isEmpty()) {
      answer.put(name, all);
    }
    return answer;
  }

  private static Object metadata(SpreadsheetState state, ReadCall call) {
    return state.metadata().stream()
        .filter(one -> String.valueOf(one.getMetadataId()).equals(call.argument()))
        .findFirst()
        .orElseThrow(() -> new ApiException(
            404,
            "NOT_FOUND",
            "No developer metadata with id: " + call.argument(),
            "notFound",
            List.of()));
  }

  private static Object search(SpreadsheetState state, ReadCall call) {
    SearchDeveloperMetadataRequest body =
        JsonBodies.read(call.body(), SearchDeveloperMetadataRequest.class, "");
    List<DataFilter> filters = body.getDataFilters() == null ? List.of() : body.getDataFilters();
    if (filters.isEmpty()) {
      throw ApiException.badRequest("Must specify at least one data filter.");
    }
    List<Object> matched = new ArrayList<>();
    for (DeveloperMetadata one : state.metadata()) {
      List<DataFilter> by = filters.stream()
          .filter(filter -> MetadataSearch.finds(state, filter, one))
          .toList();
      if (!by.isEmpty()) {
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("developerMetadata", one);
        match.put("dataFilters", by);
        matched.add(match);
      }
    }
    return matched.isEmpty() ? Map.of() : Map.of("matchedDeveloperMetadata", matched);
  }

  private static String or(@Nullable String word) {
    return word == null ? "" : word;
  }
}
