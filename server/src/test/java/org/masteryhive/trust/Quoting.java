package org.masteryhive.trust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.masteryhive.testing.WatchingAppender;

/** Stands between the service and Google, passes everything on, and answers badly when told to, quoting cells as Google does. */
final class Quoting implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Forwarder forwarder = new Forwarder();
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
        Forwarder.send(
            exchange, answer.get().status(), answer.get().body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      forwarder.forward(exchange, body, google);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    bad.clear();
  }
}
