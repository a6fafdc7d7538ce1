package io.wua.server.settings;

import io.wua.core.settings.value.CatalogTrust;
import io.wua.server.store.connect.PasswordSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody said on the command line, not yet looked at.
 *
 * @param data the data folder
 * @param listen HOST:PORT
 * @param database where the database is
 * @param config a waptserver.ini
 * @param tls what is said of TLS
 * @param proxies the ranges of addresses of a proxy
 * @param origin what is said of where the catalog comes from
 */
public record ServerOptions(
    Path data,
    Optional<String> listen,
    Database database,
    Optional<Path> config,
    Tls tls,
    List<String> proxies,
    Origin origin) {
  /** Copies the list. */
  public ServerOptions {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(listen, "listen");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(tls, "tls");
    proxies = List.copyOf(proxies);
    Objects.requireNonNull(origin, "origin");
  }

  /** Nothing said but the data folder; such a server does no regular work. */
  public static ServerOptions of(Path data) {
    return new ServerOptions(
        data,
        Optional.empty(),
        Database.DEFAULT,
        Optional.empty(),
        Tls.NONE,
        List.of(),
        Origin.NONE);
  }

  /** The same on another address. */
  public ServerOptions listeningOn(String address) {
    return new ServerOptions(data, Optional.of(address), database, config, tls, proxies, origin);
  }

  /** The same with another database. */
  public ServerOptions with(Database other) {
    return new ServerOptions(data, listen, other, config, tls, proxies, origin);
  }

  /** The same with a waptserver.ini. */
  public ServerOptions configuredBy(Path ini) {
    return new ServerOptions(data, listen, database, Optional.of(ini), tls, proxies, origin);
  }

  /** The same with TLS. */
  public ServerOptions with(Tls other) {
    return new ServerOptions(data, listen, database, config, other, proxies, origin);
  }

  /** The same behind a proxy. */
  public ServerOptions behind(List<String> ranges) {
    return new ServerOptions(data, listen, database, config, tls, ranges, origin);
  }

  /** The same with another origin. */
  public ServerOptions from(Origin other) {
    return new ServerOptions(data, listen, database, config, tls, proxies, other);
  }

  /** How much a server does by itself. */
  public enum Work {
    /** Nothing: it answers. */
    NONE,
    /** All but asking the origin. */
    LOCAL,
    /** All. */
    ALL
  }

  /**
   * What is said of where the catalog comes from.
   *
   * @param work what the server does by itself
   * @param url in place of Microsoft's
   * @param trust in place of what the ini says
   * @param roots certificates in place of Microsoft's
   */
  public record Origin(
      Work work, Optional<URI> url, Optional<CatalogTrust> trust, Optional<Path> roots) {
    /** Nothing is said, and nothing is done. */
    public static final Origin NONE =
        new Origin(Work.NONE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Where the database is, and who logs in there.
   *
   * @param url a JDBC URL, none for a file in the data folder
   * @param user who logs in
   * @param password where the password is
   */
  public record Database(Optional<String> url, String user, PasswordSource password) {
    /** A file in the data folder. */
    public static final Database DEFAULT =
        new Database(Optional.empty(), "wua", new PasswordSource.None());
  }

  /**
   * What is said of TLS.
   *
   * @param certificate the PEM file of the certificate
   * @param key the PEM file of its key
   * @param auto whether the server makes both itself
   */
  public record Tls(Optional<Path> certificate, Optional<Path> key, boolean auto) {
    /** Nothing. */
    public static final Tls NONE = new Tls(Optional.empty(), Optional.empty(), false);

    /** Both made by the server. */
    public static final Tls AUTO = new Tls(Optional.empty(), Optional.empty(), true);
  }
}
