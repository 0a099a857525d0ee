package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.roster.Spelling;

/** Which outcomes a cell names: one code, or several separated by commas. */
final class OutcomeIndex {

  private final Map<OutcomeCode, OutcomeCode> known = new HashMap<>();

  OutcomeIndex(List<Outcome> outcomes) {
    outcomes.forEach(outcome -> known.put(outcome.code(), outcome.code()));
  }

  /** What a cell names: outcomes of the course, each once, and codes that no outcome has. */
  record Named(List<OutcomeCode> outcomes, List<String> unknown) {

    /** What to say when some of it is unknown. */
    String message() {
      return (unknown.size() == 1 ? "There is no outcome " : "There are no outcomes ")
          + Wording.brief(String.join(", ", unknown), 60)
          + " on the Outcomes tab, so its ratings are not used. Add it there, or correct the code.";
    }
  }

  Named in(String text) {
    if (text.isEmpty()) {
      return new Named(List.of(), List.of());
    }
    @Nullable OutcomeCode whole = known.get(OutcomeCode.of(text));
    if (whole != null) {
      return new Named(List.of(whole), List.of());
    }
    Set<OutcomeCode> outcomes = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String code = Spelling.trimmed(part);
      if (!code.isEmpty()) {
        @Nullable OutcomeCode own = known.get(OutcomeCode.of(code));
        if (own == null) {
          unknown.add(code);
        } else {
          outcomes.add(own);
        }
      }
    }
    return new Named(List.copyOf(outcomes), unknown);
  }
}
