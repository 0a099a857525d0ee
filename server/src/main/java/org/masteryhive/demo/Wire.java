package org.masteryhive.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls to both servers, as any client would make them. */
final class Wire {

  static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  /** Sends JSON and takes JSON; anything but a success is the end of the demo. */
  JsonObject ask(String method, String address, String token, Object body) {
    HttpResponse<String> answer = send(request(address, Map.of("Authorization", "Bearer " + token))
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(GSON.toJson(body)))
        .build());
    if (answer.statusCode() / 100 != 2) {
      throw new DemoException(
          method + " " + address + " answered " + answer.statusCode() + "\n" + answer.body());
    }
    return json(answer);
  }

  void delete(String address, String token) {
    send(request(address, Map.of("Authorization", "Bearer " + token)).DELETE().build());
  }

  JsonObject get(String address, String token) {
    return json(raw(address, Map.of("Authorization", "Bearer " + token)));
  }

  HttpResponse<String> raw(String address, Map<String, String> headers) {
    return send(request(address, headers).build());
  }

  HttpResponse<String> form(String address, String body) {
    return send(request(address, Map.of("Content-Type", "application/x-www-form-urlencoded"))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build());
  }

  private static HttpRequest.Builder request(String address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoException(request.uri() + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("interrupted", e);
    }
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try {
      return JsonParser.parseString(answer.body()).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new DemoException(answer.uri() + " did not answer with JSON.", e);
    }
  }
}
