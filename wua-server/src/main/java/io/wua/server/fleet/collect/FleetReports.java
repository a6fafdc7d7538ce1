package io.wua.server.fleet.collect;

import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.want.Demand;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the registered hosts that still report say of updates.
 *
 * @param needed updates that are not installed and not forbidden, whatever their delay
 * @param reported every update that is in some report
 * @param urls the URLs that were reported of the needed ones
 * @param kbs the KB numbers that were reported of the needed ones
 * @param hosts how many hosts these are
 * @param silent how many registered hosts are left out because they have been silent for too long
 */
public record FleetReports(
    List<Demand> needed,
    Set<UpdateId> reported,
    Map<UpdateId, List<String>> urls,
    Map<UpdateId, Set<KbNumber>> kbs,
    int hosts,
    int silent) {
  /** Copies the collections and refuses negative counts. */
  public FleetReports {
    needed = List.copyOf(needed);
    reported = Set.copyOf(reported);
    urls = Map.copyOf(urls);
    kbs = Map.copyOf(kbs);
    if (hosts < 0 || silent < 0) {
      throw new IllegalArgumentException(hosts + " hosts, " + silent + " silent ones");
    }
  }
}
