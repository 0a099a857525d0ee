package org.masteryhive.demo;

import java.util.Map;

/** Starts the service as an operator would: with settings. */
@FunctionalInterface
public interface ServiceStarter {
  RunningService start(Map<String, String> environment);
}
