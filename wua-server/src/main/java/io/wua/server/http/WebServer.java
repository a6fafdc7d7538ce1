package io.wua.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.http.connection.Connectors;
import io.wua.server.http.connection.ServerKey;
import io.wua.server.http.payload.PayloadServlet;
import io.wua.server.settings.Transport;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens, and hands each request to the part of the surface that it is for. */
public final class WebServer {
  private static final int LEAST_THREADS = 8;
  private static final int IDLE_THREAD_MILLIS = 60_000;

  private final InetSocketAddress address;
  private final Transport transport;
  private final Optional<ServerKey> key;
  private final HttpLimits limits;
  private final Javalin javalin;

  /**
   * Makes a server, not yet listening.
   *
   * @param address where it listens
   * @param transport what guards the line
   * @param key the key for TLS, empty for lines without
   * @param limits how much it lets be asked of it
   * @param payloads the folder of files, which is there
   * @param parts what it answers
   * @param metrics what it counts
   */
  public WebServer(
      InetSocketAddress address,
      Transport transport,
      Optional<ServerKey> key,
      HttpLimits limits,
      Path payloads,
      Set<Routes> parts,
      RequestMetrics metrics) {
    this.address = address;
    this.transport = transport;
    this.key = key;
    this.limits = limits;
    this.javalin =
        Javalin.create(
            config -> {
              quiet(config);
              listen(config);
              config.jetty.modifyServletContextHandler(context -> surface(context, payloads));
              config.requestLogger.http(metrics::answered);
              parts.forEach(part -> part.register(config.routes));
            });
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
  }

  private void listen(JavalinConfig config) {
    config.http.maxRequestSize = limits.bodyBytes();
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(this::limit);
    config.jetty.modifyServer(
        server -> {
          server.setHandler(new GracefulHandler());
          server.setStopTimeout(limits.stopTime().toMillis());
          server.setStopAtShutdown(false);
        });
    config.jetty.addConnector(
        (server, http) -> Connectors.of(server, http, address, transport, key, limits));
  }

  /** Its queue needs no bound: a connection has one request at a time. */
  private QueuedThreadPool threads() {
    QueuedThreadPool pool =
        new QueuedThreadPool(limits.threads(), LEAST_THREADS, IDLE_THREAD_MILLIS);
    pool.setName("http");
    return pool;
  }

  private void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(limits.headerBytes());
    http.setSendServerVersion(false);
    // Paths that two programs may read as two different ones are refused.
    http.setUriCompliance(UriCompliance.DEFAULT);
  }

  private void surface(ServletContextHandler context, Path payloads) {
    context.getServletHandler().setDecodeAmbiguousURIs(false);
    filter(context, new SecurityHeaders(key.isPresent()));
    filter(context, new BodyLimit(limits.bodyBytes(), limits.bodyTime()));
    context.addServlet(PayloadServlet.of(payloads), "/waptwua/*");
  }

  private static void filter(ServletContextHandler context, Filter filter) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /**
   * Starts to listen.
   *
   * @throws WuaException where the address is taken or is none of this machine
   */
  public void start() throws WuaException {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new WuaException(
          FailureReason.UNAVAILABLE,
          "Nobody can listen on " + address + " now: it is taken, or no address of this machine.",
          e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, waits for those that are at work, and ends. */
  public void stop() {
    javalin.stop();
  }
}
