package org.masteryhive.sheets.value.format;

import java.util.List;
import java.util.Optional;

/** One of the parts of a pattern that semicolons set off, with the condition under which it is used. */
record Section(List<Part> parts, Optional<Condition> condition) {

  Section {
    parts = List.copyOf(parts);
  }

  boolean has(Part.Kind kind) {
    return parts.stream().anyMatch(part -> part.is(kind));
  }

  boolean isMoment() {
    return has(Part.Kind.MOMENT) || has(Part.Kind.ELAPSED);
  }
}
