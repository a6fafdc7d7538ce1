package io.wua.server.demo;

import io.wua.app.fleet.DemoServer;
import io.wua.app.fleet.DemoServer.HostLine;
import io.wua.app.fleet.DemoServer.Mirrored;
import io.wua.app.fleet.DemoServer.Moved;
import io.wua.app.fleet.DemoServer.Setting;
import io.wua.app.fleet.DemoServer.Step;
import io.wua.app.fleet.DemoServer.Wants;
import io.wua.app.fleet.Membership.Account;
import io.wua.core.failure.WuaException;
import io.wua.server.WuaServer;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.want.Unmet;
import io.wua.server.fleet.want.WantList;
import io.wua.server.http.connection.SelfSigned;
import io.wua.server.origin.payload.FetchRound;
import io.wua.server.origin.payload.TryOutcome;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.ServerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server of a running demo, which does what it is told, step by step. */
final class RunningDemo implements DemoServer.Running {
  private static final int MOST = 100;

  private final WuaServer server;
  private final ServerSettings settings;
  private final LoopbackFiles microsoft;
  private final Setting setting;
  private final Account account;
  private final Path signers;
  private Optional<DemoMirror> mirror = Optional.empty();

  RunningDemo(
      WuaServer server,
      ServerSettings settings,
      LoopbackFiles microsoft,
      Setting setting,
      Account account)
      throws WuaException {
    this.server = server;
    this.settings = settings;
    this.microsoft = microsoft;
    this.setting = setting;
    this.account = account;
    this.signers = RepositoryDocuments.folder(settings.data());
    // Hosts ask for the rules when they start.
    server.work().publishDocuments();
  }

  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public URI microsoft() {
    return microsoft.uri();
  }

  @Override
  public Path certificate() {
    return settings.data().path().resolve(SelfSigned.CERTIFICATE);
  }

  @Override
  public Path signers() {
    return signers;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public Step refresh() throws WuaException {
    long start = System.nanoTime();
    String sentence =
        server.work().withCatalog((keeper, lease) -> keeper.refresh(false, lease)).sentence();
    server.work().publishDocuments();
    return new Step(sentence, since(start));
  }

  @Override
  public Wants wants() throws WuaException {
    WantList list = server.work().updateWants();
    return new Wants(
        list.files().size(), list.bytes(), list.unmet().stream().map(RunningDemo::line).toList());
  }

  private static String line(Unmet unmet) {
    return unmet.update() + " (" + unmet.hosts() + " hosts): " + unmet.detail();
  }

  @Override
  public Moved fetch() throws WuaException {
    long start = System.nanoTime();
    FetchRound round = server.work().fetch();
    Duration took = since(start);
    server.work().updateWants();
    server.work().publishDocuments();
    return new Moved(round.files().size(), round.movedBytes(), took, skipped(round));
  }

  private static List<String> skipped(FetchRound round) {
    List<String> lines = new ArrayList<>();
    for (FetchRound.FileTry each : round.tries()) {
      String name = each.want().file().storedName();
      if (each.outcome() instanceof TryOutcome.Failed failed) {
        lines.add(name + ": " + failed.error());
      } else if (each.outcome() instanceof TryOutcome.Refused refused) {
        lines.add(name + ": " + refused.reason());
      } else if (each.outcome() instanceof TryOutcome.Skipped skipped) {
        lines.add(name + ": " + skipped.reason());
      }
    }
    return lines;
  }

  @Override
  public Mirrored mirror(Path folder) throws WuaException {
    DemoMirror made = DemoMirror.of(server.uri(), certificate(), setting, folder);
    mirror = Optional.of(made);
    server.store().siteRules().add(made.rule(), "demo", setting.clock().instant());
    server.work().publishDocuments();
    return new Mirrored(made.uri(), made.moved());
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
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
    List<HostUpdate> updates = server.store().updates().ofHost(id, PageRequest.first(MOST)).items();
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
    mirror.ifPresent(DemoMirror::close);
    server.close();
    microsoft.close();
  }
}
