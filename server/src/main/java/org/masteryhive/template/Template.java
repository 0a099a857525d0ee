package org.masteryhive.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A spreadsheet to start from.
 *
 * @param tabs in their order
 * @param locale the one it is made for, if there is one
 * @param timeZone the one it is made for, if there is one
 */
public record Template(
    String name,
    String title,
    Optional<String> locale,
    Optional<String> timeZone,
    List<TemplateTab> tabs) {

  public Template {
    tabs = List.copyOf(tabs);
  }

  /**
   * Reads a template's folder. One without tabs of its own fills those of the template that it names, which is the folder
   * beside it.
   *
   * @throws IllegalArgumentException when a file is missing or is not as it should be: a fault of ours, not a teacher's
   */
  public static Template read(Path folder) {
    return ManifestFile.read(folder);
  }

  /** The tab with the role. */
  public Optional<TemplateTab> tab(String role) {
    return tabs.stream().filter(tab -> tab.role().equals(role)).findFirst();
  }
}
