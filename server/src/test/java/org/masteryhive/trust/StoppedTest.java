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
import java.time.Duration;
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

  /** The service listens for a second after it was asked to end; who comes at the very end of that may find the door shut. */
  private static final Duration STILL_OPEN = Duration.ofMillis(300);

  @TempDir
  private Path folder;

  private GivenSheets sheets;
  private GivenService service;
  private String id;
  private volatile OptionalLong stopped = OptionalLong.empty();
  private final Semaphore arrived = new Semaphore(0);
  private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> late = new ConcurrentLinkedQueue<>();
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
    ServiceProcess process = ServiceProcess.start(service, folder);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      assertThat(service.connect(GivenSheets.TEACHER)).isTrue();
      sheets.control("latency", json("{'readMs':150,'writeMs':150}"));
      for (int number = 0; number < times; number++) {
        Samples given = new Samples(number);
        begun.clear();
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
        late.size());
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
      try (Socket socket = new Socket()) {
        socket.connect(
            new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()),
            60_000);
        socket.setSoTimeout(60_000);
        if (answered(request, exchange(socket, all)) == 503) {
          return;
        }
      } catch (IOException nobodyListens) {
        if (stopped.isPresent()) {
          return;
        }
      }
    }
  }

  /** What came back; empty when nothing did. */
  private Exchange exchange(Socket socket, String request) {
    boolean inTime = false;
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      inTime = stopped.isEmpty() || System.nanoTime() - stopped.getAsLong() < STILL_OPEN.toNanos();
      return new Exchange(
          inTime, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Exchange(inTime, "");
    }
  }

  /** What came back of a request, and whether it was made while the door was surely open. */
  private record Exchange(boolean inTime, String answer) {}

  /** The status; 0 for no answer. */
  private int answered(String request, Exchange exchange) {
    String answer = exchange.answer();
    if (!answer.startsWith("HTTP/1.1 ")) {
      (exchange.inTime() ? lost : late).add(request);
      return 0;
    }
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
