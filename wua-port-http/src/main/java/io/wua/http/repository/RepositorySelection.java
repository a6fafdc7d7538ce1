package io.wua.http.repository;

import io.wua.core.download.Repository;
import io.wua.core.download.choice.HostPlace;
import io.wua.core.download.choice.IpAddress;
import io.wua.core.download.choice.RepositoryCandidate;
import io.wua.core.download.choice.RepositoryChoice;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.http.AgentConnections;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.PemFiles;
import io.wua.http.fetch.origin.OriginPolicy;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.wire.repository.RulesDocument;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The repositories of a host, as settings, rules and the place of the host say. The rules are asked
 * for when the first file is wanted. Close it to end the connection to Microsoft.
 */
public final class RepositorySelection implements OrderedRepositories.Opening, AutoCloseable {
  private final Settings settings;
  private final Host host;
  private final HttpConnection connection;
  private final HttpConnection toMicrosoft;
  private final Fetcher fetcher;
  private final Fetcher microsoft;
  private final OriginPolicy policy = OriginPolicy.microsoft();

  /**
   * The host that looks for repositories.
   *
   * @param fqdn its full name
   * @param publicIp the address from which its server last saw it come
   * @param files the folder for what it fetches
   * @param memory the folder for the last good rules
   * @param catalogCheck a look at a new catalog before it takes the place of the old one
   * @param told is told why the repositories are what they are, and warnings
   */
  public record Host(
      String fqdn,
      Optional<String> publicIp,
      Path files,
      Path memory,
      FileCheck catalogCheck,
      Consumer<String> told) {
    /** Refuses nulls. */
    public Host {
      Objects.requireNonNull(fqdn, "fqdn");
      Objects.requireNonNull(publicIp, "publicIp");
      Objects.requireNonNull(files, "files");
      Objects.requireNonNull(memory, "memory");
      Objects.requireNonNull(catalogCheck, "catalogCheck");
      Objects.requireNonNull(told, "told");
    }
  }

  /**
   * A selection; nothing is asked yet.
   *
   * @param connection to repositories, which the caller closes
   * @throws WuaException CONFIGURATION where no connection can be set up
   */
  public RepositorySelection(Settings settings, Host host, HttpConnection connection)
      throws WuaException {
    this.settings = settings;
    this.host = host;
    this.connection = connection;
    AgentConnections ways = new AgentConnections(settings, "wapt/wua");
    this.toMicrosoft = HttpConnection.open(ways.toMicrosoft(policy));
    this.fetcher = Fetcher.over(connection).bandwidth(ways.bandwidth(Timing.system())).build();
    this.microsoft =
        Fetcher.over(toMicrosoft)
            .redirects(policy.redirects())
            .bandwidth(ways.bandwidth(Timing.system()))
            .build();
  }

  @Override
  public List<OrderedRepositories.Link> links() throws WuaException {
    List<RepositoryRule> rules = settings.get(GlobalKeys.USE_REPO_RULES) ? rules() : List.of();
    Optional<URI> configured = RepositoryUrls.updates(settings);
    RepositoryChoice choice =
        RepositoryChoice.of(
            rules, place(configured), configured, settings.get(WuaKeys.ALLOW_DIRECT_DOWNLOAD));
    choice.trace().forEach(host.told());
    return choice.candidates().stream()
        .map(
            candidate ->
                new OrderedRepositories.Link(
                    candidate, repository(candidate), reachability(candidate, configured)))
        .toList();
  }

  private List<RepositoryRule> rules() throws WuaException {
    Optional<URI> server = settings.get(GlobalKeys.WAPT_SERVER).url();
    if (server.isEmpty()) {
      host.told().accept("use_repo_rules has no effect without wapt_server in [global].");
      return List.of();
    }
    Optional<String> folder = settings.get(GlobalKeys.PUBLIC_CERTS_DIR);
    List<X509Certificate> trusted =
        folder.isPresent()
            ? TrustedSigners.in(PemFiles.path("public_certs_dir", folder.get()))
            : List.of();
    Fetcher bounded =
        Fetcher.over(connection)
            .limits(FetchLimits.DEFAULT.withMaxBytes(RulesDocument.MOST_BYTES))
            .build();
    RepositoryRules.InForce inForce =
        new RepositoryRules(server.get(), host.memory(), bounded, trusted).refresh();
    inForce.warnings().forEach(host.told());
    return inForce.rules();
  }

  private HostPlace place(Optional<URI> configured) {
    int dot = host.fqdn().indexOf('.');
    return new HostPlace(
        configured.flatMap(HostAddress::towards),
        host.publicIp().flatMap(IpAddress::parse),
        Optional.of(host.fqdn()),
        dot < 0 ? Optional.empty() : Optional.of(host.fqdn().substring(dot + 1)),
        Optional.empty());
  }

  private Repository repository(RepositoryCandidate candidate) {
    return candidate.isMicrosoft()
        ? new MicrosoftRepository(
            candidate.url(), host.files(), microsoft, policy, host.catalogCheck())
        : new WaptRepository(candidate.url(), host.files(), fetcher, host.catalogCheck());
  }

  /** The configured repository is simply asked: it has the last word anyway. */
  private OrderedRepositories.Reachability reachability(
      RepositoryCandidate candidate, Optional<URI> configured) {
    boolean probed = candidate.isProbed() && configured.filter(candidate.url()::equals).isEmpty();
    return probed ? new RepositoryProbe(connection, candidate.url()) : Optional::empty;
  }

  @Override
  public void close() {
    toMicrosoft.close();
  }
}
