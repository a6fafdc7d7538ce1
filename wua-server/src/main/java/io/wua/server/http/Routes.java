package io.wua.server.http;

/** A part of the server's HTTP surface. */
public interface Routes {
  /** Declares its paths. */
  void register(io.javalin.config.RoutesConfig routes);
}
