package org.masteryhive.sheets.drive;

import io.javalin.http.Context;
import java.util.List;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.signin.Scopes;

/** The file that a call of Drive is about, when the caller may do that much with it. */
final class Sight {

  static final String[] READ = {
    Scopes.DRIVE, Scopes.DRIVE_READONLY, Scopes.DRIVE_METADATA, Scopes.DRIVE_METADATA_READONLY
  };
  static final String[] CONTENT = {Scopes.DRIVE, Scopes.DRIVE_READONLY};
  static final String[] WRITE = {Scopes.DRIVE};

  private final DriveFiles files;

  Sight(DriveFiles files) {
    this.files = files;
  }

  /** A file that the person sees at all; another is not there. */
  DriveFile reader(Context ctx, Caller caller) {
    return seen(ctx, caller, READ);
  }

  /** A file whose content the program may fetch. */
  DriveFile content(Context ctx, Caller caller) {
    requireScope(caller, "DriveFiles.Export", CONTENT);
    return seen(ctx, caller, CONTENT);
  }

  DriveFile writer(Context ctx, Caller caller) {
    requireScope(caller, "DriveFiles.Update", WRITE);
    DriveFile file = seen(ctx, caller, WRITE);
    if (!role(file, caller).mayWrite()) {
      throw DriveErrors.notAllowed(file.id());
    }
    return file;
  }

  DriveFile owner(Context ctx, Caller caller) {
    requireScope(caller, "DriveFiles.Delete", WRITE);
    DriveFile file = seen(ctx, caller, WRITE);
    if (role(file, caller) != Role.OWNER) {
      throw DriveErrors.notAllowed(file.id());
    }
    return file;
  }

  /** Who may write may also see and change whom a file is shared with. */
  DriveFile sharer(Context ctx, Caller caller) {
    requireScope(caller, "DrivePermissions.List", READ);
    DriveFile file = seen(ctx, caller, READ);
    if (!role(file, caller).mayWrite()) {
      throw DriveErrors.notAllowed(file.id());
    }
    return file;
  }

  void requireScope(Caller caller, String method, String... sufficient) {
    Scopes scopes = new Scopes(List.copyOf(caller.scopes()));
    if (!scopes.hasAny(sufficient) && !scopes.has(Scopes.DRIVE_FILE)) {
      throw DriveErrors.insufficientScopes(method);
    }
  }

  private DriveFile seen(Context ctx, Caller caller, String... scopesForAll) {
    requireScope(caller, "DriveFiles.Get", scopesForAll);
    String id = ctx.pathParam("fileId");
    return files
        .reached(caller, id, scopesForAll)
        .filter(file -> file.roleOf(caller.email()).isPresent())
        .orElseThrow(() -> DriveErrors.noFile(id));
  }

  private static Role role(DriveFile file, Caller caller) {
    return file.roleOf(caller.email()).orElse(Role.READER);
  }
}
