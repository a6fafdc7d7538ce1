package io.wua.core.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When each kind of recurrent work ran last. The kinds are independent: no kind's run ever moves
 * another's stamp, or frequent installs would put off every scan.
 *
 * @param download when a scan and download ran last, empty where none did yet
 * @param install when an install ran last, empty where none did yet
 */
public record Stamps(Optional<Instant> download, Optional<Instant> install) {
  /** Refuses nulls. */
  public Stamps {
    Objects.requireNonNull(download, "download");
    Objects.requireNonNull(install, "install");
  }

  /** Nothing ran yet. */
  public static Stamps none() {
    return new Stamps(Optional.empty(), Optional.empty());
  }

  /** When that work ran last, empty where it did not yet. */
  public Optional<Instant> of(RecurrentWork work) {
    return switch (work) {
      case DOWNLOAD -> download;
      case INSTALL -> install;
    };
  }

  /** The stamps after that work ran; the other kinds keep theirs. */
  public Stamps ran(RecurrentWork work, Instant now) {
    return switch (work) {
      case DOWNLOAD -> new Stamps(Optional.of(now), install);
      case INSTALL -> new Stamps(download, Optional.of(now));
    };
  }
}
