package org.masteryhive.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.audit.Act;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Entry;
import org.masteryhive.lease.Instance;
import org.masteryhive.recompute.Gradebooks.LastRun;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.RecomputeFailure.Interrupted;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.RunLog;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.store.Database;

/**
 * The memory of runs, in the database. A run that never ended, of an instance that is no more, was interrupted. Marks of runs
 * do not wait for the disk: they outlive the program, and would be lost only with the machine.
 */
public final class StoredRuns implements RunLog {

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final Duration TOLD = Duration.ofMinutes(10);

  private final Database database;
  private final Instance instance;
  private final AuditLog audit;

  public StoredRuns(Database database, Instance instance, AuditLog audit) {
    this.database = database;
    this.instance = instance;
    this.audit = audit;
  }

  @Override
  public void began(Begun run, Optional<RecomputeRequest> request, Instant at) {
    boolean joinable = request.isPresent() && !database.isAlone();
    database.jot(sql -> {
      try (PreparedStatement insert = sql.prepareStatement(
          "INSERT INTO run (operation, person, workbook, instance, phase,"
              + " progress, tabs, confirm, joinable, until_second) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")) {
        insert.setString(1, Digests.of(run.operationId()));
        insert.setString(2, Digests.of(run.person()));
        insert.setString(3, Digests.of(run.id().value()));
        insert.setString(4, instance.id());
        insert.setString(5, Operation.Phase.WAITING.name());
        insert.setInt(6, request.map(it -> bits(it.tabs())).orElse(0));
        insert.setInt(7, request.filter(RecomputeRequest::confirm).isPresent() ? 1 : 0);
        insert.setString(8, joinable ? run.operationId() : null);
        insert.setLong(9, at.plus(REMEMBERED).getEpochSecond());
        insert.executeUpdate();
      }
      audit.add(sql, entry(run, at, "begun"));
      return true;
    });
  }

