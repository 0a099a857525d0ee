package org.masteryhive.trust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.masteryhive.testing.WatchingAppender;

/** Stands between the service and Google, passes everything on, and answers badly when told to, quoting cells as Google does. */
final class Quoting implements AutoCloseable {

  private static final List<String> PASSED_ON =
      List.of("Authorization", "Content-Type", "Content-Encoding", "Accept-Encoding");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final ConcurrentLinkedQueue<Bad> bad = new ConcurrentLinkedQueue<>();
  private volatile String google = "";

  /** An answer that the next call on a path like this gets. */
  record Bad(String path, int status, String body) {}

  Quoting() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  /** From now on in front of this server. */
  String before(String address) {
    google = address;
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answer(String path, int status, String body) {
    bad.add(new Bad(path, status, body));
  }

  /** What Google says of a request that it does not take: with the cell in it. */
  static String quoting() {
    return "{\"error\":{\"code\":400,\"message\":\"Invalid requests[0].updateCells: Invalid value \\\""
        + WatchingAppender.CANARY + " Ada\\\" at 'data.values'\",\"status\":\"INVALID_ARGUMENT\","
        + "\"details\":[{\"fieldViolations\":[{\"description\":\"" + WatchingAppender.CANARY
        + "\"}]}]}}";
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Bad> answer = bad.stream()
          .filter(one -> exchange.getRequestURI().getPath().matches(one.path()))
          .findFirst();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (answer.isPresent()) {
        bad.remove(answer.get());
        send(exchange, answer.get().status(), answer.get().body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      forward(exchange, body);
    }
  }

  private void forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create(google + exchange.getRequestURI().getRawPath() + query(exchange)))
        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : PASSED_ON) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      for (String name : List.of("Content-Type", "Content-Encoding", "Location")) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      send(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : "?" + query;
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    bad.clear();
  }
}
