package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.GivenEmulator;

class EarlyRefusalTest {

  /** A refusal that came while the client still sent would make the server close the connection, and be lost with it. */
  @Test
  void aRefusedCallLeavesTheConnectionFitForTheNext() throws IOException {
    try (GivenEmulator emulator = GivenEmulator.at(Clock.systemUTC());
        Socket socket = socketTo(emulator)) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (int call = 0; call < 20; call++) {
        send(
            out,
            "POST /v4/spreadsheets/nothing:batchUpdate HTTP/1.1\r\nHost: 127.0.0.1:"
                + socket.getPort() + "\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
        send(out, "2\r\n{}\r\n");
        send(out, "0\r\n\r\n");

        assertThat(answered(in)).as("call %s", call).contains(" 401 ");
      }
    }
  }

  private static Socket socketTo(GivenEmulator emulator) throws IOException {
    Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), URI.create(emulator.emulator().url()).getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Reads an answer whole, and gives its first line. */
  private static String answered(BufferedReader in) throws IOException {
    String first = in.readLine();
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    for (int i = 0; i < length; i++) {
      if (in.read() < 0) {
        return "cut off";
      }
    }
    return first == null ? "closed" : first;
  }
}
