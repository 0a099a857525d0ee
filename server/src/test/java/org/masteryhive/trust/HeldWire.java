package org.masteryhive.trust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The wire between the service and Google. A call can be held on it for as long as a test likes, and it can be cut. */
final class HeldWire implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Forwarder forwarder = new Forwarder();
  private final String google;
  private final ReadWriteLock passing = new ReentrantReadWriteLock();
  private volatile boolean whole = true;
  private final Map<String, Held> next = new ConcurrentHashMap<>();

  HeldWire(String google) {
    this.google = google;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next call on this path is held before Google sees it. Let it go by closing what is given back. */
  Held holdNext(String path) {
    Held held = new Held();
    next.put(path, held);
    return held;
  }

  /** From now on nothing reaches Google; what had reached it before is over when this returns. */
  void cut() {
    passing.writeLock().lock();
    try {
      whole = false;
    } finally {
      passing.writeLock().unlock();
    }
  }

  /** From now on calls reach Google again. */
  void mend() {
    whole = true;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Held held = next.remove(exchange.getRequestURI().getPath());
      if (held != null) {
        held.hold();
      }
      passing.readLock().lock();
      try {
        if (whole) {
          forwarder.forward(exchange, body, google);
        }
      } finally {
        passing.readLock().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    next.values().forEach(Held::close);
    server.stop(0);
    threads.shutdownNow();
  }

  /** A call that is held, or will be. */
  static final class Held implements AutoCloseable {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Held() {}

    private void hold() throws InterruptedException {
      arrived.countDown();
      released.await();
    }

    /** Until the call has come. */
    void awaitArrival() throws InterruptedException {
      arrived.await();
    }

    @Override
    public void close() {
      released.countDown();
    }
  }
}
