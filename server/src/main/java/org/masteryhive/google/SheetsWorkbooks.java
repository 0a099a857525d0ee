package org.masteryhive.google;

import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.Arrival;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** Spreadsheets over the Sheets API, with one caller's token. */
final class SheetsWorkbooks implements Workbooks {

  private static final int MOST_BYTES_AT_ONCE = 8_000_000;
  private static final int FEW_CELLS = 8_000;

  /** Google answers "Request payload size exceeds the limit: 10485760 bytes." */
  private static final int MOST_BYTES = 10_485_760;

  private static final String TOO_MUCH =
      "The conclusions and reasons on one tab are more than Google Sheets takes at once.";

  private final Sheets sheets;
  private final Drive drive;
  private final Calls calls;

  SheetsWorkbooks(Sheets sheets, Drive drive, Calls calls) {
    this.sheets = sheets;
    this.drive = drive;
    this.calls = calls;
  }

  @Override
  public SheetsWorkbooks guardedBy(Guard guard) {
    return new SheetsWorkbooks(sheets, drive, calls.guardedBy(guard));
  }

  @Override
  public Guard guard() {
    return calls.guard();
  }

  @Override
  public Picture read(WorkbookId id) {
    return read(id, PictureReader.FIELDS_OF_A_RECOMPUTE);
  }

  @Override
  public Arrival fetch(WorkbookId id) {
    return get(id, PictureReader.FIELDS_OF_A_RECOMPUTE, new PackedPicture.Taking(() -> read(id)));
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    return read(id, PictureReader.FIELDS_WITH_VALIDATION);
  }

  private Picture read(WorkbookId id, String fields) {
    return get(id, fields, PictureReader::read);
  }

  private <T> T get(WorkbookId id, String fields, Calls.Answer<T> answer) {
    try {
      var get = sheets
          .spreadsheets()
          .get(id.value())
          .setIncludeGridData(true)
          .setPrettyPrint(false)
          .setFields(fields);
      return calls.read(get, answer);
    } catch (WorkbookException failure) {
      throw failure.why() == Why.NO_ACCESS ? inTrash(id, failure) : failure;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    try {
      var update = sheets
          .spreadsheets()
          .batchUpdate(id.value(), new BatchUpdateSpreadsheetRequest())
          .setPrettyPrint(false)
          .setFields(watched.isEmpty() ? "spreadsheetId" : LandingReader.FIELDS);
      byte[] body = BatchBody.of(plan, watched);
      if (body.length > MOST_BYTES) {
        throw new WorkbookException(Why.TOO_LARGE, TOO_MUCH, Optional.empty(), Optional.empty());
      }
      return calls.write(update, body, answer -> LandingReader.read(answer, watched));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over 8 MB. Of few cells that is not even reckoned. */
  @Override
  public boolean isTooMuchAtOnce(Plan plan) {
    return plan.changedCells() > FEW_CELLS
        && BatchBody.of(plan, List.of()).length > MOST_BYTES_AT_ONCE;
  }

  @Override
  public WorkbookId create(String title, String timeZone, String locale) {
    try {
      var spreadsheet = new Spreadsheet()
          .setProperties(
              new SpreadsheetProperties().setTitle(title).setTimeZone(timeZone).setLocale(locale));
      var create = sheets.spreadsheets().create(spreadsheet).setFields("spreadsheetId");
      Spreadsheet made = calls.write(
          create,
          answer -> sheets
              .getObjectParser()
              .parseAndClose(answer, java.nio.charset.StandardCharsets.UTF_8, Spreadsheet.class));
      return new WorkbookId(made.getSpreadsheetId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean canEdit(WorkbookId id) {
    try {
      File file = file(id);
      if (isNoGoogleSheet(file)) {
        throw new WorkbookException(Why.NOT_A_SPREADSHEET);
      }
      return Boolean.TRUE.equals(file.getCapabilities().getCanEdit());
    } catch (WorkbookException unknown) {
      if (unknown.why() != Why.NO_ACCESS && unknown.why() != Why.MISCONFIGURED) {
        throw unknown;
      }
      // Drive knows only the files that the service was given; Sheets may know more of them.
      return canEditBySheets(id);
    }
  }

  /** Asks for a change that cannot be made, so that nothing changes whatever the answer: only an editor gets as far as "no such sheet". */
  private boolean canEditBySheets(WorkbookId id) {
    get(id);
    var impossible =
        new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(Integer.MAX_VALUE));
    try {
      var body = new BatchUpdateSpreadsheetRequest().setRequests(List.of(impossible));
      calls.write(sheets.spreadsheets().batchUpdate(id.value(), body), answer -> true);
      return true;
    } catch (WorkbookException refused) {
      if (refused.why() == Why.CHANGED_MEANWHILE) {
        return true;
      }
      if (refused.why() == Why.NO_ACCESS) {
        return false;
      }
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever is refused is refused after the same calls as for a read: how long it takes tells nothing of others. */
  @Override
  public void look(WorkbookId id) {
    try {
      get(id);
    } catch (WorkbookException failure) {
      throw failure.why() == Why.NO_ACCESS ? inTrash(id, failure) : failure;
    }
  }

  private void get(WorkbookId id) {
    try {
      calls.read(sheets.spreadsheets().get(id.value()).setFields("spreadsheetId"), answer -> true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A spreadsheet in the trash looks as if it were not there; Drive tells the difference. */
  private WorkbookException inTrash(WorkbookId id, WorkbookException failure) {
    try {
      return isNoGoogleSheet(file(id)) ? new WorkbookException(Why.NOT_A_SPREADSHEET) : failure;
    } catch (WorkbookException alsoUnknown) {
      return failure;
    }
  }

  /** One in the trash, or an Office file that Sheets would open. */
  private static boolean isNoGoogleSheet(File file) {
    String kind = Optional.ofNullable(file.getMimeType()).orElse("");
    boolean isOffice = kind.startsWith("application/vnd.openxmlformats-officedocument")
        || kind.startsWith("application/vnd.ms-excel");
    return isOffice || Boolean.TRUE.equals(file.getTrashed());
  }

  private File file(WorkbookId id) {
    try {
      var get = drive
          .files()
          .get(id.value())
          .setSupportsAllDrives(true)
          .setFields("trashed,mimeType,capabilities(canEdit)");
      return calls.read(
          get,
          answer -> drive
              .getObjectParser()
              .parseAndClose(answer, java.nio.charset.StandardCharsets.UTF_8, File.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
