package io.wua.testkit.scan;

import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.host.Truth;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedFields;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source that finds what a test tells it to find, or fails as told, and remembers requests. */
public final class FakeUpdateSource implements UpdateSource {
  private final List<SearchRequest> requests = new ArrayList<>();
  private ScanResult everything;
  private @Nullable WuaException failure;

  private FakeUpdateSource(ScanResult everything) {
    this.everything = everything;
  }

  /** A source over a host with these updates and no edges. */
  public static FakeUpdateSource of(ScannedUpdate... updates) {
    return of(List.of(updates), Supersedence.none());
  }

  /** A source over a host with these updates and edges. */
  public static FakeUpdateSource of(List<ScannedUpdate> updates, Supersedence edges) {
    return of(
        new ScanResult(
            ScanEngine.WINDOWS,
            Optional.empty(),
            new HostInfo("FAKE", Optional.empty(), Optional.empty()),
            updates,
            edges,
            List.of()));
  }

  /** A source that answers with those updates of the result that match. */
  public static FakeUpdateSource of(ScanResult everything) {
    return new FakeUpdateSource(everything);
  }

  /** Makes every later search find this. */
  public void nowFinds(ScanResult result) {
    everything = Objects.requireNonNull(result, "result");
    failure = null;
  }

  /** Makes every later search fail so. */
  public void nowFails(WuaException with) {
    failure = Objects.requireNonNull(with, "with");
  }

  /** What was searched for, failed searches too, oldest first. */
  public List<SearchRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public ScanResult search(SearchRequest request) throws WuaException {
    requests.add(request);
    if (failure != null) {
      throw failure;
    }
    return new ScanResult(
        everything.engine(),
        everything.catalog(),
        everything.host(),
        everything.updates().stream().filter(each -> mayMatch(request, each)).toList(),
        everything.supersedence(),
        everything.warnings());
  }

  private static boolean mayMatch(SearchRequest request, ScannedUpdate update) {
    return request.criteria().matches(new ScannedFields(update)) != Truth.FALSE;
  }
}
