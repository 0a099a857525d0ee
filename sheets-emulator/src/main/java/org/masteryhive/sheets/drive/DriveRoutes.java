package org.masteryhive.sheets.drive;

import static org.masteryhive.sheets.http.Gate.Kind.DRIVE_READ;
import static org.masteryhive.sheets.http.Gate.Kind.DRIVE_WRITE;

import com.google.api.services.drive.model.About;
import com.google.api.services.drive.model.CommentList;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.Permission;
import com.google.api.services.drive.model.PermissionList;
import com.google.api.services.drive.model.RevisionList;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.MaskCheck;
import org.masteryhive.sheets.http.ApiAnswer;
import org.masteryhive.sheets.http.ApiCall;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.http.Routes;
import org.masteryhive.sheets.signin.Caller;

/** Drive's addresses. */
public final class DriveRoutes implements Routes {

  private static final String FILES = "/drive/v3/files";
  private static final String FILE = FILES + "/{fileId}";
  private static final String PERMISSIONS = FILE + "/permissions";
  private static final String PERMISSION = PERMISSIONS + "/{permissionId}";

  private final Gate gate;
  private final Contents contents;
  private final Sight sight;
  private final FileAnswers answers;
  private final FileCalls calls;
  private final UploadCalls uploads;
  private final PermissionCalls permissions;

  public DriveRoutes(Gate gate, DriveFiles files, Contents contents) {
    this.gate = gate;
    this.contents = contents;
    this.sight = new Sight(files);
    this.answers = new FileAnswers(files);
    this.calls = new FileCalls(files, sight, contents, answers);
    this.uploads = new UploadCalls(calls, contents);
    this.permissions = new PermissionCalls(files, sight, answers);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/drive/v3/about", read(About.class, this::about));
    routes.get(FILES, read(com.google.api.services.drive.model.FileList.class, calls::list));
    routes.post(FILES, write(File.class, calls::create));
    routes.get(FILES + "/generateIds", read(Object.class, calls::newIds));
    routes.delete(FILES + "/trash", write(Object.class, calls::emptyTrash));
    routes.get(FILE, read(File.class, calls::get));
    routes.patch(FILE, write(File.class, calls::update));
    routes.delete(FILE, write(Object.class, calls::delete));
    routes.post(FILE + "/copy", write(File.class, calls::copy));
    routes.get(FILE + "/export", read(Object.class, calls::export));
    routes.post("/upload" + FILES, write(File.class, uploads::create));
    routes.get(PERMISSIONS, read(PermissionList.class, permissions::list));
    routes.post(PERMISSIONS, write(Permission.class, permissions::create));
    routes.get(PERMISSION, read(Permission.class, permissions::get));
    routes.patch(PERMISSION, write(Permission.class, permissions::update));
    routes.delete(PERMISSION, write(Object.class, permissions::delete));
    routes.get(FILE + "/comments", read(CommentList.class, this::comments));
    routes.get(FILE + "/revisions", read(RevisionList.class, this::revisions));
    routes.get(FILE + "/revisions/{revisionId}", read(Object.class, this::revision));
    routes.get("/drive/v3/drives", read(Object.class, (ctx, caller) -> noDrives()));
  }

  private Handler read(Class<?> answer, ApiCall call) {
    return gate.api(DRIVE_READ, checked(answer, call));
  }

  private Handler write(Class<?> answer, ApiCall call) {
    return gate.api(DRIVE_WRITE, checked(answer, call));
  }

  /** A mask that names what the answer cannot hold is refused before anything happens. */
  private static ApiCall checked(Class<?> answer, ApiCall call) {
    return (ctx, caller) -> {
      Optional.ofNullable(ctx.queryParam("fields"))
          .filter(fields -> !fields.isEmpty())
          .flatMap(fields -> MaskCheck.unknown(FieldMask.parse(fields), answer, ""))
          .ifPresent(path -> {
            throw DriveErrors.invalidParameter("fields", "Invalid field selection " + path);
          });
      return call.answer(ctx, caller);
    };
  }

  private ApiAnswer about(Context ctx, Caller caller) {
    sight.requireScope(caller, "DriveAbout.Get", Sight.READ);
    if (Optional.ofNullable(ctx.queryParam("fields")).orElse("").isEmpty()) {
      throw DriveErrors.required("fields", "The 'fields' parameter is required for this method.");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", "drive#about");
    answer.put("user", answers.user(caller.email(), caller));
    answer.put(
        "storageQuota",
        Map.of(
            "limit", "16106127360", "usage", "0", "usageInDrive", "0", "usageInDriveTrash", "0"));
    answer.put(
        "exportFormats",
        Map.of(
            DriveFile.SPREADSHEET, List.of(Excel.TYPE, "text/csv", "text/tab-separated-values")));
    answer.put("canCreateDrives", false);
    answer.put("appInstalled", true);
    return ApiAnswer.json(answer);
  }

  private ApiAnswer comments(Context ctx, Caller caller) {
    sight.reader(ctx, caller);
    if (Optional.ofNullable(ctx.queryParam("fields")).orElse("").isEmpty()) {
      throw DriveErrors.required("fields", "The 'fields' parameter is required for this method.");
    }
    boolean deleted = "true".equals(ctx.queryParam("includeDeleted"));
    return ApiAnswer.json(Map.of(
        "kind",
        "drive#commentList",
        "comments",
        DriveComments.of(contents.comments(caller, ctx.pathParam("fileId")), deleted)));
  }

  private ApiAnswer revisions(Context ctx, Caller caller) {
    DriveFile file = sight.writer(ctx, caller);
    return ApiAnswer.json(Map.of("kind", "drive#revisionList", "revisions", List.of(latest(file))));
  }

  private ApiAnswer revision(Context ctx, Caller caller) {
    DriveFile file = sight.writer(ctx, caller);
    String id = ctx.pathParam("revisionId");
    if (!id.equals(String.valueOf(file.moments().version()))) {
      throw DriveErrors.noRevision(id);
    }
    return ApiAnswer.json(latest(file));
  }

  /** Only the present state is kept, so there is one revision. */
  private static Map<String, Object> latest(DriveFile file) {
    Map<String, Object> revision = new LinkedHashMap<>();
    revision.put("kind", "drive#revision");
    revision.put("id", String.valueOf(file.moments().version()));
    revision.put("mimeType", file.label().mimeType());
    revision.put("modifiedTime", FileAnswers.time(file.moments().modified()));
    return revision;
  }

  private static ApiAnswer noDrives() {
    return ApiAnswer.json(Map.of("kind", "drive#driveList", "drives", List.of()));
  }
}
