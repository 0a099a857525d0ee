package org.masteryhive.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.javalin.http.Context;

/** How answers are written. */
final class Json {

  static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  static void answer(Context ctx, int status, Object body) {
    ctx.status(status).contentType("application/json").result(GSON.toJson(body));
  }

  static void answer(Context ctx, Problem problem) {
    problem
        .retryAfter()
        .ifPresent(wait -> ctx.header(
            "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()))));
    if (problem.code() == Code.BAD_TOKEN) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    ctx.status(problem.code().status())
        .contentType("application/problem+json")
        .result(GSON.toJson(problem.body()));
  }
}
