package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DataSourceSheetDimensionRange;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Hides, shows and sizes rows or columns. */
final class UpdateDimensionProperties {

  private UpdateDimensionProperties() {}

  static Response apply(Batch batch, UpdateDimensionPropertiesRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), DimensionProperties.class);
    refuseDataSource(request.getDataSourceSheetRange());
    Dimension changed = Dimension.of(batch, request.getRange()).inside();
    SheetDraft sheet = batch.write(changed.sheet().id());
    DimensionProperties asked =
        request.getProperties() == null ? new DimensionProperties() : request.getProperties();
    UnaryOperator<Dimensions.One> change = one -> changed(one, asked, mask);
    if (changed.rows()) {
      sheet.setRowSizes(changed.from(), changed.to(), change);
    } else {
      sheet.setColumnSizes(changed.from(), changed.to(), change);
    }
    return Edit.NOTHING;
  }

  private static void refuseDataSource(@Nullable DataSourceSheetDimensionRange range) {
    if (range != null) {
      throw new Refused("There are no data source sheets here.");
    }
  }

  private static Dimensions.One changed(
      Dimensions.One one, DimensionProperties asked, FieldMask mask) {
    Integer pixels = asked.getPixelSize();
    return new Dimensions.One(
        mask.has("pixelSize") ? (pixels == null ? 0 : pixels) : one.pixelSize(),
        mask.has("hiddenByUser")
            ? Boolean.TRUE.equals(asked.getHiddenByUser())
            : one.hiddenByUser(),
        one.hiddenByFilter());
  }
}
