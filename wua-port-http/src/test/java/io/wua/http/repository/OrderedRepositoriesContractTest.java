package io.wua.http.repository;

import io.wua.core.download.Repository;
import io.wua.core.download.choice.RepositoryCandidate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.testkit.download.FakeRepository;
import io.wua.testkit.download.RepositoryContract;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Several repositories keep the contract of one; the first of them is away. */
class OrderedRepositoriesContractTest extends RepositoryContract {
  private final FakeRepository last = new FakeRepository();
  private final FakeRepository away = new FakeRepository();
  private final Repository repository =
      new OrderedRepositories(() -> List.of(link("mirror", away), link("server", last)));

  OrderedRepositoriesContractTest() {
    away.nowFails(unavailable());
  }

  private static WuaException unavailable() {
    return new WuaException(FailureReason.UNAVAILABLE, "It is away.");
  }

  private static OrderedRepositories.Link link(String name, Repository repository) {
    return new OrderedRepositories.Link(
        new RepositoryCandidate(
            URI.create("https://" + name), RepositoryCandidate.Kind.REPOSITORY, "test"),
        repository,
        Optional::empty);
  }

  @Override
  protected Repository repository() {
    return repository;
  }

  @Override
  protected void put(String name, byte[] content) {
    last.put(name, content);
  }

  @Override
  protected void failFor(String name) {
    last.failsFor(name, unavailable());
  }

  @Override
  protected void goAway() {
    last.nowFails(unavailable());
  }
}
