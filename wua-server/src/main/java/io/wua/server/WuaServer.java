package io.wua.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.http.HttpLimits;
import io.wua.server.http.WebServer;
import io.wua.server.http.connection.SelfSigned;
import io.wua.server.http.connection.ServerKey;
import io.wua.server.settings.ServerKeys;
import io.wua.server.settings.ServerSettings;
import io.wua.server.settings.Transport;
import io.wua.server.store.ServerStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: database, files and HTTP. Close it to end it in good order. */
public final class WuaServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WuaServer.class);

  private final ServerSettings settings;
  private final ServerStore store;
  private final WebServer web;
  private final Optional<ServerKey> key;
  private final Optional<Path> passwordFile;
  private final RegularWork work;
  private boolean closed;

  private WuaServer(
      ServerSettings settings,
      ServerStore store,
      WebServer web,
      Optional<ServerKey> key,
      Optional<Path> passwordFile,
      RegularWork work) {
    this.settings = settings;
    this.store = store;
    this.web = web;
    this.key = key;
    this.passwordFile = passwordFile;
    this.work = work;
  }

  /**
   * Opens the database and listens, and begins its regular work if it is to do any. What was opened
   * is closed again where something fails.
   *
   * @throws WuaException where the database, a file or the address stands in the way
   */
  public static WuaServer start(ServerSettings settings, HttpLimits limits, Clock clock)
      throws WuaException {
    Optional<ServerKey> key = key(settings, clock);
    ServerStore store =
        ServerStore.open(settings.database(), RegistrationRules.of(isOpen(settings.wapt())));
    try {
      store.tasks().closeInterrupted(settings.origin().server(), clock.instant());
      Optional<Path> password =
          FirstAdministrator.in(settings.data()).make(store.accounts(), clock.instant());
      Injector injector =
          Guice.createInjector(
              Stage.PRODUCTION, new ServerModule(settings, limits, clock, store, key));
      WebServer web = injector.getInstance(WebServer.class);
      web.start();
      RegularWork work = work(settings, store, clock, web);
      WuaServer server = new WuaServer(settings, store, web, key, password, work);
      LOG.info("Listening on {}, files in {}.", server.uri(), settings.payloads());
      return server;
    } catch (WuaException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static RegularWork work(
      ServerSettings settings, ServerStore store, Clock clock, WebServer web) throws WuaException {
    try {
      return RegularWork.start(settings, store, clock);
    } catch (WuaException | RuntimeException e) {
      web.stop();
      throw e;
    }
  }

  private static boolean isOpen(Settings wapt) {
    return wapt.get(ServerKeys.ALLOW_UNAUTHENTICATED_REGISTRATION);
  }

  private static Optional<ServerKey> key(ServerSettings settings, Clock clock) throws WuaException {
    Transport transport = settings.transport();
    if (transport instanceof Transport.PemFiles files) {
      return Optional.of(ServerKey.read(files.certificate(), files.key()));
    }
    return transport instanceof Transport.SelfSigned
        ? Optional.of(SelfSigned.in(settings.data(), clock.instant()))
        : Optional.empty();
  }

  /** Where it listens. */
  public URI uri() {
    String host = settings.listen().getAddress().getHostAddress();
    return URI.create(
        (key.isPresent() ? "https://" : "http://")
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + web.port());
  }

  /** What it keeps. */
  public ServerStore store() {
    return store;
  }

  /** The key that it speaks TLS with. */
  public Optional<ServerKey> key() {
    return key;
  }

  /** Where the password of the first administrator is, if this start has made the account. */
  public Optional<Path> passwordFile() {
    return passwordFile;
  }

  /** Takes no more requests, lets those at work finish, and closes the database. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      web.stop();
      work.close();
      store.close();
      LOG.info("Stopped.");
    }
  }
}
