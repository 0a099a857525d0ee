package org.masteryhive.sheets.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.sheets.error.ApiException;

/** Several calls in one body ({@code multipart/mixed}): each is made by itself, in its order. */
public final class BatchRoutes implements Routes {

  private static final int MOST_CALLS = 1000;
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern REQUEST_LINE =
      Pattern.compile("([A-Z]+) (?:https?://[^/ ]+)?(/\\S*)(?: HTTP/\\S+)?");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/batch", this::handle);
    routes.post("/batch/*", this::handle);
  }

  private void handle(Context ctx) throws IOException, InterruptedException {
    String boundary = Optional.ofNullable(ctx.contentType())
        .map(BOUNDARY::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .orElseThrow(() ->
            ApiException.badRequest("Failed to parse batch request, error: missing boundary."));
    String[] parts = Gate.bodyOf(ctx).split("--" + Pattern.quote(boundary), -1);
    if (parts.length - 2 > MOST_CALLS) {
      throw ApiException.badRequest("The batch request has more than 1000 calls.");
    }
    StringBuilder answer = new StringBuilder();
    for (int i = 1; i < parts.length - 1; i++) {
      answer.append("--batch_answer\r\n").append(answered(ctx, Part.read(parts[i])));
    }
    ctx.contentType("multipart/mixed; boundary=batch_answer")
        .result(answer.append("--batch_answer--\r\n").toString());
  }

  /** A part of the body: the headers of the part, and of the call in it. */
  private record Part(
      Map<String, String> headers, String line, Map<String, String> inner, String body) {

    static Part read(String text) {
      String[] outer = halves(text.stripLeading());
      String[] call = halves(outer[1].stripLeading());
      String[] lines = call[0].split("\r?\n", 2);
      return new Part(
          headers(outer[0]), lines[0].strip(), headers(lines.length > 1 ? lines[1] : ""), call[1]);
    }

    private static String[] halves(String text) {
      String[] halves = text.split("\r?\n\r?\n", 2);
      return halves.length == 2 ? halves : new String[] {halves[0], ""};
    }

    private static Map<String, String> headers(String text) {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      text.lines().forEach(line -> {
        int colon = line.indexOf(':');
        if (colon > 0) {
          headers.put(
              line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
      });
      return headers;
    }
  }

  private String answered(Context ctx, Part part) throws IOException, InterruptedException {
    Matcher line = REQUEST_LINE.matcher(part.line());
    if (!line.matches()) {
      throw ApiException.badRequest("Failed to parse batch request, error: no call in a part.");
    }
    HttpResponse<String> response = client.send(request(ctx, part, line), BodyHandlers.ofString());
    StringBuilder answer = new StringBuilder("Content-Type: application/http\r\n");
    String id = part.headers().get("Content-ID");
    if (id != null) {
      answer
          .append("Content-ID: ")
          .append(id.replaceFirst("^<?", "<response-").replaceFirst(">?$", ">"));
      answer.append("\r\n");
    }
    answer.append("\r\nHTTP/1.1 ").append(response.statusCode()).append(" Answered\r\n");
    response
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> answer.append("Content-Type: ").append(type).append("\r\n"));
    return answer.append("\r\n").append(response.body()).append("\r\n").toString();
  }

  private static HttpRequest request(Context ctx, Part part, Matcher line) {
    String path = line.group(2).replace(" ", "%20").replace("\"", "%22");
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + ctx.req().getLocalPort() + path))
        .timeout(Duration.ofSeconds(60));
    String authorization = part.inner().getOrDefault("Authorization", ctx.header("Authorization"));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    String type = part.inner().get("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    return request
        .method(
            line.group(1),
            part.body().isBlank() ? BodyPublishers.noBody() : BodyPublishers.ofString(part.body()))
        .build();
  }
}
