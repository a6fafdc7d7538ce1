package io.wua.windows;

import io.wua.windows.search.ScanPackage;
import io.wua.windows.search.SearchPlace;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Where Windows looks for updates. */
public final class SearchTarget {
  private static final int DEFAULT = 0;
  private static final int MANAGED_SERVER = 1;
  private static final int WINDOWS_UPDATE = 2;

  private final SearchPlace place;

  private SearchTarget(SearchPlace place) {
    this.place = Objects.requireNonNull(place, "place");
  }

  /** Where the host's own configuration says. */
  public static SearchTarget configured() {
    return new SearchTarget(new SearchPlace.Server(DEFAULT));
  }

  /** The WSUS server of the host's policies. */
  public static SearchTarget managedServer() {
    return new SearchTarget(new SearchPlace.Server(MANAGED_SERVER));
  }

  /** Windows Update on the Internet; policies may forbid it. */
  public static SearchTarget windowsUpdate() {
    return new SearchTarget(new SearchPlace.Server(WINDOWS_UPDATE));
  }

  /**
   * A service that is registered with the agent, Microsoft Update for instance
   * (7971f918-a847-4430-9279-4a52d1efe18d).
   */
  public static SearchTarget service(UUID id) {
    return new SearchTarget(new SearchPlace.Service(id.toString().toLowerCase(Locale.ROOT)));
  }

  /**
   * A scan cabinet; no network is needed. It lists security updates and no drivers.
   *
   * @param cabinet {@code wsusscn2.cab} as its whole path on a local disk, unchanged from Microsoft
   */
  public static SearchTarget scanCabinet(Path cabinet) {
    return new SearchTarget(new ScanPackage(cabinet));
  }

  SearchPlace place() {
    return place;
  }

  @Override
  public String toString() {
    return place.toString();
  }
}
