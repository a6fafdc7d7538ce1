package io.wua.server.demo;

import io.wua.app.fleet.DemoServer;
import io.wua.app.fleet.Membership.Account;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.server.WuaServer;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.time.Duration;
import java.util.Optional;

/** The real server with its real database, on a free port of the loopback address, with TLS. */
public final class LocalDemoServer implements DemoServer {
  private static final int MOST = 100;
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /** For the ServiceLoader. */
  public LocalDemoServer() {}

  @Override
  public Running start(Setting setting) throws WuaException {
    // Read by logback.xml when the first line is logged: the demo tells its own story.
    System.setProperty("wua.log.level", System.getProperty("wua.log.level", "WARN"));
    LoopbackFiles microsoft = LoopbackFiles.of(setting.microsoft());
    try {
      // Nothing by itself: the demo says what is done when.
      ServerOptions.Origin origin =
          new ServerOptions.Origin(
              ServerOptions.Work.NONE,
              Optional.of(microsoft.uri()),
              Optional.of(CatalogTrust.REQUIRED),
              Optional.of(setting.roots()));
      ServerSettings settings =
          ServerSettings.of(
              ServerOptions.of(setting.folder())
                  .listeningOn("127.0.0.1:0")
                  .with(ServerOptions.Tls.AUTO)
                  .from(origin));
      WuaServer server = WuaServer.start(settings, HttpLimits.DEFAULT, setting.clock());
      try {
        return new RunningDemo(server, settings, microsoft, setting, account(server, setting));
      } catch (WuaException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (WuaException | RuntimeException e) {
      microsoft.close();
      throw e;
    }
  }

  private static Account account(WuaServer server, Setting setting) throws WuaException {
    String token =
        server
            .store()
            .tokens()
            .make(
                "demo",
                MOST,
                setting.clock().instant().plus(ONE_DAY),
                "demo",
                setting.clock().instant())
            .text();
    return Account.ofToken(token);
  }
}
