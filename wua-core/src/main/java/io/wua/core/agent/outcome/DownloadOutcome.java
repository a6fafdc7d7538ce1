package io.wua.core.agent.outcome;

import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.update.UpdateId;
import java.util.List;

/**
 * What came of a download.
 *
 * @param complete the updates whose files are all on the host
 * @param refused those whose files are not, where it is known why
 * @param host why no more was downloaded
 * @param problems what else went wrong, one sentence each
 */
public record DownloadOutcome(
    List<UpdateId> complete,
    List<RefusedUpdate> refused,
    List<HostRefusal> host,
    List<String> problems) {
  /** Copies the lists. */
  public DownloadOutcome {
    complete = List.copyOf(complete);
    refused = List.copyOf(refused);
    host = List.copyOf(host);
    problems = List.copyOf(problems);
  }
}
