package org.masteryhive.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** How answers are written. */
final class Json {

  static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  static void answer(Context ctx, int status, Object body) {
    ctx.status(status).contentType("application/json").result(bytes(body));
  }

  static void answer(Context ctx, Problem problem) {
    problem
        .retryAfter()
        .ifPresent(wait -> ctx.header(
            "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
    if (problem.code() == Code.BAD_TOKEN) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    Acts.answered(ctx, problem.code());
    ctx.status(problem.code().status())
        .contentType("application/problem+json")
        .result(bytes(problem.body()));
  }

  /** JSON is UTF-8, whatever the server would take for the content type. */
  static byte[] bytes(Object body) {
    return GSON.toJson(body).getBytes(StandardCharsets.UTF_8);
  }
}
