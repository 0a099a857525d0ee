package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSpreadsheetPropertiesRequest;
import java.util.Objects;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDefaults;

/** Title, locale, time zone and the like of the whole spreadsheet. */
final class UpdateSpreadsheetProperties {

  private UpdateSpreadsheetProperties() {}

  static Response apply(Batch batch, UpdateSpreadsheetPropertiesRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), SpreadsheetProperties.class);
    SpreadsheetProperties before = batch.draft().properties();
    SpreadsheetProperties asked =
        Objects.requireNonNullElseGet(request.getProperties(), SpreadsheetProperties::new);
    SpreadsheetProperties after = Overlay.of(before, asked, mask);
    after.setDefaultFormat(before.getDefaultFormat());
    if (after.getTitle() == null || after.getTitle().isEmpty()) {
      throw new Refused("Title cannot be empty.");
    }
    if (!SpreadsheetDefaults.isTimeZone(after.getTimeZone())) {
      throw new Refused("Invalid time zone: " + after.getTimeZone());
    }
    if (!SpreadsheetDefaults.isLocale(after.getLocale())) {
      throw new Refused("Unsupported locale: " + after.getLocale());
    }
    if (after.getAutoRecalc() == null) {
      after.setAutoRecalc(before.getAutoRecalc());
    }
    if (after.getSpreadsheetTheme() == null) {
      after.setSpreadsheetTheme(before.getSpreadsheetTheme());
    }
    batch.draft().setProperties(after);
    return Edit.NOTHING;
  }
}
