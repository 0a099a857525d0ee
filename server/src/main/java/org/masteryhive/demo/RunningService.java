package org.masteryhive.demo;

/** The service, while it runs. */
public interface RunningService extends AutoCloseable {

  /** Where it listens. */
  int port();

  @Override
  void close();
}
