package org.masteryhive.sheets.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fetches for the add-on that runs in the page, as Google's servers would: only from addresses that
 * the manifest allows, never following a redirect to another place, for a minute at most.
 */
final class FetchCall {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LARGEST = 50 * 1024 * 1024;
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> OURS =
      Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "expect");

  private final Supplier<AllowList> allowed;
  private final HttpClient client = HttpClient.newBuilder()
      .connectTimeout(Duration.ofSeconds(10))
      .version(HttpClient.Version.HTTP_1_1)
      .build();

  FetchCall(Supplier<AllowList> allowed) {
    this.allowed = allowed;
  }

  /** What came back: {@code {"status", "headers", "body"}}. */
  Object answer(Body body) {
    body.allowing("url", "method", "headers", "body");
    URI address = AllowList.parse(body.required("url"))
        .orElseThrow(() -> ControlException.bad("url must be an http or https address"));
    if (!allowed.get().allows(address)) {
      throw new ControlException(
          403, "the add-on's manifest does not allow " + address + " in urlFetchWhitelist");
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request(address, body), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.body().length > LARGEST) {
        throw new ControlException(502, "the answer is larger than 50 MB");
      }
      return answered(answer);
    } catch (IOException unreachable) {
      throw new ControlException(502, "no answer from " + address);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ControlException(502, "stopped while waiting for " + address);
    }
  }

  private static HttpRequest request(URI address, Body body) {
    String method = body.text("method").orElse("GET").toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw ControlException.bad("method must be one of GET, POST, PUT, PATCH, DELETE");
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .method(
            method,
            body.text("body")
                .map(text -> HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                .orElseGet(HttpRequest.BodyPublishers::noBody));
    body.object("headers").asMap().forEach((name, value) -> {
      if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
        header(request, name, value.getAsString());
      }
    });
    return request.build();
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException notAHeader) {
      throw ControlException.bad("the header " + name + " cannot be sent");
    }
  }

  private static Map<String, Object> answered(HttpResponse<byte[]> answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer.headers().map().forEach((name, values) -> {
      if (!name.startsWith(":")) {
        headers.put(name, String.join(", ", values));
      }
    });
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", answer.statusCode());
    result.put("headers", headers);
    result.put("body", new String(answer.body(), StandardCharsets.UTF_8));
    return result;
  }
}
