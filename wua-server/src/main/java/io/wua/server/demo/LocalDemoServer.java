package io.wua.server.demo;

import io.wua.app.fleet.DemoServer;
import io.wua.app.fleet.FleetAgent.Account;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.WuaServer;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.http.HttpLimits;
import io.wua.server.http.connection.SelfSigned;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real server with its real database, on a free port of the loopback address, with TLS. */
public final class LocalDemoServer implements DemoServer {
  private static final String ENROLMENT_USER = "enrolment-token";
  private static final int MOST = 100;
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /** For the ServiceLoader. */
  public LocalDemoServer() {}

  @Override
  public Running start(Path folder, Path served) throws WuaException {
    // Read by logback.xml when the first line is logged: the demo tells its own story.
    System.setProperty("wua.log.level", System.getProperty("wua.log.level", "WARN"));
    Clock clock = Clock.systemUTC();
    ServerSettings settings =
        ServerSettings.of(
            ServerOptions.of(folder).listeningOn("127.0.0.1:0").with(ServerOptions.Tls.AUTO));
    publish(served, settings.payloads());
    WuaServer server = WuaServer.start(settings, HttpLimits.DEFAULT, clock);
    try {
      String token =
          server
              .store()
              .tokens()
              .make("demo", MOST, clock.instant().plus(ONE_DAY), "demo", clock.instant())
              .text();
      return new Local(server, settings, new Account(ENROLMENT_USER, token));
    } catch (WuaException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void publish(Path from, Path to) throws WuaException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "the files of the demo cannot be copied to " + to + ": " + e,
          e);
    }
  }

  private record Local(WuaServer server, ServerSettings settings, Account account)
      implements Running {
    @Override
    public URI uri() {
      return server.uri();
    }

    @Override
    public Path certificate() {
      return settings.data().path().resolve(SelfSigned.CERTIFICATE);
    }

    @Override
    public List<HostLine> hosts() throws WuaException {
      List<HostLine> lines = new ArrayList<>();
      for (HostSummary host :
          server.store().hosts().hosts(HostFilter.all(), PageRequest.first(MOST)).items()) {
        lines.add(line(host));
      }
      return lines;
    }

    private HostLine line(HostSummary host) throws WuaException {
      HostId id = host.id();
      List<HostUpdate> updates =
          server.store().updates().ofHost(id, PageRequest.first(MOST)).items();
      return new HostLine(
          host.computerFqdn(),
          host.wuaStatus().orElse("-"),
          updates.size(),
          count(updates, "PENDING"),
          count(updates, "MISSING"));
    }

    private static int count(List<HostUpdate> updates, String status) {
      return (int)
          updates.stream()
              .filter(each -> each.row().status().filter(status::equals).isPresent())
              .filter(each -> !each.row().delayed().orElse(false))
              .count();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
