package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CommentAnchor;
import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.edit.Protected;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** A spreadsheet as {@code spreadsheets.get} answers it, whole or some ranges of it. */
final class SpreadsheetAnswer {

  private final SpreadsheetState spreadsheet;
  private final Editor reader;
  private final Instant now;
  private boolean comments;

  SpreadsheetAnswer(SpreadsheetState spreadsheet, Editor reader, Instant now) {
    this.spreadsheet = spreadsheet;
    this.reader = reader;
    this.now = now;
  }

  /** With comments and where they are. */
  SpreadsheetAnswer withComments(boolean wanted) {
    comments = wanted;
    return this;
  }

  /** All sheets, with their cells or without. */
  Map<String, Object> whole(boolean cells) {
    return answer(
        spreadsheet.sheets().stream()
            .map(sheet -> sheet(sheet, cells ? List.of(sheet.whole()) : List.of(), sheet.anchors()))
            .toList(),
        spreadsheet.comments());
  }

  /** Only the sheets that ranges are on, with the cells of those ranges or without. */
  Map<String, Object> ranges(List<String> texts, boolean cells) {
    return some(texts.stream().map(text -> Ranges.clamped(spreadsheet, text)).toList(), cells);
  }

  /** Only what data filters find. */
  Map<String, Object> filtered(List<DataFilter> filters, boolean cells) {
    return some(
        filters.stream()
            .flatMap(filter -> Ranges.found(spreadsheet, filter).stream())
            .toList(),
        cells);
  }

  private Map<String, Object> some(List<Ranges.On> ranges, boolean cells) {
    List<Map<String, Object>> sheets = new ArrayList<>();
    Set<String> anchored = new HashSet<>();
    for (SheetState sheet : spreadsheet.sheets()) {
      List<Box> boxes = ranges.stream()
          .filter(range -> range.sheet().id() == sheet.id())
          .map(Ranges.On::box)
          .toList();
      if (!boxes.isEmpty()) {
        List<CommentAnchor> anchors = sheet.anchors().stream()
            .filter(anchor -> boxes.stream().anyMatch(box -> box.meets(boxOf(anchor, sheet))))
            .toList();
        anchors.forEach(anchor -> anchored.add(anchor.getAnchorId()));
        sheets.add(sheet(sheet, cells ? boxes : List.of(), anchors));
      }
    }
    return answer(
        sheets,
        spreadsheet.comments().stream()
            .filter(thread -> anchored.contains(thread.getAnchorId()))
            .toList());
  }

  private static Box boxOf(CommentAnchor anchor, SheetState sheet) {
    return Box.of(anchor.getRange(), sheet.rowCount(), sheet.columnCount());
  }

  private Map<String, Object> answer(
      List<Map<String, Object>> sheets, List<CommentThread> threads) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("spreadsheetId", spreadsheet.id());
    answer.put("properties", spreadsheet.properties());
    answer.put("sheets", sheets);
    some(answer, "namedRanges", spreadsheet.names());
    answer.put("spreadsheetUrl", url(spreadsheet.id()));
    some(
        answer,
        "developerMetadata",
        spreadsheet.metadata().stream()
            .filter(one -> Boolean.TRUE.equals(one.getLocation().getSpreadsheet()))
            .toList());
    if (comments) {
      some(answer, "comments", CommentAnswers.told(threads, reader));
    }
    return answer;
  }

  static String url(String id) {
    return "https://docs.google.com/spreadsheets/d/" + id + "/edit";
  }

  private Map<String, Object> sheet(
      SheetState sheet, List<Box> boxes, List<CommentAnchor> anchors) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("properties", sheet.properties());
    some(
        answer,
        "data",
        boxes.stream().map(box -> new GridPart(spreadsheet, sheet, box, now)).toList());
    some(answer, "merges", sheet.merges());
    some(answer, "conditionalFormats", sheet.rules());
    some(answer, "filterViews", sheet.filterViews());
    some(
        answer, "protectedRanges", sheet.protections().stream().map(this::shown).toList());
    if (sheet.filter() != null) {
      answer.put("basicFilter", sheet.filter());
    }
    some(answer, "charts", sheet.charts());
    some(answer, "bandedRanges", sheet.bands());
    some(
        answer,
        "developerMetadata",
        spreadsheet.metadata().stream().filter(one -> isOn(one, sheet)).toList());
    some(answer, "rowGroups", sheet.rowGroups());
    some(answer, "columnGroups", sheet.columnGroups());
    some(answer, "slicers", sheet.slicers());
    some(answer, "tables", sheet.tables());
    if (comments) {
      some(answer, "commentAnchors", anchors);
    }
    return answer;
  }

  private ProtectedRange shown(ProtectedRange range) {
    boolean mayEdit = Protected.mayPass(range, reader);
    ProtectedRange shown = range.clone().setRequestingUserCanEdit(mayEdit ? (Boolean) true : null);
    return mayEdit ? shown : shown.setEditors(null);
  }

  private static boolean isOn(DeveloperMetadata one, SheetState sheet) {
    Integer id = one.getLocation().getSheetId();
    return id != null && id == sheet.id();
  }

  private static void some(Map<String, Object> answer, String name, @Nullable List<?> list) {
    if (list != null && !list.isEmpty()) {
      answer.put(name, list);
    }
  }
}
