package org.masteryhive.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Calls to both programs. */
final class Wire {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  /** Sends JSON as somebody, and takes JSON. Anything but a success ends the measure. */
  JsonElement ask(String method, String address, String token, Object body) {
    HttpResponse<String> answer =
        send(method, address, Map.of("Authorization", "Bearer " + token), body);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + address + " answered " + answer.statusCode() + "\n" + answer.body());
    }
    return answer.body().isEmpty()
        ? JsonParser.parseString("{}")
        : JsonParser.parseString(answer.body());
  }

  /** Sends JSON, with headers, and takes whatever is answered. */
  HttpResponse<String> send(
      String method, String address, Map<String, String> headers, Object body) {
    HttpRequest.Builder request = request(address).header("Content-Type", "application/json");
    headers.forEach(request::header);
    return send(
        request.method(
            method,
            method.equals("GET")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(GSON.toJson(body))),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String address, Map<String, String> headers) {
    HttpRequest.Builder request = request(address);
    headers.forEach(request::header);
    return send(request, BodyHandlers.ofString());
  }

  /** Takes an answer in and forgets it: a call as bare as it can be. */
  void drain(String address, String token) {
    send(
        request(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Encoding", "gzip"),
        BodyHandlers.discarding());
  }

  HttpResponse<String> form(String address, String body) {
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
