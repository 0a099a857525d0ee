package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.mastery.MasteryRule;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeCode;

/** Reads Outcomes: an outcome a row. */
final class OutcomesTab {

  private static final String I_CAN = "I can";

  private final Table table;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<OutcomeCode, Spot> spots = new HashMap<>();

  OutcomesTab(Table table) {
    this.table = table;
  }

  List<Outcome> read() {
    table.rows().stream().filter(row -> !row.isBlank(Heading.OUTCOME, I_CAN)).forEach(this::read);
    return outcomes;
  }

  /** Where each outcome stands. */
  Map<OutcomeCode, Spot> spots() {
    return spots;
  }

  private void read(Row row) {
    String code = row.id(Heading.OUTCOME);
    if (code.isEmpty()) {
      if (row.isBlank(Heading.OUTCOME)) {
        row.problem(
            Heading.OUTCOME,
            "This outcome has no code, so it is not used. Type a short one here, such as LO1.");
      }
    } else if (spots.containsKey(OutcomeCode.of(code))) {
      row.problem(
          Heading.OUTCOME,
          "This outcome is already on this tab, and the first one is used. Give each a code of its own, or delete this"
              + " row.");
    } else {
      Outcome outcome = outcome(OutcomeCode.of(code), row);
      outcomes.add(outcome);
      spots.put(outcome.code(), row.spot(Heading.OUTCOME));
    }
  }

  private static Outcome outcome(OutcomeCode code, Row row) {
    return new Outcome(
        code,
        row.text(I_CAN),
        row.text("Unit"),
        row.text("Competency"),
        row.date("Target date"),
        row.yes("Required", true),
        rule(row),
        row.text("Pathway"));
  }

  private static Optional<MasteryRule> rule(Row row) {
    String text = row.text(Heading.RULE);
    Optional<MasteryRule> rule = MasteryRule.parse(text);
    if (rule.isEmpty() && !text.isEmpty()) {
      row.problem(
          Heading.RULE,
          "Not a rule that is known, so the course’s own is used. " + SettingsTab.RULES);
    }
    return rule;
  }
}
