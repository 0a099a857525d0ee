package org.masteryhive.sheets.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that a browser gets. */
@SuppressWarnings("ArrayRecordComponent") // read once, sent once, never compared
record PageFile(String contentType, byte[] bytes) {

  private static final Pattern NAME =
      Pattern.compile("(stand-ins/)?[a-z0-9-]+\\.(html|css|js|svg)");
  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=UTF-8",
      "css", "text/css; charset=UTF-8",
      "js", "text/javascript; charset=UTF-8",
      "svg", "image/svg+xml");

  /** One of the page's own files. */
  static Optional<PageFile> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (@Nullable InputStream in = PageFile.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(of(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PageFile of(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return new PageFile(TYPES.getOrDefault(ending, "text/plain; charset=UTF-8"), bytes);
  }
}
