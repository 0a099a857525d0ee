package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /openapi.json}: the description of all this, for programs. */
final class OpenApiHandler implements Handler {

  private final String description = read();

  @Override
  public void handle(Context ctx) {
    ctx.contentType("application/json").result(description.getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try (InputStream stream =
        Objects.requireNonNull(OpenApiHandler.class.getResourceAsStream("openapi.json"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
