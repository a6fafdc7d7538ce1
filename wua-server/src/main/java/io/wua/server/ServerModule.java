package io.wua.server;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.body.BodyLimits;
import io.wua.server.ca.AuthorityFiles;
import io.wua.server.ca.HostAuthority;
import io.wua.server.http.HttpLimits;
import io.wua.server.http.RateLimit;
import io.wua.server.http.RequestMetrics;
import io.wua.server.http.Routes;
import io.wua.server.http.StatusRoutes;
import io.wua.server.http.WebServer;
import io.wua.server.http.api.ReadRoutes;
import io.wua.server.http.api.Readers;
import io.wua.server.http.api.WaptReadRoutes;
import io.wua.server.http.connection.ServerKey;
import io.wua.server.http.payload.DocumentRoutes;
import io.wua.server.http.payload.PayloadFolder;
import io.wua.server.http.wapt.HostRecords;
import io.wua.server.http.wapt.StoredRecords;
import io.wua.server.http.wapt.WaptPolicy;
import io.wua.server.http.wapt.WaptRoutes;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.DataFolder;
import io.wua.server.settings.ServerKeys;
import io.wua.server.settings.ServerSettings;
import io.wua.server.settings.Transport;
import io.wua.server.store.ServerStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How the parts of the server are put together. */
final class ServerModule extends AbstractModule {
  private static final String METRICS_TOKEN = "metrics-token";
  private static final String KERBEROS_MARKER = "kerberos-marker";
  private static final Duration HOST_CERTIFICATES = Duration.ofDays(3650);

  /** A whole site may stand behind one address; ten a second is more than it needs. */
  private static final RateLimits ASKING = new RateLimits(1_000, Duration.ofMillis(100));

  /** One host reports every few minutes at most. */
  private static final RateLimits SIGNING = new RateLimits(20, Duration.ofSeconds(3));

  /** People mistype; programs that guess are to wait. */
  private static final RateLimits LOGGING_IN = new RateLimits(10, Duration.ofSeconds(6));

  private static final int MOST_ADDRESSES = 50_000;

  private final ServerSettings settings;
  private final HttpLimits limits;
  private final Clock clock;
  private final ServerStore store;
  private final Optional<ServerKey> key;

  private record RateLimits(int burst, Duration every) {
    RateLimit start(Clock clock) {
      return new RateLimit(burst, every, MOST_ADDRESSES, clock);
    }
  }

  ServerModule(
      ServerSettings settings,
      HttpLimits limits,
      Clock clock,
      ServerStore store,
      Optional<ServerKey> key) {
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
    this.store = store;
    this.key = key;
  }

  @Override
  protected void configure() {
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }

  @Provides
  @Singleton
  RequestMetrics metrics() {
    return new RequestMetrics();
  }

  @Provides
  @Singleton
  HostAuthority authority() throws WuaException {
    return AuthorityFiles.open(settings.data().path(), HOST_CERTIFICATES, clock.instant());
  }

  @Provides
  HostRecords records() {
    return new StoredRecords(store);
  }

  @Provides
  @Singleton
  WaptPolicy policy() throws WuaException {
    Settings wapt = settings.wapt();
    RateLimit asking = ASKING.start(clock);
    RateLimit signing = SIGNING.start(clock);
    Optional<String> marker =
        wapt.get(ServerKeys.USE_KERBEROS)
            ? Optional.of(secret(settings.data(), KERBEROS_MARKER))
            : Optional.empty();
    return new WaptPolicy(
        marker,
        wapt.get(ServerKeys.ALLOW_UNSIGNED_STATUS_DATA),
        BodyLimits.DEFAULT,
        JsonLimits.DEFAULT,
        address -> asking.mayAsk(RateLimit.keyOf(address)),
        signing::mayAsk);
  }

  @ProvidesIntoSet
  @Singleton
  Routes agents(HostRecords records, HostAuthority authority, WaptPolicy policy) {
    return new WaptRoutes(records, authority, policy, clock, version());
  }

  @Provides
  @Singleton
  Readers readers() {
    RateLimit logins = LOGGING_IN.start(clock);
    return new Readers(store.accounts()::verify, logins::mayAsk, clock);
  }

  @ProvidesIntoSet
  @Singleton
  Routes reading(Readers readers) {
    return new ReadRoutes(store, new PayloadFolder(settings.payloads()), readers);
  }

  @Provides
  @Singleton
  RepositoryDocuments documents() throws WuaException {
    return RepositoryDocuments.in(
        settings.data(), settings.payloads(), store, clock, Failpoints.none());
  }

  @ProvidesIntoSet
  @Singleton
  Routes signedDocuments() throws WuaException {
    return new DocumentRoutes(
        RepositoryDocuments.folder(settings.data()),
        List.of(RepositoryDocuments.SYNC, RepositoryDocuments.RULES));
  }

  @ProvidesIntoSet
  @Singleton
  Routes waptReading(Readers readers) {
    return new WaptReadRoutes(store, readers);
  }

  @ProvidesIntoSet
  @Singleton
  Routes status(RequestMetrics metrics) throws WuaException {
    return new StatusRoutes(
        Map.of("database", store::answers, "files", () -> Files.isReadable(settings.payloads())),
        Map.of("catalog-is-old", () -> CatalogAge.warning(store, clock).isPresent()),
        metrics,
        secret(settings.data(), METRICS_TOKEN),
        !(settings.transport() instanceof Transport.BehindProxy));
  }

  @Provides
  @Singleton
  WebServer web(Set<Routes> parts, RequestMetrics metrics) {
    HttpLimits bounded = limits.withConnections(settings.wapt().get(ServerKeys.MAX_CLIENTS));
    return new WebServer(
        settings.listen(), settings.transport(), key, bounded, settings.payloads(), parts, metrics);
  }

  /** The secret of that name in the data folder, made where there is none. */
  private static String secret(DataFolder data, String name) throws WuaException {
    if (!data.has(name)) {
      data.writeSecret(name, FirstAdministrator.randomText() + System.lineSeparator());
    }
    return data.readSecret(name).strip();
  }

  private static String version() {
    return Objects.requireNonNullElse(
        ServerModule.class.getPackage().getImplementationVersion(), "development");
  }
}
