package org.masteryhive.sheets.drive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order of a list of files, as {@code orderBy} asks for it. */
final class FileOrder {

  private FileOrder() {}

  /** The files in this order; with no wish, as they came: newest first. */
  static List<DriveFile> sorted(List<DriveFile> files, String orderBy) {
    if (orderBy.isBlank()) {
      return files;
    }
    return Arrays.stream(orderBy.split(",", -1))
        .map(key -> comparator(key.strip()))
        .reduce(Comparator::thenComparing)
        .map(order -> files.stream().sorted(order).toList())
        .orElse(files);
  }

  private static Comparator<DriveFile> comparator(String key) {
    boolean descending = key.endsWith(" desc");
    Comparator<DriveFile> order = field(descending ? key.substring(0, key.length() - 5) : key);
    return descending ? order.reversed() : order;
  }

  private static Comparator<DriveFile> field(String name) {
    return switch (name.strip()) {
      case "name", "name_natural" ->
        Comparator.comparing(file -> file.label().name().toLowerCase(Locale.ROOT));
      case "createdTime", "sharedWithMeTime" ->
        Comparator.comparing(file -> file.moments().created());
      case "modifiedTime", "modifiedByMeTime", "viewedByMeTime", "recency" ->
        Comparator.comparing(file -> file.moments().modified());
      case "folder" -> Comparator.comparing(file -> !file.isFolder());
      case "starred" -> Comparator.comparing(file -> !file.label().starred());
      case "quotaBytesUsed" -> Comparator.comparing(DriveFile::id);
      default -> throw DriveErrors.invalid("orderBy", "Invalid Value");
    };
  }
}
