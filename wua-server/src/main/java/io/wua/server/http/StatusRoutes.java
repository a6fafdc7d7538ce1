package io.wua.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** For those who watch the server: {@code /health} and {@code /metrics}. */
public final class StatusRoutes implements Routes {
  private static final String SCHEME = "Bearer ";

  private final Map<String, BooleanSupplier> checks;
  private final Map<String, BooleanSupplier> warnings;
  private final RequestMetrics metrics;
  private final String token;
  private final boolean openToLoopback;

  /**
   * Makes the routes.
   *
   * @param checks says of each part whether it works, by name
   * @param warnings says of each thing that people should look at whether it is so, by name; the
   *     server works all the same
   * @param token who may see the metrics from elsewhere ({@code Authorization: Bearer <token>})
   * @param openToLoopback whether whoever is on this machine may see them without; behind a proxy
   *     all the world may seem to be
   */
  public StatusRoutes(
      Map<String, BooleanSupplier> checks,
      Map<String, BooleanSupplier> warnings,
      RequestMetrics metrics,
      String token,
      boolean openToLoopback) {
    this.checks = new LinkedHashMap<>(checks);
    this.warnings = new LinkedHashMap<>(warnings);
    this.metrics = metrics;
    this.token = Objects.requireNonNull(token, "token");
    this.openToLoopback = openToLoopback;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/metrics", this::metrics);
  }

  private void health(Context context) {
    StringBuilder parts = new StringBuilder();
    boolean all = true;
    for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
      boolean works = check.getValue().getAsBoolean();
      all &= works;
      parts.append(",\"").append(check.getKey()).append("\":").append(works);
    }
    context.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.contentType("application/json");
    String raised =
        warnings.entrySet().stream()
            .filter(warning -> warning.getValue().getAsBoolean())
            .map(warning -> "\"" + warning.getKey() + "\"")
            .collect(Collectors.joining(","));
    context.result("{\"ok\":" + all + parts + ",\"warnings\":[" + raised + "]}");
  }

  private void metrics(Context context) {
    if (!maySee(context)) {
      context.header("WWW-Authenticate", "Bearer");
      context.status(HttpStatus.UNAUTHORIZED);
      return;
    }
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.result(metrics.registry().scrape());
  }

  private boolean maySee(Context context) {
    String given = Objects.requireNonNullElse(context.header("Authorization"), "");
    return (openToLoopback && isLoopback(context.req().getRemoteAddr()))
        || (given.startsWith(SCHEME)
            && MessageDigest.isEqual(
                given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isLoopback(String address) {
    try {
      // An address as text is not looked up.
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
