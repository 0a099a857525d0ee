package org.masteryhive.tab;

import java.util.List;
import java.util.Optional;

/**
 * One spreadsheet as it was when it was read, whole and at one moment.
 *
 * @param id the spreadsheet's own id
 * @param timeZone as the spreadsheet has it, an IANA name such as {@code America/New_York}
 * @param locale as the spreadsheet has it, such as {@code en_US}
 * @param stamps what stands on the spreadsheet itself
 * @param tabs the tabs that have cells, in their order from left to right
 */
public record Picture(
    String id, String title, String timeZone, String locale, List<Stamp> stamps, List<Tab> tabs) {

  public Picture {
    stamps = List.copyOf(stamps);
    tabs = List.copyOf(tabs);
  }

  /** The tab with the number. */
  public Optional<Tab> tab(int id) {
    return tabs.stream().filter(tab -> tab.id() == id).findFirst();
  }

  /** The value of the first stamp with the key on the spreadsheet. */
  public Optional<String> stamped(String key) {
    return stamps.stream()
        .filter(stamp -> stamp.key().equals(key))
        .map(Stamp::value)
        .findFirst();
  }
}
