package io.wua.testkit.report;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;

/** The fake keeps the contract. */
class FakeFleetServerContractTest extends FleetServerContract {
  private final FakeFleetServer fake = new FakeFleetServer();

  @Override
  protected FleetServer server() {
    return fake;
  }

  @Override
  protected void forgetHost() {
    fake.forgetHost();
  }

  @Override
  protected void loseSections() {
    fake.loseSections();
  }

  @Override
  protected void refuseRegistrations() {
    fake.refuseRegistrations();
  }

  @Override
  protected void goAway() {
    fake.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The server is away."));
  }

  @Override
  protected int registrations() {
    return fake.registrations();
  }
}
