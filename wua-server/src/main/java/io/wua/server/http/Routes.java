package io.wua.server.http;

import io.javalin.config.RoutesConfig;

/** A part of the server's HTTP surface: says which paths it answers, before the server starts. */
public interface Routes {
  /** Adds the handlers of this part. Called once. */
  void register(RoutesConfig routes);
}