  @Override
  public Optional<String> joined(String person, WorkbookId id, RecomputeRequest request) {
    if (database.isAlone()) {
      return Optional.empty();
    }
    return database.jot(sql -> {
      try (PreparedStatement join = sql.prepareStatement(
          "UPDATE run SET tabs = tabs | ? WHERE operation IN (SELECT operation FROM run"
              + " JOIN instance ON instance.id = run.instance WHERE run.workbook = ?"
              + " AND run.person = ? AND run.confirm = ? AND run.joinable IS NOT NULL"
              + " AND instance.until_milli > " + database.now()
              + " LIMIT 1) AND joinable IS NOT NULL RETURNING joinable")) {
        join.setInt(1, bits(request.tabs()));
        join.setString(2, Digests.of(id.value()));
        join.setString(3, Digests.of(person));
        join.setInt(4, request.confirm() ? 1 : 0);
        try (ResultSet row = join.executeQuery()) {
          return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
      }
    });
  }

  @Override
  public Optional<RecomputeRequest> takenUp(Begun run) {
    if (database.isAlone()) {
      return Optional.empty();
    }
    return database.jot(sql -> {
      try (PreparedStatement close = sql.prepareStatement(
          "UPDATE run SET joinable = NULL WHERE operation = ? AND joinable IS NOT NULL"
              + " RETURNING tabs, confirm")) {
        close.setString(1, Digests.of(run.operationId()));
        try (ResultSet row = close.executeQuery()) {
          return row.next()
              ? Optional.of(new RecomputeRequest(tabs(row.getInt(1)), row.getInt(2) == 1))
              : Optional.empty();
        }
      }
    });
  }

  /** Only others have to look it up, so without others there is nothing to write down. */
  @Override
  public void reached(Begun run, Operation.Phase phase, double share) {
    if (database.isAlone()) {
      return;
    }
    database.jot(sql -> {
      try (PreparedStatement update = sql.prepareStatement(
          "UPDATE run SET phase = ?, progress = ? WHERE operation = ? AND outcome IS NULL")) {
        update.setString(1, phase.name());
        update.setDouble(2, share);
        update.setString(3, Digests.of(run.operationId()));
        return update.executeUpdate();
      }
    });
  }

  @Override
  public void ended(Begun run, Operation how, Instant at) {
    database.jot(sql -> {
      try (PreparedStatement over = sql.prepareStatement(
          "UPDATE run SET outcome = ?, joinable = NULL, until_second = ? WHERE operation = ?")) {
        over.setString(1, Envelope.close(run.operationId(), Outcome.toJson(how)));
        over.setLong(2, at.plus(TOLD).getEpochSecond());
        over.setString(3, Digests.of(run.operationId()));
        over.executeUpdate();
      }
      if (how.result().isPresent()) {
        keepLast(sql, run.id(), how.result().get(), at);
      }
      audit.add(sql, entry(run, at, Outcome.word(how)));
      return true;
    });
  }

  private static void keepLast(Connection sql, WorkbookId id, RecomputeResult result, Instant at)
      throws SQLException {
    try (PreparedStatement keep =
        sql.prepareStatement("INSERT INTO last_run (workbook, at_second, changed_cells, problems,"
            + " notes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (workbook) DO UPDATE SET"
            + " at_second = excluded.at_second, changed_cells = excluded.changed_cells,"
            + " problems = excluded.problems, notes = excluded.notes")) {
      keep.setString(1, Digests.of(id.value()));
      keep.setLong(2, at.getEpochSecond());
      keep.setInt(3, result.changedCells());
      keep.setInt(4, result.problems());
      keep.setInt(5, result.notes());
      keep.executeUpdate();
    }
  }

  @Override
  public Optional<Operation> find(String person, String operationId) {
    return database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement(
          "SELECT run.phase, run.progress, run.outcome, run.instance, instance.id FROM run"
              + " LEFT JOIN instance ON instance.id = run.instance AND instance.until_milli > "
              + database.now() + " WHERE run.operation = ? AND run.person = ?")) {
        query.setString(1, Digests.of(operationId));
        query.setString(2, Digests.of(person));
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(operation(operationId, row)) : Optional.empty();
        }
      }
    });
  }

  private static Operation operation(String id, ResultSet row) throws SQLException {
    Operation.Phase phase = Operation.Phase.valueOf(row.getString(1));
    double progress = row.getDouble(2);
    Optional<String> outcome = Optional.ofNullable(row.getString(3));
    if (outcome.isPresent()) {
      return Envelope.open(id, outcome.get())
          .map(json -> Outcome.parse(id, json))
          .orElseThrow(() -> new SQLException("an outcome that was not written by this program"));
    }
    boolean isAlive = row.getString(5) != null;
    return isAlive
        ? new Operation(
            id,
            Operation.State.RUNNING,
            phase,
            progress,
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        : new Operation(
            id,
            Operation.State.FAILED,
            phase,
            progress,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Interrupted()));
  }

  @Override
  public Optional<LastRun> lastRun(WorkbookId id) {
    return database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement(
          "SELECT at_second, changed_cells, problems, notes FROM last_run WHERE workbook = ?")) {
        query.setString(1, Digests.of(id.value()));
        try (ResultSet row = query.executeQuery()) {
          return row.next()
              ? Optional.of(new LastRun(
                  Instant.ofEpochSecond(row.getLong(1)),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4)))
              : Optional.empty();
        }
      }
    });
  }

  /** Forgets that a person ever asked for anything. */
  public void forget(String person) {
    forget(database, person);
  }

  /** The same, from outside of the service. */
  public static void forget(Database database, String person) {
    database.change(sql -> {
      try (PreparedStatement statement = sql.prepareStatement("DELETE FROM run WHERE person = ?")) {
        statement.setString(1, Digests.of(person));
        return statement.executeUpdate();
      }
    });
    database.forgetForGood();
  }

  /** Removes what nobody will ask for any more. */
  public void tidy(Instant now) {
    database.jot(sql -> {
      try (PreparedStatement old = sql.prepareStatement("DELETE FROM run WHERE until_second < ?")) {
        old.setLong(1, now.getEpochSecond());
        return old.executeUpdate();
      }
    });
  }

  private static Entry entry(Begun run, Instant at, String outcome) {
    return new Entry(
        at,
        Optional.of(run.person()),
        Optional.of(run.id().value()),
        run.isRecompute() ? Act.RECOMPUTE : Act.MENTOR_FILES,
        outcome);
  }

  private static int bits(Set<Drawn> tabs) {
    return tabs.stream().mapToInt(StoredRuns::bit).sum();
  }

  private static Set<Drawn> tabs(int bits) {
    Set<Drawn> tabs = EnumSet.allOf(Drawn.class);
    tabs.removeIf(tab -> (bits & bit(tab)) == 0);
    return tabs;
  }

  /** What a tab is in the database, where it stays what it is. */
  private static int bit(Drawn tab) {
    return switch (tab) {
      case MASTERY -> 1;
      case MENTORING -> 2;
      case BEHAVIOR -> 4;
    };
  }
}
