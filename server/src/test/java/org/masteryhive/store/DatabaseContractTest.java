package org.masteryhive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class DatabaseContractTest {

  private static final String ADD =
      "INSERT INTO consent (state, sealed, until_second) VALUES ('a', 'b', 1)";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void aSecondOpeningFindsTheTablesAsTheyAre(GivenDatabase given) {
    String address = given.address(folder);
    try (Database first = Database.open(address)) {
      add(first);
    }

    try (Database second = Database.open(address)) {
      assertThat(consents(second)).isEqualTo(1);
      assertThat(second.isUsable(Duration.ofMinutes(1))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalThatOpenItAtOnceMakeTheTablesOnce(GivenDatabase given) throws Exception {
    String address = given.address(folder);
    ExecutorService instances = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> open = () -> {
        try (Database database = Database.open(address)) {
          return consents(database);
        }
      };
      for (Future<Integer> opened : instances.invokeAll(List.of(open, open, open, open))) {
        assertThat(opened.get()).isZero();
      }
    } finally {
      instances.shutdownNow();
    }
  }

  /** SQLite refuses at once, whatever its timeout, who switches the write-ahead log on where another one is about to write. */
  @Test
  void aFileThatAnotherProgramIsWritingIsWaitedFor() throws Exception {
    String address = "jdbc:sqlite:" + folder.resolve("hive.db");
    AtomicInteger refusals = new AtomicInteger();
    try (Connection other = DriverManager.getConnection(address);
        Statement writing = other.createStatement()) {
      writing.execute("BEGIN IMMEDIATE");

      new Sqlite(() -> letGo(writing, refusals)).prepare(address);
    }

    assertThat(refusals).hasValue(1);
    Database.open(address).close();
  }

  private static void letGo(Statement writing, AtomicInteger refusals) {
    refusals.incrementAndGet();
    try {
      writing.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatFailsHalfWayChangesNothing(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      assertThatThrownBy(() -> database.change(sql -> {
            sql.createStatement().executeUpdate(ADD);
            throw new IllegalStateException("half-way");
          }))
          .hasMessage("half-way");
      assertThatThrownBy(() -> database.jot(sql -> {
            sql.createStatement().executeUpdate(ADD);
            return sql.createStatement().executeUpdate(ADD);
          }))
          .isInstanceOf(StoreException.class);

      assertThat(consents(database)).isZero();
      add(database);
      assertThat(consents(database)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsJottedDownIsThereForEveryConnection(GivenDatabase given) {
    String address = given.address(folder);
    try (Database database = Database.open(address);
        Database other = Database.open(address)) {
      database.jot(sql -> sql.createStatement().executeUpdate(ADD));
      database.settle();

      assertThat(consents(other)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsClockShowsMilliseconds(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      long now = database.look(sql -> {
        try (PreparedStatement query = sql.prepareStatement("SELECT " + database.now());
            ResultSet row = query.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      });

      assertThat(Instant.ofEpochMilli(now))
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }
  }

  @Test
  void aPasswordIsNeitherSaidNorLogged() {
    Logger pool = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari");
    Level before = pool.getLevel();
    List<TurboFilter> hushing = List.copyOf(pool.getLoggerContext().getTurboFilterList());
    pool.getLoggerContext().resetTurboFilterList();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    pool.addAppender(heard);
    pool.setAdditive(false);
    pool.setLevel(Level.TRACE);
    List<String> driver = new CopyOnWriteArrayList<>();
    java.util.logging.Logger drivers = java.util.logging.Logger.getLogger("org.postgresql");
    Handler listening = listening(driver);
    drivers.addHandler(listening);
    drivers.setUseParentHandlers(false);
    drivers.setLevel(java.util.logging.Level.ALL);
    try {
      assertThatThrownBy(() ->
              Database.open("jdbc:postgresql://127.0.0.1:1/hive?user=hive&password=opensesame"))
          .isInstanceOf(StoreException.class)
          .hasMessage("The database jdbc:postgresql://127.0.0.1:1/hive cannot be opened."
              + " Nothing answers at that address.");
    } finally {
      hushing.forEach(pool.getLoggerContext()::addTurboFilter);
      pool.setLevel(before);
      pool.setAdditive(true);
      pool.detachAppender(heard);
      drivers.removeHandler(listening);
      drivers.setUseParentHandlers(true);
      drivers.setLevel(null);
    }
    assertThat(heard.list).as("the pool's log, heard though it is hushed").isNotEmpty();
    assertThat(driver).isNotEmpty();
    assertThat(heard.list + " " + driver).doesNotContain("opensesame");
  }

  private static Handler listening(List<String> heard) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        heard.add(new SimpleFormatter().format(line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://hive:opensesame@127.0.0.1:1/hive",
        "jdbc:postgresql://127.0.0.1:x/hive?password=opensesame"
      })
  void anAddressThatCannotBeReadIsNotRepeated(String address) {
    assertThatThrownBy(() -> Database.open(address))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("opensesame");
  }

  private static void add(Database database) {
    database.change(sql -> sql.createStatement().executeUpdate(ADD));
  }

  private static int consents(Database database) {
    return database.look(sql -> {
      try (ResultSet row = sql.createStatement().executeQuery("SELECT count(*) FROM consent")) {
        row.next();
        return row.getInt(1);
      }
    });
  }
}
