package io.wua.testkit.fleet;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;
import io.wua.core.report.HostReport;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.testkit.report.FakeFleetServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The server of the world as one host sees it. Keeps the last report that it took. */
final class WorldServer implements FleetServer {
  private final World world;
  private final Supplier<Instant> truth;
  private final FakeFleetServer fake = new FakeFleetServer();
  private Optional<List<String>> atServer = Optional.empty();

  WorldServer(World world, Supplier<Instant> truth) {
    this.world = world;
    this.truth = truth;
  }

  /** What the host has by the last report of updates, if there was one. */
  Optional<List<String>> atServer() {
    return atServer;
  }

  @Override
  public RegistrationOutcome register(HostReport report, ServerMemory memory) throws WuaException {
    answer();
    RegistrationOutcome outcome = fake.register(report, memory);
    note(report);
    return outcome;
  }

  @Override
  public ReportOutcome report(HostReport report, ServerMemory memory) throws WuaException {
    answer();
    ReportOutcome outcome = fake.report(report, memory);
    if (outcome instanceof ReportOutcome.Accepted accepted
        && accepted.sent().contains("waptwua_updates")) {
      note(report);
    }
    return outcome;
  }

  private void answer() throws WuaException {
    if (world.isServerAway(truth.get())) {
      throw new WuaException(FailureReason.UNAVAILABLE, "The server is away.");
    }
  }

  private void note(HostReport report) {
    atServer =
        report
            .updates()
            .map(
                rows ->
                    rows.stream()
                        .filter(row -> row.row().status().equals(Optional.of(UpdateStatus.OK)))
                        .map(row -> row.update().id().wire())
                        .sorted()
                        .toList());
  }
}
