package org.masteryhive.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls to Google's sign-in: forms out, JSON in. What may be sent twice is tried again with growing, randomised waits. */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int TRIES = 5;
  private static final long FIRST_WAIT_MILLIS = 200;

  private @Nullable HttpClient http;

  /** Made when it is first needed: it reads every certificate that Java trusts, which the start does not wait for. */
  synchronized HttpClient http() {
    if (http == null) {
      http = HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
    }
    return http;
  }

  Answer postOnce(URI address, Map<String, String> form) {
    try {
      return send(request(address, form));
    } catch (IOException e) {
      throw new GoogleSilentException("Google's sign-in cannot be reached", e);
    }
  }

  Answer post(URI address, Map<String, String> form) {
    return patiently(request(address, form));
  }

  Answer get(URI address, String accessToken) {
    return patiently(HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + accessToken)
        .build());
  }

  private Answer patiently(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        Answer answer = send(request);
        if (!answer.isPassing() || attempt == TRIES) {
          return answer;
        }
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new GoogleSilentException("Google's sign-in cannot be reached", e);
        }
      }
      pause(attempt);
    }
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http().send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          json(response.body()),
          response.headers().firstValue("Retry-After"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GoogleSilentException("interrupted while Google was asked", e);
    }
  }

  private static HttpRequest request(URI address, Map<String, String> form) {
    String body = form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> json(String body) {
    try {
      return body.isBlank() ? Map.of() : JSONObjectUtils.parse(body);
    } catch (ParseException e) {
      return Map.of();
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_WAIT_MILLIS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GoogleSilentException("interrupted while waiting for Google", e);
    }
  }

  /** What came back. A body that is no JSON has no fields. */
  record Answer(int status, Map<String, Object> fields, Optional<String> waitSeconds) {

    boolean isOk() {
      return status >= 200 && status < 300;
    }

    /** Whether the same call may succeed a little later. */
    boolean isPassing() {
      return status == 429 || status >= 500;
    }

    Optional<String> text(String name) {
      Object value = fields.get(name);
      return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    Optional<Long> number(String name) {
      Object value = fields.get(name);
      return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    Optional<Duration> retryAfter() {
      return waitSeconds
          .filter(seconds -> seconds.matches("[0-9]{1,5}"))
          .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
  }
}
