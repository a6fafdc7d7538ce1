package io.wua.app.fleet;

import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.download.Repository;
import io.wua.core.failure.WuaException;
import io.wua.core.report.ReportHost;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.http.AgentConnections;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fleet.WaptFleetServer;
import io.wua.http.identity.HostKeys;
import io.wua.http.repository.OrderedRepositories;
import io.wua.http.repository.RepositorySelection;
import io.wua.http.repository.RepositoryUrls;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fleet of a host over HTTP, as its settings say. One call at a time. */
public final class HttpFleet implements Fleet {
  private static final String USER_AGENT = "wapt/wua";

  private final Optional<Repository> repository;
  private final Optional<ReportHost> reports;
  private final List<String> notes;
  private final List<Runnable> connections;

  private HttpFleet(
      Optional<Repository> repository,
      Optional<ReportHost> reports,
      List<String> notes,
      List<Runnable> connections) {
    this.repository = repository;
    this.reports = reports;
    this.notes = notes;
    this.connections = connections;
  }

  /**
   * Opens it; nothing is asked yet, and a host alone gets no keys.
   *
   * @throws WuaException CONFIGURATION where a certificate cannot be used
   */
  public static Fleet open(
      Membership membership, CatalogTrustCheck trust, MemoryOfServer memory, Clock clock)
      throws WuaException {
    Settings settings = membership.settings();
    boolean repositories =
        RepositoryUrls.updates(settings).isPresent() || settings.get(GlobalKeys.USE_REPO_RULES);
    Optional<URI> server = settings.get(GlobalKeys.WAPT_SERVER).url();
    if (!repositories && server.isEmpty()) {
      return new HttpFleet(Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    HostKeys keys = HostKeys.open(membership.folder().resolve("keys"), membership.host(), clock);
    AgentConnections ways = new AgentConnections(settings, USER_AGENT);
    Optional<ReportHost> reports = Optional.empty();
    if (server.isPresent()) {
      WaptFleetServer.Builder fleet = WaptFleetServer.builder(server.get(), keys, ways.toServer());
      if (membership.account().isPresent()) {
        Membership.Account account = membership.account().get();
        fleet.registeringAs(account.user(), account.password());
      }
      reports = Optional.of(new ReportHost(fleet.build(), memory));
    }
    List<String> notes = new ArrayList<>();
    if (!repositories) {
      return new HttpFleet(Optional.empty(), reports, notes, List.of());
    }
    HttpConnection connection = HttpConnection.open(ways.toRepository(keys.clientIdentity()));
    RepositorySelection selection =
        new RepositorySelection(
            settings,
            new RepositorySelection.Host(
                membership.host().fqdn(),
                memory.load().lastExternalIp(),
                membership.folder().resolve("files"),
                membership.folder().resolve("rules"),
                trust::check,
                notes::add),
            connection);
    return new HttpFleet(
        Optional.of(new OrderedRepositories(selection)),
        reports,
        notes,
        List.of(selection::close, connection::close));
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
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    connections.forEach(Runnable::run);
  }
}
