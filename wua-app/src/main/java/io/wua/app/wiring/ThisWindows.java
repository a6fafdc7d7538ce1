package io.wua.app.wiring;

import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.UpdateSource;
import io.wua.windows.SearchTarget;
import io.wua.windows.WindowsUpdates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The Windows that this process runs on, as far as Java knows it. */
final class ThisWindows implements WindowsOpener {
  /** An offline scan takes minutes, on old hosts far more. */
  private static final Duration LONGEST_SEARCH = Duration.ofHours(2);

  @Override
  public UpdateSource open(Optional<Path> scanCabinet) throws WuaException {
    SearchTarget target =
        scanCabinet
            .map(file -> SearchTarget.scanCabinet(file.toAbsolutePath()))
            .orElseGet(SearchTarget::configured);
    return WindowsUpdates.source(host(), target, LONGEST_SEARCH);
  }

  private static HostInfo host() {
    String name = Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("this host");
    return new HostInfo(
        name, Optional.empty(), Architecture.parse(System.getProperty("os.arch", "")));
  }
}
