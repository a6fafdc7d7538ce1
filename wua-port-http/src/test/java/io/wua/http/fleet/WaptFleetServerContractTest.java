package io.wua.http.fleet;

import io.wua.core.report.FleetServer;
import io.wua.http.FakeTiming;
import io.wua.testkit.report.FleetServerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The adapter keeps the contract. */
class WaptFleetServerContractTest extends FleetServerContract {
  @TempDir private Path folder;
  private PretendWaptServer pretend;
  private FleetServer server;

  @BeforeEach
  void open() throws Exception {
    pretend = new PretendWaptServer();
    server =
        FleetBench.server(
            pretend.web.uri("/"), FleetBench.keys(folder.resolve("k")), new FakeTiming());
  }

  @AfterEach
  void close() throws Exception {
    pretend.close();
  }

  @Override
  protected FleetServer server() {
    return server;
  }

  @Override
  protected void forgetHost() {
    pretend.forgetHost();
  }

  @Override
  protected void loseSections() {
    pretend.loseSections();
  }

  @Override
  protected void refuseRegistrations() {
    pretend.refuseRegistrations();
  }

  @Override
  protected void goAway() throws Exception {
    pretend.close();
  }

  @Override
  protected int registrations() {
    return pretend.registrations();
  }
}
