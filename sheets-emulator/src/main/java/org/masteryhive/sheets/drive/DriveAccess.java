package org.masteryhive.sheets.drive;

import java.util.List;
import org.masteryhive.sheets.drive.DriveFile.Label;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.http.Access;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.signin.Scopes;

/** What Sheets asks Drive: the scopes first, then whether there is such a file, then the person's role. */
public final class DriveAccess implements Access {

  private static final String SERVICE = "sheets.googleapis.com";
  private static final String METHODS = "google.apps.sheets.v4.SpreadsheetsService.";
  private static final String[] READ = {
    Scopes.SPREADSHEETS, Scopes.SPREADSHEETS_READONLY, Scopes.DRIVE, Scopes.DRIVE_READONLY
  };
  private static final String[] WRITE = {Scopes.SPREADSHEETS, Scopes.DRIVE};

  private final DriveFiles files;

  public DriveAccess(DriveFiles files) {
    this.files = files;
  }

  @Override
  public void mayRead(Caller caller, String fileId) {
    requireScope(caller, "GetSpreadsheet", READ);
    role(caller, fileId, READ);
  }

  @Override
  public void mayWrite(Caller caller, String fileId) {
    requireScope(caller, "BatchUpdateSpreadsheet", WRITE);
    if (!role(caller, fileId, WRITE).mayWrite()) {
      throw ApiException.forbidden();
    }
  }

  @Override
  public void mayCreate(Caller caller) {
    requireScope(caller, "CreateSpreadsheet", WRITE);
  }

  @Override
  public boolean isOwner(Caller caller, String fileId) {
    return owner(fileId).equals(caller.email());
  }

  @Override
  public String owner(String fileId) {
    return files.find(fileId).map(DriveFile::owner).orElse("");
  }

  @Override
  public void created(Caller caller, String fileId, String title) {
    files.make(caller, fileId, Label.of(title, DriveFile.SPREADSHEET), "root");
  }

  @Override
  public void touched(String fileId) {
    files.touched(fileId);
  }

  @Override
  public void renamed(String fileId, String title) {
    files.rename(fileId, title);
  }

  private Role role(Caller caller, String fileId, String... scopesForAll) {
    DriveFile file = files
        .reached(caller, fileId, scopesForAll)
        .filter(found -> !found.trashed())
        .orElseThrow(ApiException::notFound);
    Role role = file.roleOf(caller.email()).orElseThrow(ApiException::forbidden);
    if (!file.isSpreadsheet()) {
      throw unsupported(file);
    }
    return role;
  }

  private static void requireScope(Caller caller, String method, String... sufficient) {
    Scopes scopes = new Scopes(List.copyOf(caller.scopes()));
    if (!scopes.hasAny(sufficient) && !scopes.has(Scopes.DRIVE_FILE)) {
      throw ApiException.insufficientScopes(SERVICE, METHODS + method);
    }
  }

  private static ApiException unsupported(DriveFile file) {
    String words = "This operation is not supported for this document";
    return new ApiException(
        400,
        "FAILED_PRECONDITION",
        file.isOffice() ? words + ". The document must not be an Office file." : words,
        "failedPrecondition",
        List.of());
  }
}
