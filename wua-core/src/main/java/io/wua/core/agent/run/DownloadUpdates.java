package io.wua.core.agent.run;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.download.DownloadPayloads;
import io.wua.core.download.Downloads;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.update.Payload;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches the files of what is to be installed, as the plans want them. One update that cannot be
 * had keeps none of the others from coming.
 */
public final class DownloadUpdates {
  private final AgentPorts ports;
  private final Repository repository;

  /**
   * Downloads with these ports.
   *
   * @throws WuaException CONFIGURATION where there is no repository among them
   */
  public DownloadUpdates(AgentPorts ports) throws WuaException {
    this.ports = ports;
    this.repository =
        ports
            .repository()
            .orElseThrow(
                () ->
                    new WuaException(
                        FailureReason.CONFIGURATION,
                        "The agent has no repository to download from. Set repo_url."));
  }

  /**
   * Downloads.
   *
   * @param memory where the files are remembered
   * @param scan what is to be installed
   * @param metered whether a link that costs by volume may be used
   * @throws WuaException where the host cannot be asked, the memory cannot be saved, or somebody
   *     asked to stop
   */
  public DownloadOutcome download(KeptMemory memory, HostScan scan, boolean metered)
      throws WuaException {
    Collected collected = new Collected();
    for (OfferedUpdate offered : scan.offers().toInstall()) {
      Conditions conditions = ports.conditions().current();
      if (conditions.meteredLink() && !metered) {
        HostRefusal refusal = new HostRefusal.MeteredLink();
        ports.listener().happened(new AgentEvent.RunRefused(refusal));
        collected.host.add(refusal);
        break;
      }
      download(memory, offered.update(), conditions, collected);
    }
    memory.tell(
        HistoryLine.of(
            ports.clock().instant(),
            HistoryLine.Kind.DOWNLOAD,
            collected.complete.size() + " updates complete, " + collected.refused.size() + " not"));
    return new DownloadOutcome(
        collected.complete, collected.refused, collected.host, collected.problems);
  }

  private void download(
      KeptMemory memory, Update update, Conditions conditions, Collected collected)
      throws WuaException {
    PlannedUpdate plan;
    try {
      plan = ports.plans().plan(update);
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      collected.problems.add(update.title() + ": " + e.getMessage());
      return;
    }
    if (!plan.obstacles().isEmpty()) {
      remember(
          memory,
          update.id(),
          new FilesMemory(List.of(), List.of(), Optional.of(plan.obstacles().get(0))));
      refuse(update, new UpdateRefusal.NoOfflinePath(plan.obstacles().get(0)), collected);
      return;
    }
    Optional<HostRefusal> full =
        ports
            .hostChecks()
            .disk("staging disk", conditions.stagingFreeBytes(), toCome(memory, update, plan));
    if (full.isPresent()) {
      refuse(update, full.get(), collected);
      return;
    }
    Downloads downloads = new DownloadPayloads(repository).download(plan.files(), ports.progress());
    settle(memory, update, plan, downloads, collected);
  }

  /** How many bytes are still to come; files of unknown size count nothing. */
  private static long toCome(KeptMemory memory, Update update, PlannedUpdate plan) {
    List<StoredFile> stored = stored(memory, update);
    return plan.files().stream()
        .filter(file -> stored.stream().noneMatch(there -> there.sha1().equals(file.sha1())))
        .mapToLong(file -> file.sizeBytes().orElse(0))
        .sum();
  }

  private static List<StoredFile> stored(KeptMemory memory, Update update) {
    return memory
        .current()
        .updates()
        .of(update.id())
        .files()
        .map(FilesMemory::stored)
        .orElse(List.of());
  }

  private void settle(
      KeptMemory memory,
      Update update,
      PlannedUpdate plan,
      Downloads downloads,
      Collected collected)
      throws WuaException {
    List<StoredFile> stored = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (Map.Entry<Payload, FetchOutcome> answer : downloads.answers().entrySet()) {
      FetchOutcome outcome = answer.getValue();
      if (outcome instanceof FetchOutcome.Fetched fetched) {
        stored.add(fetched.file());
      } else if (outcome instanceof FetchOutcome.Unchanged unchanged) {
        stored.add(unchanged.file());
      } else if (outcome instanceof FetchOutcome.Absent) {
        lacking.add(PayloadNames.stored(answer.getKey()));
      } else if (outcome instanceof FetchOutcome.Refused refused) {
        collected.problems.add(refused.name() + ": " + refused.reason());
      }
    }
    List<StoredFile> before = stored(memory, update);
    for (Payload file : downloads.failures().keySet()) {
      before.stream().filter(there -> there.sha1().equals(file.sha1())).forEach(stored::add);
    }
    downloads
        .failures()
        .forEach((file, e) -> collected.problems.add(file.name() + ": " + e.getMessage()));
    List<String> sorted = lacking.stream().sorted().toList();
    remember(memory, update.id(), new FilesMemory(stored, sorted, Optional.empty()));
    if (!sorted.isEmpty()) {
      refuse(update, new UpdateRefusal.Missing(sorted, true), collected);
    } else if (stored.size() == plan.files().size()) {
      collected.complete.add(update.id());
      ports.listener().happened(new AgentEvent.Downloaded(update.id()));
    }
  }

  private void refuse(Update update, Refusal refusal, Collected collected) {
    collected.refused.add(new RefusedUpdate(update, refusal));
    ports.listener().happened(new AgentEvent.UpdateRefused(update.id(), refusal));
  }

  private static void remember(KeptMemory memory, UpdateId id, FilesMemory files)
      throws WuaException {
    memory.change(m -> m.updates(u -> u.change(id, each -> each.with(files))));
  }

  private static final class Collected {
    final List<UpdateId> complete = new ArrayList<>();
    final List<RefusedUpdate> refused = new ArrayList<>();
    final List<HostRefusal> host = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
  }
}
