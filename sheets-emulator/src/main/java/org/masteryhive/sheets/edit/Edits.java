package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The table of all kinds of request. A new kind is a new class and a line here. */
public final class Edits {

  private static final Map<String, Edit<Request>> TABLE = table();

  private Edits() {}

  private static Map<String, Edit<Request>> table() {
    Table t = new Table();
    t.add(
        "addConditionalFormatRule", Request::getAddConditionalFormatRule, ConditionalFormats::add);
    t.add("addCommentReply", Request::getAddCommentReply, Comments::reply);
    t.add("deleteComment", Request::getDeleteComment, Comments::delete);
    t.add("deleteCommentReply", Request::getDeleteCommentReply, Comments::deleteReply);
    t.add("insertComment", Request::getInsertComment, Comments::insert);
    t.add("updateCommentPost", Request::getUpdateCommentPost, Comments::update);
    t.add("addNamedRange", Request::getAddNamedRange, NamedRanges::add);
    t.add("addProtectedRange", Request::getAddProtectedRange, ProtectedRanges::add);
    t.add("addSheet", Request::getAddSheet, AddSheet::apply);
    t.add("appendCells", Request::getAppendCells, AppendCells::apply);
    t.add("appendDimension", Request::getAppendDimension, AppendDimension::apply);
    t.add("clearBasicFilter", Request::getClearBasicFilter, BasicFilters::clear);
    t.add("createDeveloperMetadata", Request::getCreateDeveloperMetadata, Metadata::create);
    t.add(
        "deleteConditionalFormatRule",
        Request::getDeleteConditionalFormatRule,
        ConditionalFormats::delete);
    t.add("deleteDeveloperMetadata", Request::getDeleteDeveloperMetadata, Metadata::delete);
    t.add("deleteDimension", Request::getDeleteDimension, DeleteDimension::apply);
    t.add("deleteNamedRange", Request::getDeleteNamedRange, NamedRanges::delete);
    t.add("deleteProtectedRange", Request::getDeleteProtectedRange, ProtectedRanges::delete);
    t.add("deleteSheet", Request::getDeleteSheet, DeleteSheet::apply);
    t.add("duplicateSheet", Request::getDuplicateSheet, DuplicateSheet::apply);
    t.add("insertDimension", Request::getInsertDimension, InsertDimension::apply);
    t.add("mergeCells", Request::getMergeCells, Merges::merge);
    t.add("moveDimension", Request::getMoveDimension, MoveDimension::apply);
    t.add("repeatCell", Request::getRepeatCell, RepeatCell::apply);
    t.add("setBasicFilter", Request::getSetBasicFilter, BasicFilters::set);
    t.add("setDataValidation", Request::getSetDataValidation, SetDataValidation::apply);
    t.add("sortRange", Request::getSortRange, SortRange::apply);
    t.add("unmergeCells", Request::getUnmergeCells, Merges::unmerge);
    t.add("updateCells", Request::getUpdateCells, UpdateCells::apply);
    t.add(
        "updateConditionalFormatRule",
        Request::getUpdateConditionalFormatRule,
        ConditionalFormats::update);
    t.add("updateDeveloperMetadata", Request::getUpdateDeveloperMetadata, Metadata::update);
    t.add(
        "updateDimensionProperties",
        Request::getUpdateDimensionProperties,
        UpdateDimensionProperties::apply);
    t.add("updateNamedRange", Request::getUpdateNamedRange, NamedRanges::update);
    t.add("updateProtectedRange", Request::getUpdateProtectedRange, ProtectedRanges::update);
    t.add("updateSheetProperties", Request::getUpdateSheetProperties, UpdateSheetProperties::apply);
    t.add(
        "updateSpreadsheetProperties",
        Request::getUpdateSpreadsheetProperties,
        UpdateSpreadsheetProperties::apply);
    t.add("addBanding", Request::getAddBanding, Bandings::add);
    t.add("updateBanding", Request::getUpdateBanding, Bandings::update);
    t.add("deleteBanding", Request::getDeleteBanding, Bandings::delete);
    t.add("addChart", Request::getAddChart, EmbeddedObjects::addChart);
    t.add("addSlicer", Request::getAddSlicer, EmbeddedObjects::addSlicer);
    t.add("deleteEmbeddedObject", Request::getDeleteEmbeddedObject, EmbeddedObjects::delete);
    t.add("updateChartSpec", Request::getUpdateChartSpec, EmbeddedObjects::updateChart);
    t.add("updateSlicerSpec", Request::getUpdateSlicerSpec, EmbeddedObjects::updateSlicer);
    t.add(
        "updateEmbeddedObjectBorder",
        Request::getUpdateEmbeddedObjectBorder,
        EmbeddedObjects::updateBorder);
    t.add(
        "updateEmbeddedObjectPosition",
        Request::getUpdateEmbeddedObjectPosition,
        EmbeddedObjects::move);
    t.add("addDimensionGroup", Request::getAddDimensionGroup, DimensionGroups::add);
    t.add("deleteDimensionGroup", Request::getDeleteDimensionGroup, DimensionGroups::delete);
    t.add("updateDimensionGroup", Request::getUpdateDimensionGroup, DimensionGroups::update);
    t.add("addFilterView", Request::getAddFilterView, FilterViews::add);
    t.add("duplicateFilterView", Request::getDuplicateFilterView, FilterViews::duplicate);
    t.add("updateFilterView", Request::getUpdateFilterView, FilterViews::update);
    t.add("deleteFilterView", Request::getDeleteFilterView, FilterViews::delete);
    t.add("addTable", Request::getAddTable, Tables::add);
    t.add("updateTable", Request::getUpdateTable, Tables::update);
    t.add("deleteTable", Request::getDeleteTable, Tables::delete);
    t.add("autoFill", Request::getAutoFill, AutoFill::apply);
    t.add("autoResizeDimensions", Request::getAutoResizeDimensions, AutoResize::apply);
    t.add("copyPaste", Request::getCopyPaste, CopyPaste::copy);
    t.add("cutPaste", Request::getCutPaste, CopyPaste::cut);
    t.add("deleteRange", Request::getDeleteRange, ShiftCells::delete);
    t.add("insertRange", Request::getInsertRange, ShiftCells::insert);
    t.add("findReplace", Request::getFindReplace, FindReplace::apply);
    t.add("pasteData", Request::getPasteData, PasteData::apply);
    t.add("textToColumns", Request::getTextToColumns, PasteData::toColumns);
    t.add("trimWhitespace", Request::getTrimWhitespace, Tidying::trim);
    t.add("deleteDuplicates", Request::getDeleteDuplicates, Tidying::deleteDuplicates);
    t.add("randomizeRange", Request::getRandomizeRange, Tidying::randomize);
    t.add("updateBorders", Request::getUpdateBorders, UpdateBorders::apply);
    return t.edits;
  }

  private static final class Table {

    private final Map<String, Edit<Request>> edits = new LinkedHashMap<>();

    <R> void add(String kind, Function<Request, R> part, Edit<R> edit) {
      edits.put(kind, (batch, request) -> edit.apply(batch, part.apply(request)));
    }
  }

  /** The kinds there are. */
  public static Map<String, ?> kinds() {
    return java.util.Collections.unmodifiableMap(TABLE);
  }

  /** Carries one request out; the place in the batch is for the words of a refusal. */
  public static Response apply(Batch batch, Request request, int place) {
    String kind = kind(request, place);
    Edit<Request> edit = TABLE.get(kind);
    try {
      if (edit == null) {
        throw new Refused("This request is not supported.");
      }
      return edit.apply(batch, request);
    } catch (Refused refused) {
      throw Refusals.of("Invalid requests[" + place + "]." + kind + ": ", refused);
    }
  }

  private static String kind(Request request, int place) {
    if (request.size() != 1) {
      throw Refusals.of(
          "Invalid requests[" + place + "]: ",
          new Refused(request.isEmpty() ? "No request set." : "Only one request kind may be set."));
    }
    return request.keySet().iterator().next();
  }
}
