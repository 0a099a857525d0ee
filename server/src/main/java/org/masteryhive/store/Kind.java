package org.masteryhive.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What one make of database needs that another does not. */
interface Kind {

  List<Kind> ALL = List.of(new Sqlite(), new Postgresql());

  /** The make that an address is of. */
  static Kind of(String address) {
    return ALL.stream()
        .filter(kind -> address.startsWith("jdbc:" + kind.name() + ":"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an address of no database of ours"));
  }

  /** As it stands in addresses and in the names of files. */
  String name();

  /** Loads what is needed to speak with it, and touches nothing yet. */
  void load() throws SQLException;

  /** Makes it ready for connections: called once, before there is a pool. */
  void prepare(String address) throws SQLException;

  /**
   * A pool of connections to the address.
   *
   * @param inAHurry whether commits need not wait for the disk
   */
  HikariConfig configured(String address, boolean inAHurry);

  /** The address as it may be shown to anyone: without a password. */
  String shown(String address);

  /** Why it could not be opened, in a sentence for the operator; empty when there is nothing to add. */
  String why(SQLException failure);

  /** Whether one program at a time uses it. */
  boolean isAlone();

  /** SQL for the milliseconds since 1970 by the database's own clock. */
  String now();

  /** Keeps other instances from making tables until the transaction ends. */
  void lockTables(Connection connection) throws SQLException;

  /** Brings to the disk what was committed in a hurry. */
  void settle(Connection connection) throws SQLException;

  /** Leaves nothing of deleted rows behind, as far as the database lets us. */
  void forgetForGood(Connection connection) throws SQLException;
}
