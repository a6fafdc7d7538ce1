package io.wua.app.fleet;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;
import io.wua.core.report.HostReport;
import io.wua.core.report.ReportHost;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.update.Payload;
import io.wua.http.AgentConnections;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fleet.WaptFleetServer;
import io.wua.http.identity.HostKeys;
import io.wua.http.repository.RepositoryUrls;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The fleet of a host over HTTP, as its settings say. Keys are read and connections made when they
 * are first needed: most looks for due work find nothing, and need none. One call at a time.
 */
public final class HttpFleet implements Fleet {
  private static final String USER_AGENT = "wapt/wua";

  private final Optional<Repository> repository;
  private final Optional<ReportHost> reports;
  private final Late<OpenRepositories> opened;

  private HttpFleet(
      Optional<Repository> repository,
      Optional<ReportHost> reports,
      Late<OpenRepositories> opened) {
    this.repository = repository;
    this.reports = reports;
    this.opened = opened;
  }

  /** The fleet of that host; nothing is read or asked yet, and a host alone gets no keys. */
  public static Fleet open(
      Membership membership, FileCheck catalogs, MemoryOfServer memory, Clock clock) {
    Settings settings = membership.settings();
    Late<HostKeys> keys =
        new Late<>(
            () -> HostKeys.open(membership.folder().resolve("keys"), membership.host(), clock));
    AgentConnections ways = new AgentConnections(settings, USER_AGENT);
    Optional<ReportHost> reports =
        settings
            .get(GlobalKeys.WAPT_SERVER)
            .url()
            .map(server -> server(server, membership, keys, ways))
            .map(server -> new ReportHost(server, memory));
    Late<OpenRepositories> opened =
        new Late<>(
            () -> {
              var way = ways.toRepository(keys.get().clientIdentity());
              return OpenRepositories.open(membership, catalogs, memory, way);
            });
    boolean named =
        RepositoryUrls.updates(settings).isPresent() || settings.get(GlobalKeys.USE_REPO_RULES);
    return new HttpFleet(
        named ? Optional.of(new LateRepository(opened)) : Optional.empty(), reports, opened);
  }

  private static FleetServer server(
      URI address, Membership membership, Late<HostKeys> keys, AgentConnections ways) {
    Late<FleetServer> server =
        new Late<>(
            () -> {
              WaptFleetServer.Builder fleet =
                  WaptFleetServer.builder(address, keys.get(), ways.toServer());
              if (membership.account().isPresent()) {
                Membership.Account account = membership.account().get();
                fleet.registeringAs(account.user(), account.password());
              }
              return fleet.build();
            });
    return new LateServer(server);
  }

  private record LateServer(Late<FleetServer> server) implements FleetServer {
    @Override
    public RegistrationOutcome register(HostReport report, ServerMemory memory)
        throws WuaException {
      return server.get().register(report, memory);
    }

    @Override
    public ReportOutcome report(HostReport report, ServerMemory memory) throws WuaException {
      return server.get().report(report, memory);
    }
  }

  private record LateRepository(Late<OpenRepositories> opened) implements Repository {
    @Override
    public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
      return opened.get().repository().fetchCatalog(known, progress);
    }

    @Override
    public Optional<StoredFile> storedCatalog() throws WuaException {
      return opened.get().repository().storedCatalog();
    }

    @Override
    public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
      return opened.get().repository().fetch(payload, progress);
    }
  }

  @Override
  public Optional<Repository> repository() {
    return repository;
  }

  @Override
  public Optional<ReportHost> reports() {
    return reports;
  }

  @Override
  public List<String> notes() {
    return opened.made().map(OpenRepositories::notes).orElse(List.of());
  }

  @Override
  public void close() {
    opened.made().ifPresent(OpenRepositories::close);
  }
}
