package io.wua.server.settings;

import io.wua.config.ini.IniSettings;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.server.store.connect.DatabaseAddress;
import io.wua.server.store.connect.DatabaseSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server goes by, checked: options that contradict each other and addresses that would
 * tell secrets to the whole network are refused here.
 *
 * @param data the data folder, which is there
 * @param listen where it listens
 * @param transport what guards the line
 * @param database how the database is reached
 * @param payloads the real path of the folder of the files that are served, which is there
 * @param wapt the options of waptserver.ini
 * @param origin where the catalog comes from
 */
public record ServerSettings(
    DataFolder data,
    InetSocketAddress listen,
    Transport transport,
    DatabaseSettings database,
    Path payloads,
    Settings wapt,
    OriginSettings origin) {
  private static final String PAYLOADS = "waptwua";
  private static final String DATABASE = "db";

  /**
   * Checks options, and makes the data folder.
   *
   * @throws WuaException of kind CONFIGURATION where something is wrong; others where a file or
   *     folder stands in the way
   */
  public static ServerSettings of(ServerOptions options) throws WuaException {
    Transport transport = transport(options);
    ListenAddress address =
        options.listen().isPresent()
            ? ListenAddress.parse(options.listen().get())
            : ListenAddress.DEFAULT;
    InetSocketAddress listen = address.resolve();
    if (transport instanceof Transport.Plain && !listen.getAddress().isLoopbackAddress()) {
      throw wrong(
          address
              + " can be reached from other machines, so it needs TLS: name --tls-cert and"
              + " --tls-key, or --tls-auto, or the proxy that speaks TLS by --behind-proxy.");
    }
    Settings wapt =
        options.config().isPresent()
            ? IniSettings.read(options.config().get(), ServerKeys.CATALOG)
            : Settings.defaults(ServerKeys.CATALOG);
    refuseClientCertificates(wapt, transport);
    DatabaseAddress given =
        options.database().url().isPresent()
            ? DatabaseAddress.parse(options.database().url().get())
            : new DatabaseAddress.H2File(
                options.data().toAbsolutePath().normalize().resolve(DATABASE).resolve("wua"));
    DataFolder data = DataFolder.open(options.data());
    refuseHalfRestored(data);
    if (given instanceof DatabaseAddress.H2File && options.database().url().isEmpty()) {
      data.folder(DATABASE);
    }
    return new ServerSettings(
        data,
        listen,
        transport,
        DatabaseSettings.of(given, options.database().user(), options.database().password()),
        payloads(wapt, data),
        wapt,
        OriginSettings.of(options.origin(), wapt, data));
  }

  private static void refuseHalfRestored(DataFolder data) throws WuaException {
    if (data.has(DataFolder.RESTORING)) {
      throw wrong(
          "A restore into "
              + data.path()
              + " has ended before it was done. Delete that folder, and the schema of the database"
              + " where it is not in it, and restore again.");
    }
  }

  private static Transport transport(ServerOptions options) throws WuaException {
    ServerOptions.Tls tls = options.tls();
    if (tls.certificate().isPresent() != tls.key().isPresent()) {
      throw wrong("--tls-cert and --tls-key belong together: name both.");
    }
    List<Transport> named = new ArrayList<>();
    if (tls.certificate().isPresent() && tls.key().isPresent()) {
      named.add(new Transport.PemFiles(tls.certificate().get(), tls.key().get()));
    }
    if (tls.auto()) {
      named.add(new Transport.SelfSigned());
    }
    if (!options.proxies().isEmpty()) {
      List<Cidr> ranges = new ArrayList<>();
      for (String range : options.proxies()) {
        ranges.add(Cidr.parse(range));
      }
      named.add(new Transport.BehindProxy(ranges));
    }
    if (named.size() > 1) {
      throw wrong("Of --tls-cert, --tls-auto and --behind-proxy only one can be: name one.");
    }
    return named.isEmpty() ? new Transport.Plain() : named.get(0);
  }

  /** Serving files to anybody where the ini says "to known hosts alone" would be a silent hole. */
  private static void refuseClientCertificates(Settings wapt, Transport transport)
      throws WuaException {
    if (wapt.get(ServerKeys.USE_SSL_CLIENT_AUTH) && !(transport instanceof Transport.BehindProxy)) {
      throw wrong(
          "use_ssl_client_auth: the server asks no host for a certificate itself; let a proxy do so"
              + " and name it by --behind-proxy, or remove the line.");
    }
  }

  /** The folder by its real path, so that it may be a link to another disk. */
  private static Path payloads(Settings wapt, DataFolder data) throws WuaException {
    Optional<String> folder =
        wapt.get(ServerKeys.WAPTWUA_FOLDER)
            .or(
                () ->
                    wapt.get(ServerKeys.WAPT_FOLDER)
                        .map(f -> f.replaceFirst("[/\\\\]+$", "") + "wua"));
    Path path = folder.isPresent() ? Path.of(folder.get()) : data.path().resolve(PAYLOADS);
    try {
      return Files.createDirectories(path).toRealPath();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The folder of updates cannot be made or read: " + path + " (" + e + ").",
          e);
    }
  }

  private static WuaException wrong(String what) {
    return new WuaException(FailureReason.CONFIGURATION, what);
  }
}
