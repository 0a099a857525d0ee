package org.masteryhive.signin;

/** The person has not connected, or took the connection back. */
public final class NotConnectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
