package io.wua.server.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;

/** Counts requests by what they asked for and how they were answered, and watches the process. */
public final class RequestMetrics {
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Starts to watch. */
  public RequestMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /**
   * Notes an answer.
   *
   * @param millis how long it took
   */
  void answered(Context context, Float millis) {
    Timer.builder("wua.http.requests")
        .description("Requests by route, method and status.")
        // The route, not the path: of paths strangers can send as many as they like.
        .tag("route", route(context))
        .tag("method", context.method().name())
        .tag("status", String.valueOf(context.statusCode()))
        .register(registry)
        .record((long) (millis * NANOS_PER_MILLISECOND), TimeUnit.NANOSECONDS);
  }

  private static String route(Context context) {
    return context.endpoints().list().stream()
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .reduce((first, last) -> last)
        .map(endpoint -> endpoint.path)
        .orElse("none");
  }

  /** Where parts of the server count things of their own. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }
}
