package org.masteryhive.google;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.Json;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.Workbooks.Guard;

/** One caller's calls to Google: sent with her token, within our limits, and again where that is safe. */
final class Calls {

  private static final int UNZIPPED_AT_ONCE = 16 * 1024;

  private final AccessToken token;
  private final String person;
  private final Patience patience;
  private final Quotas quotas;
  private final TimeLimits limits;
  private final Zipping zipping;
  private final Guard guard;
  private final Patience.Waiting afterLost;

  /** The failure of the last write when its answer was lost: then Google has trouble, and the next call waits a moment. */
  private Optional<WorkbookException> lost = Optional.empty();

  Calls(
      AccessToken token,
      String person,
      Patience patience,
      Quotas quotas,
      TimeLimits limits,
      Zipping zipping) {
    this(token, person, patience, quotas, limits, zipping, Guard.NOBODY);
  }

  private Calls(
      AccessToken token,
      String person,
      Patience patience,
      Quotas quotas,
      TimeLimits limits,
      Zipping zipping,
      Guard guard) {
    this.token = token;
    this.person = person;
    this.patience = patience;
    this.quotas = quotas;
    this.limits = limits;
    this.zipping = zipping;
    this.guard = guard;
    this.afterLost = patience.begin();
  }

  /** The same calls, with somebody who is asked at the last moment before each. */
  Calls guardedBy(Guard another) {
    return new Calls(token, person, patience, quotas, limits, zipping, another);
  }

  /** Who is asked. */
  Guard guard() {
    return guard;
  }

  /** Turns the bytes of an answer into what is wanted of it. */
  interface Answer<T> {
    T read(InputStream body) throws IOException;

    /** The same from bytes as they came over the wire. */
    default T come(InputStream body, boolean isZipped) throws IOException {
      return read(isZipped ? new GZIPInputStream(body, UNZIPPED_AT_ONCE) : body);
    }

    /** Reads with one word for whatever is wrong: what stands there is left out, it may be a page with anything on it. */
    static <T> T taken(Answer<T> answer, InputStream body, boolean isZipped) throws IOException {
      try {
        return answer.come(body, isZipped);
      } catch (IllegalStateException
          | IllegalArgumentException
          | IndexOutOfBoundsException
          | JsonParseException garbage) {
        throw new IOException("an answer that is not Google's");
      }
    }
  }

  /** A call that may be made again without harm. */
  <T> T read(AbstractGoogleJsonClientRequest<?> request, Answer<T> answer) {
    return call(request, Optional.empty(), false, answer);
  }

  /** A call that changes something: made again only when Google says that it did nothing. */
  <T> T write(AbstractGoogleJsonClientRequest<?> request, Answer<T> answer) {
    return call(request, Optional.empty(), true, answer);
  }

  /** The same with these bytes as its body, whatever the request holds. */
  <T> T write(AbstractGoogleJsonClientRequest<?> request, byte[] body, Answer<T> answer) {
    return call(request, Optional.of(body), true, answer);
  }

  private <T> T call(
      AbstractGoogleJsonClientRequest<?> request,
      Optional<byte[]> body,
      boolean isWrite,
      Answer<T> answer) {
    waitAfterLost();
    Patience.Waiting waiting = patience.begin();
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
        request.getRequestHeaders().setAuthorization("Bearer " + bearer);
        T read = once(built(request, body), isWrite, answer);
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
          throw remembered(failure);
        }
        waiting.before(failure);
      } catch (IOException gone) {
        WorkbookException failure = new WorkbookException(
            isWrite ? Why.ANSWER_LOST : Why.FAILED, "", Optional.empty(), Optional.of(gone));
        if (isWrite) {
          throw remembered(failure);
        }
        waiting.before(failure);
      }
    }
  }

  private synchronized WorkbookException remembered(WorkbookException failure) {
    lost = Optional.of(failure).filter(it -> it.why() == Why.ANSWER_LOST);
    return failure;
  }

  private void waitAfterLost() {
    Optional<WorkbookException> before;
    synchronized (this) {
      before = lost;
      lost = Optional.empty();
    }
    before.ifPresent(afterLost::before);
  }

  private HttpRequest built(AbstractGoogleJsonClientRequest<?> request, Optional<byte[]> body)
      throws IOException {
    HttpRequest http = request.buildHttpRequest();
    body.ifPresent(bytes -> http.setContent(new ByteArrayContent(Json.MEDIA_TYPE, bytes)));
    zipping.choose(http);
    return http;
  }

  private <T> T once(HttpRequest http, boolean isWrite, Answer<T> answer) throws IOException {
    limits.set(http, isWrite);
    http.setThrowExceptionOnExecuteError(false);
    http.setResponseReturnRawInputStream(true);
    http.setLoggingEnabled(false);
    http.setCurlLoggingEnabled(false);
    HttpResponse response = http.execute();
    try (InputStream content = response.getContent()) {
      InputStream body = content == null ? InputStream.nullInputStream() : content;
      boolean isZipped = content != null && "gzip".equalsIgnoreCase(response.getContentEncoding());
      if (!response.isSuccessStatusCode()) {
        throw refused(response, Answer.taken(InputStream::readAllBytes, body, isZipped));
      }
      return Answer.taken(answer, body, isZipped);
    } finally {
      response.disconnect();
    }
  }

  private static HttpResponseException refused(HttpResponse response, byte[] words) {
    return new HttpResponseException.Builder(
            response.getStatusCode(), response.getStatusMessage(), response.getHeaders())
        .setContent(new String(words, response.getContentCharset()))
        .build();
  }
}
