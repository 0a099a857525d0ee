package org.masteryhive.sheets.drive;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.signin.Caller;

/** A page of the caller's files: those that the query means, in the order that is wished. */
final class FileList {

  private static final int PAGE = 100;
  private static final int LARGEST = 1000;
  private static final String MARK = "~!!~";

  private final List<DriveFile> files;

  private FileList(List<DriveFile> files) {
    this.files = files;
  }

  static FileList of(List<DriveFile> visible, Caller caller, Context ctx) {
    List<DriveFile> found = visible.stream()
        .filter(QueryReader.read(text(ctx, "q"), caller.email()))
        .toList();
    return new FileList(FileOrder.sorted(found, text(ctx, "orderBy")));
  }

  /** The answer; each file is put in words by the function. */
  Map<String, Object> page(Context ctx, java.util.function.Function<DriveFile, Object> words) {
    int from = start(text(ctx, "pageToken"));
    int to = Math.min(files.size(), from + size(text(ctx, "pageSize")));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", "drive#fileList");
    if (to < files.size()) {
      answer.put("nextPageToken", token(to));
    }
    answer.put("incompleteSearch", false);
    answer.put(
        "files", files.subList(Math.min(from, to), to).stream().map(words).toList());
    return answer;
  }

  private static int size(String text) {
    if (text.isEmpty()) {
      return PAGE;
    }
    try {
      int size = Integer.parseInt(text);
      if (size >= 1 && size <= LARGEST) {
        return size;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw DriveErrors.invalidParameter(
        "pageSize",
        "Invalid value '" + text + "'. Values must be within the range: [1, " + LARGEST + "]");
  }

  private static String token(int offset) {
    return MARK
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(String.valueOf(offset).getBytes(StandardCharsets.US_ASCII));
  }

  private static int start(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      if (token.startsWith(MARK)) {
        byte[] offset = Base64.getUrlDecoder().decode(token.substring(MARK.length()));
        return Math.max(0, Integer.parseInt(new String(offset, StandardCharsets.US_ASCII)));
      }
    } catch (IllegalArgumentException notOurs) {
      // said below
    }
    throw DriveErrors.invalid("pageToken", "Invalid Value");
  }

  private static String text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).orElse("");
  }
}
