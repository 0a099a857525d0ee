package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.testing.Samples;

/** The service is asked to end while callers ask it for recomputes. */
@SuppressWarnings("NullAway.Init")
class StoppedTest {

  private static final int CLIENTS = 8;

  @TempDir
  private Path folder;

  private GivenSheets sheets;
  private GivenService service;
  private String id;
  private volatile OptionalLong stopped = OptionalLong.empty();
  private final Semaphore arrived = new Semaphore(0);
  private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> begun = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() {
    sheets = GivenSheets.open();
    service = new GivenService(sheets, folder);
    id = GivenGradebook.make(sheets);
  }

  @AfterEach
  void close() {
    sheets.close();
  }

  @Test
  void whatWasTakenOnIsAnswered() throws Exception {
    stop(2);
  }

  @Test
  @Tag("trust")
  void aHundredTimes() throws Exception {
    stop(100);
  }

  private void stop(int times) throws Exception {
    long slowest = 0;
    int operations = 0;
    long late = 0;
    List<String> lost = new ArrayList<>();
    ServiceProcess process = ServiceProcess.start(service, folder);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      assertThat(service.connect(GivenSheets.TEACHER)).isTrue();
      sheets.control("latency", json("{'readMs':150,'writeMs':150}"));
      for (int number = 0; number < times; number++) {
        Samples given = new Samples(number);
        begun.clear();
        exchanges.clear();
        stopped = OptionalLong.empty();
        List<CompletableFuture<Void>> busy = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          int which = client;
          busy.add(CompletableFuture.runAsync(() -> askOnAndOn(which), clients));
        }
        arrived.drainPermits();
        assertThat(arrived.tryAcquire(given.between(10, 80), 5, TimeUnit.MINUTES))
            .isTrue();
        long start = System.nanoTime();
        stopped = OptionalLong.of(start);
        process.terminate();
        assertThat(process.await(30)).as("it ends within 30 s").isTrue();
        slowest = Math.max(slowest, System.nanoTime() - start);
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
        operations += begun.size();
        List<String> lostNow = lost(start);
        late +=
            exchanges.stream().filter(exchange -> !exchange.isAnswered()).count() - lostNow.size();
        lost.addAll(lostNow);
        process = ServiceProcess.start(service, folder);
        everyOperationIsKnown();
        assertThat(process.isAlive()).isTrue();
      }
    } finally {
      process.close();
      clients.shutdownNow();
    }
    System.out.printf(
        "trust: stopped %d times under load: %d requests answered, %d lost, %d operations begun, all finished or recorded;"
            + " ended within %d ms; %d came when the door was shutting (StoppedTest)%n",
        times,
        answers.size(),
        lost.size(),
        operations,
        TimeUnit.NANOSECONDS.toMillis(slowest),
        late);
    assertThat(lost).isEmpty();
  }

  /** Asks again and again, each time on a connection of its own, until it is told that the service stops, or nobody listens. */
  private void askOnAndOn(int client) {
    String token = service.identity(GivenSheets.TEACHER);
    String recompute = "POST /v1/gradebooks/" + id
        + "/recompute HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
    List<String> requests = List.of(
        recompute + "Prefer: respond-async\r\n",
        recompute + "Prefer: wait=5\r\n",
        "GET /v1/gradebooks/" + id + " HTTP/1.1\r\n",
        "GET /readyz HTTP/1.1\r\n");
    for (int number = client; ; number++) {
      String request = requests.get(number % requests.size());
      String all = request
          + "Host: localhost:" + service.port()
          + "\r\nAuthorization: Bearer " + token
          + "\r\nConnection: close\r\n\r\n"
          + (request.startsWith("POST") ? "{}" : "");
      long came = System.nanoTime();
      try (Socket socket = new Socket()) {
        socket.connect(
            new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()),
            60_000);
        socket.setSoTimeout(60_000);
        if (status(exchange(socket, request, all, came)) == 503) {
          return;
        }
      } catch (IOException nobodyListens) {
        if (stopped.isPresent()) {
          return;
        }
      }
    }
  }

  /** Sends a request, and notes what came back. */
  private Exchange exchange(Socket socket, String request, String all, long came) {
    OptionalLong sent = OptionalLong.empty();
    String answer = "";
    try {
      socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      sent = OptionalLong.of(System.nanoTime());
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      // What came back before that counts.
    }
    Exchange exchange = new Exchange(request, came, sent, answer);
    exchanges.add(exchange);
    return exchange;
  }

  /**
   * A request, when its sender came to the door, when it was all sent, and what came back; the answer is empty when nothing
   * did.
   */
  private record Exchange(String request, long came, OptionalLong sent, String answer) {

    boolean isAnswered() {
      return answer.startsWith("HTTP/1.1 ");
    }

    boolean isSentBefore(long moment) {
      return sent.isPresent() && sent.getAsLong() - moment < 0;
    }
  }

  /**
   * What was taken on and not answered. People are let in one after the other: who was all there before somebody came who was
   * answered had been let in. When nobody was told that the service stops, it went without a word: then all that was there
   * before counts. Whoever came to a door that was just being shut does not.
   */
  private List<String> lost(long stoppedAt) {
    long last = exchanges.stream()
        .filter(Exchange::isAnswered)
        .mapToLong(Exchange::came)
        .reduce((one, other) -> one - other > 0 ? one : other)
        .orElse(stoppedAt);
    boolean told = exchanges.stream().anyMatch(StoppedTest::isTold);
    long until = told || last - stoppedAt > 0 ? last : stoppedAt;
    return exchanges.stream()
        .filter(exchange -> !exchange.isAnswered() && exchange.isSentBefore(until))
        .map(Exchange::request)
        .toList();
  }

  private static boolean isTold(Exchange exchange) {
    return exchange.answer().startsWith("HTTP/1.1 503");
  }

  /** The status; 0 for no answer. */
  private int status(Exchange exchange) {
    if (!exchange.isAnswered()) {
      return 0;
    }
    String answer = exchange.answer();
    arrived.release();
    int status = Integer.parseInt(answer.substring(9, 12));
    answers.add(status);
    if (status == 202) {
      JsonObject operation = JsonParser.parseString(
              answer.substring(answer.indexOf("\r\n\r\n") + 4))
          .getAsJsonObject();
      begun.add(operation.get("id").getAsString());
    }
    return status;
  }

  private void everyOperationIsKnown() {
    for (String operation : new TreeSet<>(begun)) {
      GivenService.Answer answer =
          service.ask("GET", "/v1/operations/" + operation, GivenSheets.TEACHER, Optional.empty());
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().get("state").getAsString()).isIn("succeeded", "failed");
    }
  }
}
