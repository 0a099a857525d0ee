package org.masteryhive.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import picocli.CommandLine;

/** Ports on this machine. */
final class Ports {

  private Ports() {}

  /** A port as it is given with an option. */
  static final class Parsed implements CommandLine.ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
        return Integer.valueOf(text);
      }
      throw new CommandLine.TypeConversionException("a port is a number from 0 to 65535");
    }
  }

  /**
   * The port, or a free one for 0.
   *
   * @throws DemoException when it is taken
   */
  static int free(int port, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DemoException(
          "Port " + port + " is taken. Choose another one with " + option
              + ", or 0 for a free one.",
          e);
    }
  }
}
