package org.masteryhive.template;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.template.TemplateColumn.Kind;

/** Reads {@code manifest.json} and the files that it names. */
final class ManifestFile {

  private static final Gson GSON = new Gson();
  private static final int USUAL_WIDTH = 100;

  private record Manifest(
      @Nullable String template,
      @Nullable String title,
      @Nullable String locale,
      @Nullable String timeZone,
      @Nullable List<RawTab> tabs) {}

  private record RawTab(
      String title,
      String role,
      String file,
      int frozenRows,
      int frozenColumns,
      List<RawColumn> columns,
      @Nullable List<RawColumn> headerRows,
      @Nullable RawColumn cells) {}

  private record RawColumn(
      @Nullable String heading,
      @Nullable String label,
      String kind,
      @Nullable String note,
      @Nullable Integer width,
      boolean wrap,
      @Nullable List<String> choices,
      TemplateColumn.@Nullable Source choicesFrom) {}

  private ManifestFile() {}

  static Template read(Path folder) {
    Manifest manifest = manifest(folder);
    List<RawTab> tabs = Optional.ofNullable(manifest.tabs())
        .or(() -> Optional.ofNullable(manifest(named(folder, manifest)).tabs()))
        .orElseThrow(() -> new IllegalArgumentException("a template without tabs: " + folder));
    return new Template(
        folder.getFileName().toString(),
        or(manifest.title(), ""),
        Optional.ofNullable(manifest.locale()),
        Optional.ofNullable(manifest.timeZone()),
        tabs.stream().map(tab -> tab(folder, tab)).toList());
  }

  private static Path named(Path folder, Manifest manifest) {
    return folder.resolveSibling(or(manifest.template(), ""));
  }

  private static Manifest manifest(Path folder) {
    try {
      return GSON.fromJson(text(folder, "manifest.json"), Manifest.class);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("not a manifest: " + folder, e);
    }
  }

  private static TemplateTab tab(Path folder, RawTab tab) {
    boolean grid = tab.cells() != null;
    List<List<String>> lines =
        Files.exists(folder.resolve(tab.file())) ? Csv.parse(text(folder, tab.file())) : List.of();
    return new TemplateTab(
        tab.title(),
        tab.role(),
        tab.frozenRows(),
        tab.frozenColumns(),
        columns(tab.headerRows()),
        columns(tab.columns()),
        Optional.ofNullable(tab.cells()).map(ManifestFile::column),
        grid ? lines : lines.subList(Math.min(1, lines.size()), lines.size()));
  }

  private static List<TemplateColumn> columns(@Nullable List<RawColumn> columns) {
    return columns == null
        ? List.of()
        : columns.stream().map(ManifestFile::column).toList();
  }

  private static TemplateColumn column(RawColumn raw) {
    String heading = raw.heading() != null ? raw.heading() : or(raw.label(), "");
    List<String> choices = raw.choices();
    Integer width = raw.width();
    return new TemplateColumn(
        heading,
        Kind.valueOf(raw.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
        or(raw.note(), ""),
        width == null ? USUAL_WIDTH : width,
        raw.wrap(),
        choices == null ? List.of() : choices,
        Optional.ofNullable(raw.choicesFrom()));
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  private static String text(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read: " + file, e);
    }
  }
}
