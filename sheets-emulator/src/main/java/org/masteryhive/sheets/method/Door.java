package org.masteryhive.sheets.method;

import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.spreadsheet.Journal;
import org.masteryhive.sheets.spreadsheet.Operation;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;

/**
 * The one door through which all changes go: an {@link Operation} comes in, an answer goes out. An
 * operation takes effect whole or not at all, and the same one on the same state always has the same
 * effect, so that a journal of them is enough to get the state back.
 *
 * <p>Methods: {@code spreadsheets.create} (the operation's id is the new one),
 * {@code spreadsheets.batchUpdate}, {@code values.update}, {@code values.append},
 * {@code values.clear}, {@code values.batch…}, {@code sheets.copyTo}; and for Drive {@code copy} (the
 * operation's id is the copy's, parameters {@code from}, {@code title}), {@code rename} (parameter
 * {@code title}), {@code remove}.
 */
public final class Door {

  private final Spreadsheets spreadsheets;
  private final Journal journal;

  public Door(Spreadsheets spreadsheets, Journal journal) {
    this.spreadsheets = spreadsheets;
    this.journal = journal;
  }

  /** A new id as Google's look, for {@code spreadsheets.create} and {@code copy}. */
  public static String newId(long seed) {
    return CreateSpreadsheet.newId(seed);
  }

  /** Carries an operation out and tells the journal. The answer is a tree for Google's JSON. */
  public Object perform(Operation operation) {
    return carryOut(operation, journal);
  }

  /** Carries an operation from the journal out again, without telling the journal. */
  public void replay(Operation operation) {
    carryOut(operation, Journal.NONE);
  }

  /** A copy is made while nobody changes what it is copied from; locks are taken in one order. */
  private Object carryOut(Operation operation, Journal told) {
    String to = operation.spreadsheetId();
    String from = operation.parameters().getOrDefault("from", to);
    String first = from.compareTo(to) < 0 ? from : to;
    return spreadsheets.locked(
        first,
        any ->
            spreadsheets.locked(from.equals(first) ? to : from, other -> alone(operation, told)));
  }

  private Object alone(Operation operation, Journal told) {
    return spreadsheets.locked(operation.spreadsheetId(), present -> {
      if (operation.method().equals("remove")) {
        told.written(operation, Optional.empty());
        spreadsheets.remove(operation.spreadsheetId());
        return Map.of();
      }
      Outcome outcome = outcome(operation, present);
      told.written(operation, Optional.of(outcome.state()));
      spreadsheets.put(outcome.state());
      return outcome.answer();
    });
  }

  private Outcome outcome(Operation operation, Optional<SpreadsheetState> present) {
    switch (operation.method()) {
      case "spreadsheets.create" -> {
        SpreadsheetState made = CreateSpreadsheet.create(operation);
        SpreadsheetAnswer answer =
            new SpreadsheetAnswer(made, Outcome.editor(operation), operation.time());
        return new Outcome(made, answer.whole(false));
      }
      case "copy" -> {
        return copy(operation);
      }
      default -> {
        return change(operation, present.orElseThrow(ApiException::notFound));
      }
    }
  }

  private Outcome change(Operation operation, SpreadsheetState present) {
    return switch (operation.method()) {
      case "spreadsheets.batchUpdate" -> BatchUpdate.apply(operation, present);
      case "rename" -> renamed(new SpreadsheetDraft(present), operation);
      case "sheets.copyTo" -> CopyTo.apply(operation, source(operation), present);
      default -> ValuesWrites.apply(operation, present);
    };
  }

  private SpreadsheetState source(Operation operation) {
    return spreadsheets
        .find(operation.parameters().getOrDefault("from", ""))
        .orElseThrow(ApiException::notFound);
  }

  private Outcome copy(Operation operation) {
    SpreadsheetState original = source(operation);
    SpreadsheetDraft copy = new SpreadsheetDraft(original, operation.spreadsheetId());
    copy.dropComments();
    return renamed(copy, operation);
  }

  private static Outcome renamed(SpreadsheetDraft draft, Operation operation) {
    String title = operation.parameters().getOrDefault("title", draft.title());
    draft.setProperties(draft.properties().clone().setTitle(title));
    return new Outcome(draft.done(), Map.of());
  }
}
