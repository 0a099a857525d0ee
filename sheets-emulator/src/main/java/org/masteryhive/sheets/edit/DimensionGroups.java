package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddDimensionGroupRequest;
import com.google.api.services.sheets.v4.model.AddDimensionGroupResponse;
import com.google.api.services.sheets.v4.model.DeleteDimensionGroupRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionGroupResponse;
import com.google.api.services.sheets.v4.model.DimensionGroup;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateDimensionGroupRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Rows or columns that fold away together, one group within another. */
final class DimensionGroups {

  private DimensionGroups() {}

  static Response add(Batch batch, AddDimensionGroupRequest request) {
    Dimension range = Dimension.of(batch, request.getRange()).inside();
    int[] depths = depths(range);
    for (int i = range.from(); i < range.to(); i++) {
      depths[i]++;
    }
    SheetDraft sheet = batch.write(range.sheet().id());
    sheet.setGroups(range.rows(), groups(range, depths));
    if (range.from() == 0) {
      putControlAfter(sheet, range.rows());
    }
    return new Response()
        .setAddDimensionGroup(
            new AddDimensionGroupResponse().setDimensionGroups(of(sheet, range.rows())));
  }

  static Response delete(Batch batch, DeleteDimensionGroupRequest request) {
    Dimension range = Dimension.of(batch, request.getRange()).inside();
    int[] depths = depths(range);
    boolean any = false;
    for (int i = range.from(); i < range.to(); i++) {
      any |= depths[i] > 0;
      depths[i] = Math.max(0, depths[i] - 1);
    }
    if (!any) {
      throw new Refused("There is no group at the specified range.");
    }
    SheetDraft sheet = batch.write(range.sheet().id());
    sheet.setGroups(range.rows(), groups(range, depths));
    List<DimensionGroup> left = of(sheet, range.rows());
    DeleteDimensionGroupResponse reply = new DeleteDimensionGroupResponse();
    return new Response()
        .setDeleteDimensionGroup(left.isEmpty() ? reply : reply.setDimensionGroups(left));
  }

  static Response update(Batch batch, UpdateDimensionGroupRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), DimensionGroup.class);
    DimensionGroup asked =
        Objects.requireNonNullElseGet(request.getDimensionGroup(), DimensionGroup::new);
    Dimension range = Dimension.of(batch, asked.getRange());
    SheetDraft sheet = batch.write(range.sheet().id());
    List<DimensionGroup> groups = new ArrayList<>(of(sheet, range.rows()));
    for (int i = 0; i < groups.size(); i++) {
      DimensionGroup group = groups.get(i);
      if (isSame(group, asked)) {
        boolean collapsed = Boolean.TRUE.equals(asked.getCollapsed());
        if (mask.has("collapsed")) {
          groups.set(i, group.clone().setCollapsed(collapsed ? (Boolean) true : null));
          hide(sheet, range, collapsed);
        }
        sheet.setGroups(range.rows(), groups);
        return Edit.NOTHING;
      }
    }
    throw new Refused("There is no group at the specified range and depth.");
  }

  private static boolean isSame(DimensionGroup group, DimensionGroup asked) {
    DimensionRange one = group.getRange();
    DimensionRange other = asked.getRange();
    int start = other.getStartIndex() == null ? 0 : other.getStartIndex();
    return Objects.equals(group.getDepth(), asked.getDepth())
        && one.getStartIndex() == start
        && Objects.equals(one.getEndIndex(), other.getEndIndex());
  }

  private static void hide(SheetDraft sheet, Dimension range, boolean hidden) {
    UnaryOperator<Dimensions.One> change =
        one -> new Dimensions.One(one.pixelSize(), hidden, one.hiddenByFilter());
    if (range.rows()) {
      sheet.setRowSizes(range.from(), range.to(), change);
    } else {
      sheet.setColumnSizes(range.from(), range.to(), change);
    }
  }

  private static List<DimensionGroup> of(SheetState sheet, boolean rows) {
    return rows ? sheet.rowGroups() : sheet.columnGroups();
  }

  /** How deep each row or column lies in groups. */
  private static int[] depths(Dimension range) {
    int[] depths = new int[range.available()];
    for (DimensionGroup group : of(range.sheet(), range.rows())) {
      for (int i = group.getRange().getStartIndex(); i < group.getRange().getEndIndex(); i++) {
        depths[i] = Math.max(depths[i], group.getDepth());
      }
    }
    return depths;
  }

  /** The groups that depths make: for each depth, the stretches that are at least so deep. */
  private static List<DimensionGroup> groups(Dimension range, int[] depths) {
    List<DimensionGroup> groups = new ArrayList<>();
    boolean found = true;
    for (int depth = 1; found; depth++) {
      found = false;
      int start = -1;
      for (int i = 0; i <= depths.length; i++) {
        boolean inside = i < depths.length && depths[i] >= depth;
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          groups.add(group(range, start, i, depth));
          start = -1;
          found = true;
        }
      }
    }
    return groups;
  }

  private static DimensionGroup group(Dimension range, int start, int end, int depth) {
    return new DimensionGroup()
        .setDepth(depth)
        .setRange(new DimensionRange()
            .setSheetId(range.sheet().id())
            .setDimension(range.rows() ? "ROWS" : "COLUMNS")
            .setStartIndex(start)
            .setEndIndex(end));
  }

  /** Before the first row or column there is no place for the control of a group. */
  private static void putControlAfter(SheetDraft sheet, boolean rows) {
    SheetProperties properties = sheet.properties().clone();
    GridProperties grid = properties.getGridProperties();
    if (rows) {
      grid.setRowGroupControlAfter(true);
    } else {
      grid.setColumnGroupControlAfter(true);
    }
    sheet.setProperties(properties);
  }
}
