package org.masteryhive.recompute;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a spreadsheet, as it stands in its address. */
public record WorkbookId(String value) {

  private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9_-]{5,128}");

  public WorkbookId {
    if (!POSSIBLE.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of a spreadsheet");
    }
  }

  /** Reads an id from outside. */
  public static Optional<WorkbookId> parse(String text) {
    return POSSIBLE.matcher(text).matches() ? Optional.of(new WorkbookId(text)) : Optional.empty();
  }
}
