package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten times as many recomputes are asked for as can be made: what is taken on is finished, the rest is told when to come back. */
@SuppressWarnings("NullAway.Init")
class FloodTest {

  private static final int MANY = 48;

  /** So few that each asks for more than a caller may in a minute. */
  private static final int FEW = 3;

  /** A run takes two calls of a second each, and 32 run at once. */
  private static final int CAN_BE_MADE_A_SECOND = 16;

  @TempDir
  private Path folder;

  private GivenSheets sheets;
  private GivenService service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, AtomicInteger> statuses = Collections.synchronizedMap(new TreeMap<>());
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() {
    sheets = GivenSheets.open();
    service = new GivenService(sheets, folder);
  }

  @AfterEach
  void close() {
    sheets.close();
  }

  @Test
  void tenTimesTooMuchForAWhile() throws Exception {
    flood(FEW, 6, 10_000);
  }

  @Test
  @Tag("trust")
  void tenTimesTooMuchForFiveMinutes() throws Exception {
    flood(MANY, 300, 100);
  }

  private void flood(int callers, int seconds, int readyWithinMillis) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    try (ServiceProcess process = ServiceProcess.start(service, folder)) {
      List<String> own = callers(callers);
      sheets.control("latency", json("{'readMs':1000,'writeMs':1000}"));
      int requests = seconds * CAN_BE_MADE_A_SECOND * 10;
      List<Long> ready = Collections.synchronizedList(new ArrayList<>());
      var probe =
          clock.scheduleAtFixedRate(() -> ready.add(askReady()), 0, 50, TimeUnit.MILLISECONDS);
      List<CompletableFuture<?>> answers = Collections.synchronizedList(new ArrayList<>());
      AtomicInteger number = new AtomicInteger();
      var load = clock.scheduleAtFixedRate(
          () -> {
            for (int i = 0; i < 8 && number.get() < requests; i++) {
              answers.add(ask(number.getAndIncrement(), own));
            }
          },
          0,
          50,
          TimeUnit.MILLISECONDS);
      while (number.get() < requests) {
        askReady();
      }
      load.cancel(false);
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
      int unfinished = unfinished();
      probe.cancel(false);

      List<Long> sorted = new ArrayList<>(ready);
      Collections.sort(sorted);
      long p99 = sorted.get((int) (sorted.size() * 0.99));
      System.out.printf(
          "trust: %d requests in %d s, ten times what can be made: answers %s, %d runs taken on, %d unfinished, 0 other"
              + " failures; /readyz asked %d times, p50 %d ms, p99 %d ms, worst %d ms (FloodTest)%n",
          requests,
          seconds,
          statuses,
          taken.size(),
          unfinished,
          sorted.size(),
          sorted.get(sorted.size() / 2),
          p99,
          sorted.get(sorted.size() - 1));
      assertThat(process.isAlive()).isTrue();
      assertThat(wrong).isEmpty();
      assertThat(unfinished).isZero();
      assertThat(statuses).containsKeys(202, 429);
      assertThat(p99).isLessThanOrEqualTo(readyWithinMillis);
    } finally {
      clock.shutdownNow();
    }
  }

  /** Each caller has a spreadsheet. */
  private List<String> callers(int many) {
    String base = GivenGradebook.make(sheets);
    List<String> own = new ArrayList<>();
    for (int caller = 0; caller < many; caller++) {
      assertThat(service.connect(email(caller))).isTrue();
      String id = sheets.copy(base);
      sheets.call(
          "POST",
          "/drive/v3/files/" + id + "/permissions?sendNotificationEmail=false",
          json("{'type':'user','role':'writer','emailAddress':'%s'}", email(caller)));
      own.add(id);
    }
    return own;
  }

  private static String email(int caller) {
    return "caller" + caller + "@school.example.org";
  }

  /** A recompute of the caller's own spreadsheet, or of one that is not there: that takes as long to find out. */
  private CompletableFuture<?> ask(int number, List<String> own) {
    String email = email(number % own.size());
    String id = number % 3 == 0 ? own.get(number % own.size()) : "nowhere-to-be-found-" + number;
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(service.url() + "/v1/gradebooks/" + id + "/recompute"))
        .timeout(Duration.ofMinutes(4))
        .header("Authorization", "Bearer " + service.identity(email))
        .header("Content-Type", "application/json")
        .header("Prefer", number % 5 == 0 ? "wait=20" : "respond-async")
        .POST(BodyPublishers.ofString("{}"))
        .build();
    return http.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
      if (failure != null) {
        wrong.add(failure.toString());
      } else {
        note(answer);
      }
      return true;
    });
  }

  private void note(HttpResponse<String> answer) {
    int status = answer.statusCode();
    statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
    if (status == 202) {
      taken.add(body.get("id").getAsString());
    } else if (status == 429) {
      if (answer.headers().firstValue("Retry-After").isEmpty()) {
        wrong.add("429 without Retry-After");
      }
    } else if (status != 200 && status != 403) {
      wrong.add(status + " " + answer.body());
    }
  }

  private long askReady() {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(
          HttpRequest.newBuilder(URI.create(service.url() + "/readyz")).build(),
          BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        wrong.add("/readyz " + answer.statusCode());
      }
    } catch (java.io.IOException e) {
      wrong.add("/readyz " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** How many of the runs that were begun do not come to their end, as the service itself remembers them. */
  private int unfinished() throws SQLException {
    sheets.control("latency", json("{'readMs':0,'writeMs':0}"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hive.db"));
        Statement statement = connection.createStatement()) {
      int unfinished = Integer.MAX_VALUE;
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
      while (unfinished > 0 && System.nanoTime() < end) {
        askReady();
        unfinished = count(statement, "SELECT count(*) FROM run WHERE outcome IS NULL");
      }
      assertThat(count(statement, "SELECT count(*) FROM run"))
          .isGreaterThanOrEqualTo((int) taken.stream().distinct().count());
      return unfinished;
    }
  }

  private static int count(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }
}
