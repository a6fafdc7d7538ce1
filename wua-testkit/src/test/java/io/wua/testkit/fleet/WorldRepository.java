package io.wua.testkit.fleet;

import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The repository of the world as one host sees it: away when the world says so. */
final class WorldRepository implements Repository {
  private final World world;
  private final Supplier<Instant> truth;
  private final AgentDisk disk;

  WorldRepository(World world, Supplier<Instant> truth, AgentDisk disk) {
    this.world = world;
    this.truth = truth;
    this.disk = disk;
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
    answer();
    int number = world.issue(truth.get()).number();
    StoredFile file = file("wsusscn2.cab", new Sha1("%040x".formatted(number)), number);
    Validators now = new Validators(Optional.of("\"" + number + "\""), Optional.empty());
    return now.equals(known)
        ? new FetchOutcome.Unchanged(file)
        : new FetchOutcome.Fetched(file, now);
  }

  @Override
  public Optional<StoredFile> storedCatalog() {
    return disk.content.memory().host().catalog().map(CatalogMemory::file);
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
    answer();
    return new FetchOutcome.Fetched(file(payload.name(), payload.sha1(), 0), Validators.none());
  }

  private void answer() throws WuaException {
    if (world.isRepositoryAway(truth.get())) {
      throw new WuaException(FailureReason.UNAVAILABLE, "The repository is away.");
    }
  }

  private static StoredFile file(String name, Sha1 sha1, long number) {
    return new StoredFile(
        URI.create("file:///fleet/" + name), 1_000, sha1, new Sha256("%064x".formatted(number)));
  }
}
