package org.masteryhive.google;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DeleteProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.MoveDimensionRequest;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.tab.A1;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Condition;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Shade;

/** Changes, in Google's words: a request, or a few, for each. */
final class Requests {

  private final Map<Integer, Integer> rulesAdded = new HashMap<>();

  /** The requests of one change after another; what writes cells is written by {@link BatchBody}. */
  List<Request> of(Change change) {
    return change instanceof Change.ColorWhen when ? when(when) : List.of(lines(change));
  }

  private static Request lines(Change change) {
    if (change instanceof Change.AddTab it) {
      return new Request().setAddSheet(new AddSheetRequest().setProperties(properties(it)));
    }
    if (change instanceof Change.RemoveEmptyTab it) {
      return new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(it.tab()));
    }
    if (change instanceof Change.Append it) {
      return new Request()
          .setAppendDimension(new AppendDimensionRequest()
              .setSheetId(it.tab())
              .setDimension(it.line().name())
              .setLength(it.count()));
    }
    if (change instanceof Change.Insert it) {
      return new Request()
          .setInsertDimension(new InsertDimensionRequest()
              .setRange(span(it.tab(), it.line(), it.at(), it.count()))
              .setInheritFromBefore(it.likeBefore() && it.at() > 0));
    }
    if (change instanceof Change.Delete it) {
      return new Request()
          .setDeleteDimension(new DeleteDimensionRequest()
              .setRange(span(it.tab(), it.line(), it.at(), it.count())));
    }
    if (change instanceof Change.Move it) {
      return new Request()
          .setMoveDimension(new MoveDimensionRequest()
              .setSource(span(it.tab(), it.line(), it.from(), it.count()))
              .setDestinationIndex(it.to()));
    }
    return looks(change);
  }

  private static Request looks(Change change) {
    if (change instanceof Change.Freeze it) {
      return new Request()
          .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
              .setProperties(new SheetProperties()
                  .setSheetId(it.tab())
                  .setGridProperties(new GridProperties()
                      .setFrozenRowCount(it.rows())
                      .setFrozenColumnCount(it.columns())))
              .setFields("gridProperties(frozenRowCount,frozenColumnCount)"));
    }
    if (change instanceof Change.Resize it) {
      return new Request()
          .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
              .setRange(span(it.tab(), it.line(), it.at(), it.count()))
              .setProperties(new DimensionProperties().setPixelSize(it.pixels()))
              .setFields("pixelSize"));
    }
    if (change instanceof Change.Warn it) {
      return new Request()
          .setAddProtectedRange(new AddProtectedRangeRequest()
              .setProtectedRange(new ProtectedRange()
                  .setRange(range(it.tab(), it.area()))
                  .setDescription(it.description())
                  .setWarningOnly(true)));
    }
    if (change instanceof Change.Unprotect it) {
      return new Request()
          .setDeleteProtectedRange(
              new DeleteProtectedRangeRequest().setProtectedRangeId(it.protectionId()));
    }
    if (change instanceof Change.Offer it) {
      return new Request()
          .setSetDataValidation(new SetDataValidationRequest()
              .setRange(range(it.tab(), it.area()))
              .setRule(new DataValidationRule()
                  .setCondition(condition("ONE_OF_LIST", it.values()))
                  .setShowCustomUi(true)
                  .setStrict(false)));
    }
    if (change instanceof Change.OfferFrom it) {
      return new Request()
          .setSetDataValidation(new SetDataValidationRequest()
              .setRange(range(it.tab(), it.area()))
              .setRule(new DataValidationRule()
                  .setCondition(
                      condition("ONE_OF_RANGE", List.of("=" + A1.range(it.title(), it.source()))))
                  .setShowCustomUi(true)
                  .setStrict(false)));
    }
    if (change instanceof Change.FormatArea it) {
      return new Request()
          .setRepeatCell(new RepeatCellRequest()
              .setRange(range(it.tab(), it.area()))
              .setCell(new CellData()
                  .setUserEnteredFormat(new CellFormat().setNumberFormat(numberFormat(it))))
              .setFields("userEnteredFormat.numberFormat"));
    }
    return stamps(change);
  }

  private static NumberFormat numberFormat(Change.FormatArea change) {
    return change.format().kind() == Format.Kind.NONE
        ? new NumberFormat()
        : NumberFormats.of(change.format());
  }

  private static Request stamps(Change change) {
    if (change instanceof Change.Put it) {
      return new Request()
          .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
              .setDeveloperMetadata(new DeveloperMetadata()
                  .setMetadataKey(it.key())
                  .setMetadataValue(it.value())
                  .setVisibility("DOCUMENT")
                  .setLocation(location(it))));
    }
    if (change instanceof Change.Take it) {
      return new Request()
          .setDeleteDeveloperMetadata(new DeleteDeveloperMetadataRequest()
              .setDataFilter(new DataFilter()
                  .setDeveloperMetadataLookup(
                      new DeveloperMetadataLookup().setMetadataId(it.stampId()))));
    }
    throw new IllegalArgumentException("no request for " + change.getClass().getSimpleName());
  }

  private static DeveloperMetadataLocation location(Change.Put put) {
    DeveloperMetadataLocation location = new DeveloperMetadataLocation();
    if (put.tab() == Change.SPREADSHEET) {
      return location.setSpreadsheet(true);
    }
    return put.column()
        .map(column -> location.setDimensionRange(span(put.tab(), Line.COLUMNS, column, 1)))
        .orElseGet(() -> location.setSheetId(put.tab()));
  }

  /** Google's first rule wins; ours go before what is there, in the plan's order. A rule takes one text only. */
  private List<Request> when(Change.ColorWhen when) {
    return when.condition() instanceof Condition.IsOneOf oneOf
        ? oneOf.texts().stream()
            .map(text -> rule(when, condition("TEXT_EQ", List.of(text))))
            .toList()
        : List.of(rule(
            when,
            condition("CUSTOM_FORMULA", List.of(((Condition.Holds) when.condition()).formula()))));
  }

  private Request rule(Change.ColorWhen when, BooleanCondition condition) {
    int index = rulesAdded.merge(when.tab(), 1, Integer::sum) - 1;
    CellFormat format = new CellFormat();
    TextFormat text = new TextFormat().setBold(when.bold());
    when.shade().ifPresent(shade -> format.setBackgroundColorStyle(color(shade)));
    when.ink().ifPresent(ink -> text.setForegroundColorStyle(color(ink)));
    return new Request()
        .setAddConditionalFormatRule(new AddConditionalFormatRuleRequest()
            .setIndex(index)
            .setRule(new ConditionalFormatRule()
                .setRanges(List.of(range(when.tab(), when.area())))
                .setBooleanRule(new BooleanRule()
                    .setCondition(condition)
                    .setFormat(format.setTextFormat(text)))));
  }

  private static ColorStyle color(Shade shade) {
    return new ColorStyle()
        .setRgbColor(new Color()
            .setRed(shade.red() / 255f)
            .setGreen(shade.green() / 255f)
            .setBlue(shade.blue() / 255f));
  }

  private static BooleanCondition condition(String type, List<String> values) {
    return new BooleanCondition()
        .setType(type)
        .setValues(values.stream()
            .map(value -> new ConditionValue().setUserEnteredValue(value))
            .toList());
  }

  private static SheetProperties properties(Change.AddTab tab) {
    SheetProperties properties = new SheetProperties()
        .setSheetId(tab.tab())
        .setTitle(tab.title())
        .setGridProperties(
            new GridProperties().setRowCount(tab.rows()).setColumnCount(tab.columns()));
    tab.place().ifPresent(properties::setIndex);
    return properties;
  }

  private static DimensionRange span(int tab, Line line, int at, int count) {
    return new DimensionRange()
        .setSheetId(tab)
        .setDimension(line.name())
        .setStartIndex(at)
        .setEndIndex(at + count);
  }

  static GridRange range(int tab, Area area) {
    GridRange range = new GridRange()
        .setSheetId(tab)
        .setStartRowIndex(area.firstRow())
        .setStartColumnIndex(area.firstColumn());
    if (area.endRow() != Area.OPEN) {
      range.setEndRowIndex(area.endRow());
    }
    if (area.endColumn() != Area.OPEN) {
      range.setEndColumnIndex(area.endColumn());
    }
    return range;
  }
}
