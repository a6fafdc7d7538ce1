package io.wua.server.fleet.report;

import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.TryLater;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a report. */
public sealed interface ReportOutcome
    permits ReportOutcome.Answered, ReportOutcome.NotRegistered, ReportOutcome.Later {
  /** The host is known, and gets the hashes of all keys that the server has applied. */
  sealed interface Answered extends ReportOutcome permits Applied, Replayed, Stale {
    /** The name that the host is registered under. */
    String computerFqdn();

    /** The hash of every applied key: the host's memory of what the server knows. */
    Map<String, String> hashes();
  }

  /**
   * It was applied.
   *
   * @param computerFqdn the name of the host
   * @param hashes all known hashes
   * @param undescribed updates that rows name and that nobody has described: their rows were kept
   *     out, the rest was applied, and hashes leaves out both keys, so that the host sends them
   *     again
   */
  record Applied(String computerFqdn, Map<String, String> hashes, List<UpdateId> undescribed)
      implements Answered {
    /** Copies. */
    public Applied {
      hashes = Map.copyOf(hashes);
      undescribed = List.copyOf(undescribed);
    }

    /** Whether something was kept out. */
    public boolean isPartial() {
      return !undescribed.isEmpty();
    }
  }

  /**
   * The same body came before; nothing was done.
   *
   * @param computerFqdn the name of the host
   * @param hashes all known hashes
   */
  record Replayed(String computerFqdn, Map<String, String> hashes) implements Answered {
    /** Copies. */
    public Replayed {
      hashes = Map.copyOf(hashes);
    }
  }

  /**
   * Another body came with this revision, or a later one; nothing was applied, and the audit says
   * so. A host that lost its count registers again.
   *
   * @param computerFqdn the name of the host
   * @param hashes all known hashes
   * @param lastRevision the latest revision that was applied
   */
  record Stale(String computerFqdn, Map<String, String> hashes, long lastRevision)
      implements Answered {
    /** Copies. */
    public Stale {
      hashes = Map.copyOf(hashes);
    }
  }

  /**
   * The host may not report: it has to register, or its key is no longer the registered one.
   *
   * @param state what the server knows, empty for an unknown host
   */
  record NotRegistered(Optional<HostState> state) implements ReportOutcome {}

  /**
   * The database could not take it now; nothing was changed.
   *
   * @param tryLater when to send it again
   */
  record Later(TryLater tryLater) implements ReportOutcome {}
}
