package org.masteryhive.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on this machine. */
final class Ports {

  private Ports() {}

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
