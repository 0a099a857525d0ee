package org.masteryhive.sheets.drive;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.http.ApiAnswer;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.signin.Caller;

/**
 * Uploads: {@code media} and {@code multipart}. What is uploaded is not kept, but its kind is, which
 * is enough to have an Office file in Drive; a CSV that is to become a spreadsheet becomes one.
 */
final class UploadCalls {

  private final FileCalls files;
  private final Contents contents;

  UploadCalls(FileCalls files, Contents contents) {
    this.files = files;
    this.contents = contents;
  }

  /** What was sent: what is said of the file, its kind, and what is in it. */
  private record Upload(Asked asked, String type, String content) {}

  ApiAnswer create(Context ctx, Caller caller) {
    Upload upload = switch (Optional.ofNullable(ctx.queryParam("uploadType")).orElse("")) {
      case "multipart" -> multipart(ctx);
      case "media" -> new Upload(Asked.parse(""), type(ctx), Gate.bodyOf(ctx));
      default ->
        throw DriveErrors.invalid(
            "uploadType", "Only the upload types media and multipart are there.");
    };
    Optional<String> wished = upload.asked().text("mimeType");
    if (wished.isEmpty()) {
      upload.asked().json().addProperty("mimeType", upload.type());
    }
    boolean becomesSheet = wished.equals(Optional.of(DriveFile.SPREADSHEET));
    if (becomesSheet && !upload.type().equals(FileAnswers.CSV)) {
      throw DriveErrors.bad(
          "conversionUnsupportedConversionPath", "The requested conversion is not supported.");
    }
    DriveFile file = files.made(caller, upload.asked());
    List<List<String>> rows = becomesSheet ? Csv.read(upload.content()) : List.of();
    if (!rows.isEmpty()) {
      contents.type(caller, file.id(), rows);
    }
    return files.answer(ctx, caller, file);
  }

  private static Upload multipart(Context ctx) {
    String boundary = Optional.ofNullable(ctx.contentType())
        .map(type -> type.replaceFirst("(?i).*boundary=\"?([^\";]+)\"?.*", "$1"))
        .orElse("");
    String[] parts =
        ("\r\n" + Gate.bodyOf(ctx)).split("\r?\n--" + java.util.regex.Pattern.quote(boundary), -1);
    if (boundary.isEmpty() || parts.length < 3) {
      throw DriveErrors.bad("badContent", "Malformed multipart body.");
    }
    String content = parts[2];
    return new Upload(Asked.parse(body(parts[1])), type(head(content)), body(content));
  }

  private static String head(String part) {
    return part.substring(0, part.length() - body(part).length());
  }

  private static String body(String part) {
    String[] halves = part.split("\r?\n\r?\n", 2);
    return halves.length == 2 ? halves[1] : "";
  }

  private static String type(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
        .map(line -> plain(line.substring("content-type:".length())))
        .findFirst()
        .orElse("application/octet-stream");
  }

  private static String type(Context ctx) {
    return plain(Optional.ofNullable(ctx.contentType()).orElse("application/octet-stream"));
  }

  private static String plain(String type) {
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
