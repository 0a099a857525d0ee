package org.masteryhive;

import java.util.Map;

/** The service in this JVM, started with settings as an operator would, for tests of other packages. */
public final class StartedService implements AutoCloseable {

  private final Service service;

  private StartedService(Service service) {
    this.service = service;
  }

  public static StartedService with(Map<String, String> settings) {
    System.setProperty("hive.home", "..");
    return new StartedService(Service.start(Settings.read(settings)));
  }

  @Override
  public void close() {
    service.close();
  }
}
