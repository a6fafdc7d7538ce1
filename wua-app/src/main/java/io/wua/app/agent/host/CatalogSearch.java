package io.wua.app.agent.host;

import io.wua.app.WuaVersion;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostLanguages;
import io.wua.core.agent.AgentState;
import io.wua.core.agent.PlanSource;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.scan.UpdateSource;
import io.wua.core.update.Update;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Searches with our own reading of the catalog that the agent fetched, over the facts of the host
 * as they are at that moment; the parts of an update tell how its files get into Windows. One call
 * at a time.
 */
final class CatalogSearch implements UpdateSources, PlanSource {
  private final CatalogOpener catalogs;
  private final Facts facts;
  private final AgentState memory;
  private @Nullable ExplainingSource last;

  /** Reads the facts of a host. */
  @FunctionalInterface
  interface Facts {
    HostFacts read() throws WuaException;
  }

  @Override
  public String version() {
    return WuaVersion.text();
  }

  CatalogSearch(CatalogOpener catalogs, Facts facts, AgentState memory) {
    this.catalogs = catalogs;
    this.facts = facts;
    this.memory = memory;
  }

  @Override
  public UpdateSource open(Optional<StoredFile> catalog) throws WuaException {
    StoredFile file =
        catalog.orElseThrow(
            () ->
                new WuaException(
                    FailureReason.CONFIGURATION,
                    "There is no catalog to search with. Set repo_url in wapt-get.ini, and leave"
                        + " offline in [waptwua] at True."));
    HostFacts now = facts.read();
    ExplainingSource source =
        catalogs.open(Path.of(file.location()), HostLanguages.of(now)).sourceFor(now);
    last = source;
    return source;
  }

  @Override
  public PlannedUpdate plan(Update update) throws WuaException {
    ExplainingSource source = last;
    if (source == null) {
      open(memory.load().host().catalog().map(CatalogMemory::file));
      source = last;
    }
    Optional<UpdateLeaves> leaves = source == null ? Optional.empty() : source.leaves(update.id());
    return leaves.isPresent()
        ? PlannedUpdate.of(leaves.get())
        : PlanSource.ofListedFiles().plan(update);
  }
}
