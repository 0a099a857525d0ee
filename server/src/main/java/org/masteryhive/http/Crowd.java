package org.masteryhive.http;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Only so many requests are at work at one time, those that wait for a run or for Google included. Whoever comes on top of
 * that is told so at once, so that a thread is always left for that, and for questions of health.
 */
final class Crowd extends Handler.Wrapper {

  private static final Set<String> HEALTH = Set.of("/healthz", "/readyz", "/metrics");
  private static final String A_MOMENT = "5";

  private final Semaphore places;
  private volatile boolean stopping;

  Crowd(int most) {
    this.places = new Semaphore(most);
  }

  /** From now on everybody who comes is sent away. */
  void sendEverybodyAway() {
    stopping = true;
  }

  /** With the body unread, the connection would break under the answer: a small one is taken in, else it is said beforehand. */
  private static void sendAway(Request request, Response response, Callback callback, Code code) {
    response.getHeaders().put(HttpHeader.RETRY_AFTER, A_MOMENT);
    if (code == Code.NOT_READY || request.getLength() < 0 || request.getLength() > Body.LARGEST) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    if (request.getLength() > Body.LARGEST) {
      Response.writeError(request, response, callback, code.status());
      return;
    }
    Content.Source.consumeAll(
        request,
        Callback.from(
            () -> Response.writeError(request, response, callback, code.status()),
            callback::failed));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (HEALTH.contains(request.getHttpURI().getCanonicalPath())) {
      return super.handle(request, response, callback);
    }
    if (stopping || !places.tryAcquire()) {
      sendAway(request, response, callback, stopping ? Code.NOT_READY : Code.BUSY);
      return true;
    }
    AtomicBoolean gone = new AtomicBoolean();
    Runnable leave = () -> {
      if (gone.compareAndSet(false, true)) {
        places.release();
      }
    };
    boolean handled = false;
    try {
      handled = super.handle(request, response, Callback.from(callback, leave));
      return handled;
    } finally {
      if (!handled) {
        leave.run();
      }
    }
  }
}
