package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;

/** Which metadata, and which ranges, a data filter finds. */
public final class MetadataSearch {

  private MetadataSearch() {}

  /** Whether any of the filters finds this. */
  public static boolean any(
      SpreadsheetState spreadsheet, @Nullable List<DataFilter> filters, DeveloperMetadata one) {
    return filters != null && filters.stream().anyMatch(filter -> finds(spreadsheet, filter, one));
  }

  /** A lookup finds by what it names; a range finds all that lies in it. */
  public static boolean finds(
      SpreadsheetState spreadsheet, DataFilter filter, DeveloperMetadata one) {
    if (filter.getDeveloperMetadataLookup() != null) {
      return finds(spreadsheet, filter.getDeveloperMetadataLookup(), one);
    }
    Optional<GridRange> range = filter.getGridRange() == null
        ? Optional.ofNullable(filter.getA1Range())
            .flatMap(text -> RangeText.find(spreadsheet, text))
        : Optional.of(filter.getGridRange());
    return range.isPresent() && lies(spreadsheet, one.getLocation(), range.get());
  }

  private static boolean finds(
      SpreadsheetState spreadsheet, DeveloperMetadataLookup lookup, DeveloperMetadata one) {
    return fits(lookup.getMetadataId(), one.getMetadataId())
        && fits(lookup.getMetadataKey(), one.getMetadataKey())
        && fits(lookup.getMetadataValue(), one.getMetadataValue())
        && fits(lookup.getVisibility(), one.getVisibility())
        && fits(lookup.getLocationType(), one.getLocation().getLocationType())
        && fitsPlace(spreadsheet, lookup, one.getLocation());
  }

  private static boolean fits(@Nullable Object wanted, @Nullable Object is) {
    return wanted == null || wanted.equals(is);
  }

  private static boolean fitsPlace(
      SpreadsheetState spreadsheet, DeveloperMetadataLookup lookup, DeveloperMetadataLocation is) {
    DeveloperMetadataLocation wanted = lookup.getMetadataLocation();
    if (wanted == null) {
      return true;
    }
    boolean exact = !"INTERSECTING_LOCATION".equals(lookup.getLocationMatchingStrategy());
    if (Boolean.TRUE.equals(wanted.getSpreadsheet())) {
      return !exact || Boolean.TRUE.equals(is.getSpreadsheet());
    }
    if (wanted.getSheetId() != null) {
      return (exact && lookup.getLocationMatchingStrategy() != null)
          ? wanted.getSheetId().equals(is.getSheetId())
          : wanted.getSheetId().equals(sheetOf(is));
    }
    DimensionRange range = wanted.getDimensionRange();
    if (range == null) {
      return true;
    }
    return exact ? same(range, is.getDimensionRange()) : meets(spreadsheet, range, is);
  }

  private static @Nullable Integer sheetOf(DeveloperMetadataLocation place) {
    return place.getDimensionRange() == null
        ? place.getSheetId()
        : place.getDimensionRange().getSheetId();
  }

  private static boolean same(DimensionRange wanted, @Nullable DimensionRange is) {
    return is != null && box(wanted).equals(box(is)) && sheet(wanted) == sheet(is);
  }

  private static boolean meets(
      SpreadsheetState spreadsheet, DimensionRange wanted, DeveloperMetadataLocation is) {
    return is.getDimensionRange() != null
        && sheet(wanted) == sheet(is.getDimensionRange())
        && spreadsheet.sheet(sheet(wanted)).isPresent()
        && box(wanted).meets(box(is.getDimensionRange()));
  }

  /** What lies in a range: rows and columns that meet it, and the sheet when the range is all of it. */
  private static boolean lies(
      SpreadsheetState spreadsheet, DeveloperMetadataLocation place, GridRange range) {
    int sheetId = range.getSheetId() == null ? 0 : range.getSheetId();
    Integer on = sheetOf(place);
    Optional<SheetState> sheet = spreadsheet.sheet(sheetId);
    if (on == null || on != sheetId || sheet.isEmpty()) {
      return false;
    }
    Box box = Box.of(range, sheet.get().rowCount(), sheet.get().columnCount());
    return place.getDimensionRange() == null
        ? box.equals(sheet.get().whole())
        : box.meets(box(place.getDimensionRange()));
  }

  /** A row or a column as a box that is open on its other sides. */
  public static Box box(DimensionRange range) {
    int start = range.getStartIndex() == null ? 0 : range.getStartIndex();
    int end = range.getEndIndex() == null ? Integer.MAX_VALUE : range.getEndIndex();
    return "COLUMNS".equals(range.getDimension())
        ? new Box(0, Integer.MAX_VALUE, start, end)
        : new Box(start, end, 0, Integer.MAX_VALUE);
  }

  private static int sheet(DimensionRange range) {
    return range.getSheetId() == null ? 0 : range.getSheetId();
  }
}
