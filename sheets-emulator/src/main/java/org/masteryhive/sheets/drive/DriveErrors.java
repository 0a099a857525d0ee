package org.masteryhive.sheets.drive;

import java.util.List;
import org.masteryhive.sheets.error.ApiException;

/** Drive's refusals, in its older form: no name of the status, but a reason and a place. */
final class DriveErrors {

  private DriveErrors() {}

  static ApiException noFile(String id) {
    return error(404, "notFound", "File not found: " + id + ".", "fileId", "parameter");
  }

  static ApiException noPermission(String id) {
    return error(404, "notFound", "Permission not found: " + id + ".", "permissionId", "parameter");
  }

  static ApiException noRevision(String id) {
    return error(404, "notFound", "Revision not found: " + id + ".", "revisionId", "parameter");
  }

  static ApiException notAllowed(String id) {
    return error(
        403,
        "insufficientFilePermissions",
        "The user does not have sufficient permissions for file " + id + ".",
        "",
        "");
  }

  static ApiException forbidden(String reason, String message) {
    return error(403, reason, message, "", "");
  }

  static ApiException insufficientScopes(String method) {
    return ApiException.insufficientScopes("drive.googleapis.com", "google.apps.drive.v3." + method)
        .withOlder("Insufficient Permission", "", "");
  }

  static ApiException invalid(String parameter, String message) {
    return error(400, "invalid", message, parameter, "parameter");
  }

  static ApiException invalidParameter(String parameter, String message) {
    return error(400, "invalidParameter", message, parameter, "parameter");
  }

  static ApiException required(String parameter, String message) {
    return error(400, "required", message, parameter, "parameter");
  }

  static ApiException bad(String reason, String message) {
    return error(400, reason, message, "", "");
  }

  private static ApiException error(
      int code, String reason, String message, String location, String locationType) {
    return new ApiException(code, "", message, reason, List.of())
        .withOlder(message, location, locationType);
  }
}
