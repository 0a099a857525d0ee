package org.masteryhive.sheets.http;

import io.javalin.config.RoutesConfig;

/** A part of the server: adds its routes. */
@FunctionalInterface
public interface Routes {

  void addTo(RoutesConfig routes);
}
