package io.wua.windows.dll;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.windows.SearchTarget;
import io.wua.windows.WindowsUpdates;
import java.time.Duration;
import java.util.Optional;

/** A scan as an application makes it, through the public face alone. */
final class Scan {
  static final HostInfo HOST = new HostInfo("WINE", Optional.empty(), Optional.empty());
  static final Duration LIMIT = Duration.ofMinutes(5);

  private Scan() {}

  static ScanResult everything() throws WuaException {
    return of(SearchTarget.configured(), LIMIT);
  }

  static ScanResult of(SearchTarget target, Duration limit) throws WuaException {
    return WindowsUpdates.source(HOST, target, limit)
        .search(new SearchRequest(Criteria.WAPT_DEFAULT));
  }

  static ScannedUpdate byGuid(ScanResult result, String guid) {
    return result.updates().stream()
        .filter(each -> each.update().id().guid().toString().equals(guid))
        .findFirst()
        .orElseThrow();
  }
}
