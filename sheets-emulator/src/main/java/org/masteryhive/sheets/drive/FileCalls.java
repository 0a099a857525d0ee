package org.masteryhive.sheets.drive;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.sheets.drive.DriveFile.Label;
import org.masteryhive.sheets.http.ApiAnswer;
import org.masteryhive.sheets.signin.Caller;

/** What can be done with files themselves. */
final class FileCalls {

  private static final int LARGEST_EXPORT = 10 * 1024 * 1024;

  private final DriveFiles files;
  private final Sight sight;
  private final Contents contents;
  private final FileAnswers answers;

  FileCalls(DriveFiles files, Sight sight, Contents contents, FileAnswers answers) {
    this.files = files;
    this.sight = sight;
    this.contents = contents;
    this.answers = answers;
  }

  ApiAnswer list(Context ctx, Caller caller) {
    sight.requireScope(caller, "DriveFiles.List", Sight.READ);
    FileList list = FileList.of(files.listed(caller, Sight.READ), caller, ctx);
    return ApiAnswer.json(list.page(ctx, file -> words(ctx, caller, file)));
  }

  ApiAnswer get(Context ctx, Caller caller) {
    return answer(ctx, caller, sight.reader(ctx, caller));
  }

  ApiAnswer create(Context ctx, Caller caller) {
    return create(ctx, caller, Asked.of(ctx));
  }

  /** Makes a file as it is asked for; a spreadsheet has an inside from the start. */
  ApiAnswer create(Context ctx, Caller caller, Asked asked) {
    return answer(ctx, caller, made(caller, asked));
  }

  DriveFile made(Caller caller, Asked asked) {
    sight.requireScope(caller, "DriveFiles.Create", Sight.WRITE);
    Label label = asked.over(Label.of("Untitled", "application/octet-stream"));
    String id = files.newId();
    if (label.mimeType().equals(DriveFile.SPREADSHEET)) {
      contents.create(caller, id, label.name());
    }
    return files.make(caller, id, label, asked.parent().orElse("root"));
  }

  ApiAnswer copy(Context ctx, Caller caller) {
    sight.requireScope(caller, "DriveFiles.Copy", Sight.WRITE);
    DriveFile original = sight.reader(ctx, caller);
    Asked asked = Asked.of(ctx);
    Label old = original.label();
    Label label = asked.over(new Label(
        "Copy of " + old.name(),
        old.mimeType(),
        old.description(),
        false,
        Map.of(),
        old.properties()));
    if (!label.mimeType().equals(old.mimeType())) {
      throw DriveErrors.bad(
          "conversionUnsupportedConversionPath", "The requested conversion is not supported.");
    }
    String id = files.newId();
    if (original.isSpreadsheet()) {
      contents.copy(caller, original.id(), id, label.name());
    }
    return answer(
        ctx, caller, files.make(caller, id, label, asked.parent().orElse(original.parent())));
  }

  ApiAnswer update(Context ctx, Caller caller) {
    Asked asked = Asked.of(ctx);
    boolean trashes = asked.flag("trashed").isPresent();
    DriveFile file = trashes ? sight.owner(ctx, caller) : sight.writer(ctx, caller);
    Label label = asked.over(file.label());
    if (!label.mimeType().equals(file.label().mimeType()) && file.isSpreadsheet()) {
      throw DriveErrors.invalid("mimeType", "Invalid MIME type provided for the uploaded content.");
    }
    if (file.isSpreadsheet() && !label.name().equals(file.label().name())) {
      contents.rename(caller, file.id(), label.name());
    }
    String parent = Optional.ofNullable(ctx.queryParam("addParents"))
        .filter(folder -> !folder.isEmpty())
        .orElse(file.parent());
    boolean trashed = asked.flag("trashed").orElse(file.trashed());
    return answer(
        ctx,
        caller,
        files.change(file, caller, old -> old.with(label).inTrash(trashed).in(parent)));
  }

  ApiAnswer delete(Context ctx, Caller caller) {
    remove(caller, List.of(sight.owner(ctx, caller)));
    return ApiAnswer.noContent();
  }

  ApiAnswer emptyTrash(Context ctx, Caller caller) {
    sight.requireScope(caller, "DriveFiles.EmptyTrash", Sight.WRITE);
    remove(
        caller,
        files.listed(caller, Sight.WRITE).stream()
            .filter(file -> file.trashed() && file.owner().equals(caller.email()))
            .toList());
    return ApiAnswer.noContent();
  }

  ApiAnswer export(Context ctx, Caller caller) {
    DriveFile file = sight.content(ctx, caller);
    String type = Optional.ofNullable(ctx.queryParam("mimeType")).orElse("");
    if (type.isEmpty()) {
      throw DriveErrors.required("mimeType", "Required parameter: mimeType");
    }
    if (!file.isSpreadsheet()) {
      throw DriveErrors.forbidden("fileNotExportable", "Export only supports Docs Editors files.");
    }
    return switch (type) {
      case "text/csv" -> text(type, Csv.write(contents.firstTab(caller, file.id()), ','));
      case "text/tab-separated-values" ->
        text(type, Csv.write(contents.firstTab(caller, file.id()), '\t'));
      case Excel.TYPE -> exported(type, contents.excel(file.id()));
      default -> throw DriveErrors.bad("badRequest", "The requested conversion is not supported.");
    };
  }

  ApiAnswer newIds(Context ctx, Caller caller) {
    sight.requireScope(caller, "DriveFiles.GenerateIds", Sight.WRITE);
    int count = Optional.ofNullable(ctx.queryParam("count"))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .orElse(10);
    List<String> ids =
        Stream.generate(files::newId).limit(Math.min(count, 1000)).toList();
    return ApiAnswer.json(Map.of("kind", "drive#generatedIds", "space", "drive", "ids", ids));
  }

  ApiAnswer answer(Context ctx, Caller caller, DriveFile file) {
    return ApiAnswer.json(words(ctx, caller, file));
  }

  private Object words(Context ctx, Caller caller, DriveFile file) {
    boolean asked =
        Optional.ofNullable(ctx.queryParam("fields")).filter(f -> !f.isEmpty()).isPresent();
    return asked
        ? answers.whole(file, caller, ctx.scheme() + "://" + ctx.host())
        : answers.brief(file);
  }

  private void remove(Caller caller, List<DriveFile> gone) {
    gone.stream()
        .filter(DriveFile::isSpreadsheet)
        .forEach(file -> contents.remove(caller, file.id()));
    files.remove(gone);
  }

  private static ApiAnswer text(String type, String text) {
    return exported(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Drive exports ten megabytes at most. */
  private static ApiAnswer exported(String type, byte[] bytes) {
    if (bytes.length > LARGEST_EXPORT) {
      throw DriveErrors.forbidden(
          "exportSizeLimitExceeded", "This file is too large to be exported.");
    }
    return ApiAnswer.bytes(type, bytes);
  }
}
