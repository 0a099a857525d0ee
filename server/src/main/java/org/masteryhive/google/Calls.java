package org.masteryhive.google;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.util.ExponentialBackOff;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.Workbooks.Guard;

/** One caller's calls to Google: sent with her token, within our limits, and again where that is safe. */
final class Calls {

  private final AccessToken token;
  private final String person;
  private final Patience patience;
  private final Quotas quotas;
  private final Guard guard;

  Calls(AccessToken token, String person, Patience patience, Quotas quotas) {
    this(token, person, patience, quotas, Guard.NOBODY);
  }

  private Calls(AccessToken token, String person, Patience patience, Quotas quotas, Guard guard) {
    this.token = token;
    this.person = person;
    this.patience = patience;
    this.quotas = quotas;
    this.guard = guard;
  }

  /** The same calls, with somebody who is asked at the last moment before each. */
  Calls guardedBy(Guard another) {
    return new Calls(token, person, patience, quotas, another);
  }

  /** Turns the bytes of an answer into what is wanted of it. */
  interface Answer<T> {
    T read(InputStream body) throws IOException;
  }

  /** A call that may be made again without harm. */
  <T> T read(AbstractGoogleJsonClientRequest<?> request, Answer<T> answer) {
    return call(request, false, answer);
  }

  /** A call that changes something: made again only when Google says that it did nothing. */
  <T> T write(AbstractGoogleJsonClientRequest<?> request, Answer<T> answer) {
    return call(request, true, answer);
  }

  private <T> T call(
      AbstractGoogleJsonClientRequest<?> request, boolean isWrite, Answer<T> answer) {
    ExponentialBackOff backOff = patience.backOff();
    Duration waited = Duration.ZERO;
    boolean renewed = false;
    String bearer = token.value();
    if (!isWrite) {
      guard.beforeReading();
    }
    while (true) {
      quotas.await(person, isWrite);
      if (isWrite) {
        guard.beforeWriting();
      }
      try {
        T read = once(request, bearer, isWrite, answer);
        if (isWrite) {
          guard.afterWriting();
        }
        return read;
      } catch (HttpResponseException refused) {
        if (refused.getStatusCode() == 401 && !renewed) {
          renewed = true;
          bearer = token.renewed(bearer);
          continue;
        }
        WorkbookException failure = Refusal.of(refused, isWrite);
        if (!Refusal.isWorthRetrying(refused, isWrite)) {
          throw failure;
        }
        waited = waited.plus(pause(backOff, waited, failure));
      } catch (IOException lost) {
        WorkbookException failure = new WorkbookException(
            isWrite ? Why.ANSWER_LOST : Why.FAILED, "", Optional.empty(), Optional.of(lost));
        if (isWrite) {
          throw failure;
        }
        waited = waited.plus(pause(backOff, waited, failure));
      }
    }
  }

  private static <T> T once(
      AbstractGoogleJsonClientRequest<?> request, String bearer, boolean isWrite, Answer<T> answer)
      throws IOException {
    request.getRequestHeaders().setAuthorization("Bearer " + bearer);
    request.setDisableGZipContent(false);
    var http = request.buildHttpRequest();
    Google.limit(http, isWrite);
    http.setThrowExceptionOnExecuteError(true);
    http.setLoggingEnabled(false);
    http.setCurlLoggingEnabled(false);
    HttpResponse response = http.execute();
    try (InputStream body = response.getContent()) {
      return answer.read(body);
    } finally {
      response.disconnect();
    }
  }

  /** Waits before the next try, or gives up with the failure when our patience is at its end. */
  private Duration pause(ExponentialBackOff backOff, Duration waited, WorkbookException failure) {
    try {
      Duration next = failure.retryAfter().orElse(Duration.ofMillis(backOff.nextBackOffMillis()));
      if (waited.plus(next).compareTo(patience.inAll()) > 0) {
        throw failure;
      }
      patience.sleeper().sleep(next.toMillis());
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    } catch (IOException e) {
      throw failure;
    }
  }
}
