package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masteryhive.signin.FakeGoogle;
import org.masteryhive.signin.GivenSignIn;
import org.masteryhive.signin.HostileTokens;

/** Hostile tokens as they come over the wire, byte for byte, in headers that no client library would send. */
class HostileTokensOverHttpTest {

  @Test
  void noneIsAcceptedAndNoneIsAnsweredAsAFaultOfOurs() throws IOException {
    try (GivenApi given = new GivenApi()) {
      given.signIn.connected("ms-rivera");
      String good = FakeGoogle.identityToken("ms-rivera", GivenSignIn.NOW, Map.of());
      assertThat(status(given, "Authorization: Bearer " + good)).isEqualTo(200);

      Map<String, String> headers = headers(good);
      List<String> accepted = new ArrayList<>();
      List<String> faults = new ArrayList<>();
      for (Map.Entry<String, String> header : headers.entrySet()) {
        int status = status(given, header.getValue());
        if (status < 400) {
          accepted.add(header.getKey());
        } else if (status >= 500) {
          faults.add(header.getKey() + " " + status);
        }
      }

      System.out.printf(
          "trust: %d hostile tokens over HTTP: %d accepted, %d answers in the 500s%n",
          headers.size(), accepted.size(), faults.size());
      assertThat(headers).hasSizeGreaterThanOrEqualTo(120);
      assertThat(accepted).isEmpty();
      assertThat(faults).isEmpty();
    }
  }

  private static Map<String, String> headers(String good) {
    Map<String, String> headers = new LinkedHashMap<>();
    HostileTokens.all()
        .forEach((name, token) ->
            headers.put(name, "Authorization: Bearer " + token.replace("\u0000", "\\0")));
    headers.put("no header", "X-Nothing: at all");
    headers.put("another scheme", "Authorization: Basic " + good);
    headers.put("no scheme", "Authorization: " + good);
    headers.put("the scheme twice", "Authorization: Bearer Bearer " + good);
    headers.put("two tokens", "Authorization: Bearer " + good + ", Bearer " + good);
    headers.put("two tokens in one", "Authorization: Bearer " + good + " " + good);
    headers.put(
        "a good one and another",
        "Authorization: Bearer " + good + "\r\nAuthorization: Bearer x.y.z");
    headers.put("in another header", "X-Authorization: Bearer " + good);
    headers.put("in a cookie", "Cookie: token=" + good);
    headers.put("a bare zero", "Authorization: Bearer " + good + "\u0000");
    headers.put("bytes above ASCII", "Authorization: Bearer " + good + "\u00FF\u00FE");
    headers.put("folded", "Authorization: Bearer\r\n " + good.substring(0, 40));
    headers.put("a space before the colon", "Authorization : Bearer " + good);
    headers.put("a header of 7 KB", "Authorization: Bearer " + "a".repeat(7_000));
    headers.put("a header of 60 KB", "Authorization: Bearer " + "a".repeat(60_000));
    headers.put("a header of 2 MB", "Authorization: Bearer " + "a.".repeat(1_000_000));
    return headers;
  }

  /** The status of one call with this header; 400 when the connection was closed without an answer. */
  private static int status(GivenApi given, String header) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), given.api.port())) {
      socket.setSoTimeout(60_000);
      String request = "GET /v1/gradebooks/" + GivenApi.SHEET + " HTTP/1.1\r\nHost: 127.0.0.1:"
          + given.api.port() + "\r\n" + header + "\r\nConnection: close\r\n\r\n";
      send(socket.getOutputStream(), request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = answer(socket);
      return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 400;
    }
  }

  /** Whoever refuses a request early may close before all of it was sent. */
  private static void send(OutputStream out, byte[] request) {
    try {
      out.write(request);
      out.flush();
    } catch (IOException closed) {
      assertThat(request.length).isGreaterThan(8_000);
    }
  }

  private static String answer(Socket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (IOException closed) {
      assertThat(answer.size()).isGreaterThanOrEqualTo(0);
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }
}
