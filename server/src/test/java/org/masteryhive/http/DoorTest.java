package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes to the door byte by byte: nothing that is not HTTP, or says two things, gets further, and each gets a problem. */
class DoorTest {

  private final GivenApi given = new GivenApi();

  @AfterEach
  void stop() {
    given.close();
  }

  static List<String> broken() {
    String host = "Host: localhost\r\n";
    return List.of(
        "GET /v1/gradebooks/../../etc HTTP/1.1\r\n" + host,
        "GET /v1/%2e%2e/healthz HTTP/1.1\r\n" + host,
        "GET /v1//gradebooks HTTP/1.1\r\n" + host,
        "GET /v1/gradebooks;x=1/abcdefgh HTTP/1.1\r\n" + host,
        "GET /v1/gradebooks%2fabcdefgh HTTP/1.1\r\n" + host,
        "GET /healthz%00 HTTP/1.1\r\n" + host,
        "GET /healthz\\x HTTP/1.1\r\n" + host,
        "GET /health|z HTTP/1.1\r\n" + host,
        "GET /%zz HTTP/1.1\r\n" + host,
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n",
        "GET /healthz HTTP/1.1\r\n",
        "GET /healthz HTTP/1.1\r\n" + host + "No colon here\r\n",
        "GET /healthz HTTP/1.1\r\n" + host + "Folded: a\r\n b\r\n",
        "POST /v1/gradebooks HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n",
        "POST /v1/gradebooks HTTP/1.1\r\n" + host
            + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "POST /v1/gradebooks HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n",
        "GET /healthz HTTP/9.9\r\n" + host,
        "G?T /healthz HTTP/1.1\r\n" + host,
        "GET /healthz HTTP/1.1\r\n" + host + "X: " + "a".repeat(20_000) + "\r\n",
        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsBrokenGetsAProblem(String head) {
    String answer = exchange(head + "Connection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("content-type: application/problem+json")
        .contains("x-content-type-options: nosniff")
        .contains("\"type\":\"urn:mastery-hive:problem/")
        .doesNotContain("jetty")
        .doesNotContain("exception")
        .doesNotContain("access-control");
  }

  @Test
  void whereACallIsSaidToComeFromChangesNothing() {
    String plain = exchange(head("GET /readyz HTTP/1.1"));
    String forwarded = exchange(head(
        "GET /readyz HTTP/1.1",
        "X-Forwarded-For: 10.0.0.1",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: evil.example",
        "Forwarded: for=10.0.0.1;host=evil.example;proto=https"));

    assertThat(withoutDate(forwarded)).isEqualTo(withoutDate(plain));
  }

  @Test
  void noOriginGetsLeaveToRead() {
    String answer = exchange(head(
        "OPTIONS /v1/gradebooks HTTP/1.1",
        "Origin: https://evil.example",
        "Access-Control-Request-Method: POST"));

    assertThat(answer).startsWith("HTTP/1.1 405 ");
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  private static String head(String request, String... headers) {
    return request
        + "\r\nHost: localhost\r\nConnection: close\r\n"
        + String.join("\r\n", headers)
        + (headers.length > 0 ? "\r\n" : "")
        + "\r\n";
  }

  private static String withoutDate(String answer) {
    return answer.replaceAll("(?i)\r\ndate:[^\r]*", "");
  }

  private String exchange(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), given.api.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
