package io.wua.testkit.download;

import io.wua.core.download.Repository;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;

/** The fake keeps the contract. */
class FakeRepositoryContractTest extends RepositoryContract {
  private final FakeRepository fake = new FakeRepository();

  @Override
  protected Repository repository() {
    return fake;
  }

  @Override
  protected void put(String name, byte[] content) {
    fake.put(name, content);
  }

  @Override
  protected void failFor(String name) {
    fake.failsFor(name, new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
  }

  @Override
  protected void goAway() {
    fake.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The repository is away."));
  }
}
