package org.masteryhive.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Requests that come no further than the server itself (a broken address, a header too long) get the same kind of answer. */
final class JettyProblems extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Problem problem = switch (status) {
      case 404 -> Failures.notFound();
      case 405 -> Problem.of(Code.NOT_ALLOWED, "This address does not take that method.");
      case 413, 414, 431 -> Problem.of(Code.TOO_LARGE, "The request is too large.");
      case 429 ->
        Problem.of(Code.BUSY, "Many requests are at work just now. Try again in a moment.");
      case 503 -> Problem.of(Code.NOT_READY, "The service is stopping. Try again in a moment.");
      // A version or a coding of HTTP that is not spoken here: the caller's move.
      case 501, 505 -> Problem.of(Code.BAD_REQUEST, "The request cannot be read.");
      default ->
        status < 500
            ? Problem.of(Code.BAD_REQUEST, "The request cannot be read.")
            : Problem.of(Code.INTERNAL, "Something went wrong in the service.");
    };
    response.setStatus(problem.code().status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    Headers.EVERYWHERE.forEach((name, value) -> response.getHeaders().put(name, value));
    byte[] body = Json.GSON.toJson(problem.body()).getBytes(StandardCharsets.UTF_8);
    Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
    return true;
  }
}
