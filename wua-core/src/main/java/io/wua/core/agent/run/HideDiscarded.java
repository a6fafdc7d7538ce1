package io.wua.core.agent.run;

import io.wua.core.agent.HostScan;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.HostMemory;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hides in Windows what is discarded and shows again what is allowed, so that nobody installs by
 * hand what the policy forbids. Written only where it must change; what this agent hid it shows
 * again when it leaves. That something is hidden is remembered before it is, and the last search is
 * forgotten until it tells so too: what Windows hides is a part of what it found.
 */
public final class HideDiscarded {
  private final AgentPorts ports;

  /** Hides with these ports. */
  public HideDiscarded(AgentPorts ports) {
    this.ports = ports;
  }

  /**
   * Makes Windows show what the decisions say.
   *
   * @return a sentence for each update with which that did not work, and for what cannot be kept
   * @throws WuaException where the memory cannot be saved, or somebody asked to stop
   */
  public List<String> hide(HostScan scan, KeptMemory memory) throws WuaException {
    Map<UpdateId, Boolean> changes = new HashMap<>();
    for (OfferedUpdate offered : scan.offers().updates()) {
      Optional<UpdateStatus> status = StatusRow.of(offered, FileAvailability.notAsked()).status();
      boolean discarded = status.filter(s -> s == UpdateStatus.DISCARDED).isPresent();
      boolean wanted = status.filter(s -> s == UpdateStatus.PENDING).isPresent();
      if ((discarded || wanted) && offered.scanned().hidden() != discarded) {
        changes.put(offered.update().id(), discarded);
      }
    }
    return write(changes, memory);
  }

  /**
   * Shows all that this agent hid.
   *
   * @return a sentence for each update with which that did not work, and for what cannot be kept
   * @throws WuaException where the memory cannot be saved, or somebody asked to stop
   */
  List<String> undo(KeptMemory memory) throws WuaException {
    Map<UpdateId, Boolean> changes = new HashMap<>();
    memory.current().updates().hidden().forEach(id -> changes.put(id, false));
    return write(changes, memory);
  }

  private List<String> write(Map<UpdateId, Boolean> changes, KeptMemory memory)
      throws WuaException {
    List<String> problems = new ArrayList<>();
    if (changes.isEmpty()) {
      return problems;
    }
    Set<UpdateId> hidden = new HashSet<>(memory.current().updates().hidden());
    changes.forEach((id, hide) -> hidden.addAll(hide ? Set.of(id) : Set.of()));
    Optional<ScanCache.Kept> search = new KeptSearch(ports.cache()).of(memory);
    memory.change(m -> m.updates(u -> u.hiding(hidden)).host(HostMemory::unsearched));
    Map<UpdateId, Boolean> written = new HashMap<>();
    for (UpdateId id : changes.keySet().stream().sorted().toList()) {
      boolean hide = changes.getOrDefault(id, false);
      try {
        ports.installer().hide(id, hide);
        written.put(id, hide);
        hidden.removeIf(each -> !hide && each.equals(id));
      } catch (WuaException e) {
        if (e.reason() == FailureReason.ABORTED) {
          throw e;
        }
        boolean gone = !hide && e.reason() == FailureReason.NOT_FOUND;
        hidden.removeIf(each -> (hide || gone) && each.equals(id));
        problems.add(id + (hide ? " cannot be hidden: " : " stays hidden: ") + e.getMessage());
      }
    }
    long shown = written.values().stream().filter(hide -> !hide).count();
    HistoryLine line =
        HistoryLine.of(
            ports.clock().instant(),
            HistoryLine.Kind.HIDE,
            (written.size() - shown) + " updates hidden, " + shown + " shown again");
    Optional<SearchMark> mark = keep(search, written, problems);
    memory.change(
        m -> {
          AgentMemory now =
              m.updates(u -> u.hiding(hidden)).host(h -> mark.map(h::searched).orElse(h));
          return written.isEmpty() ? now : now.and(line);
        });
    return problems;
  }

  /**
   * The kept search must not tell what was true before, or the same would be written again.
   *
   * @return which search is kept now
   */
  private Optional<SearchMark> keep(
      Optional<ScanCache.Kept> search, Map<UpdateId, Boolean> written, List<String> problems)
      throws WuaException {
    if (search.isPresent() && !written.isEmpty()) {
      ScanCache.Kept changed =
          new ScanCache.Kept(search.get().mark(), shown(search.get().result(), written));
      Optional<String> problem = new KeptSearch(ports.cache()).keep(changed);
      if (problem.isPresent()) {
        problems.add(problem.get());
        return Optional.empty();
      }
    }
    return search.map(ScanCache.Kept::mark);
  }

  private static ScanResult shown(ScanResult old, Map<UpdateId, Boolean> written) {
    List<ScannedUpdate> rows = new ArrayList<>();
    for (ScannedUpdate row : old.updates()) {
      boolean hidden = written.getOrDefault(row.update().id(), row.hidden());
      rows.add(new ScannedUpdate(row.update(), row.state(), hidden, row.servicingStacks()));
    }
    return new ScanResult(
        old.engine(), old.catalog(), old.host(), rows, old.supersedence(), old.warnings());
  }
}
