package io.wua.simulation.catalog.delivery;

import java.util.Objects;

/**
 * The product release that a unified update brings ({@code ProductName}, {@code ReleaseVersion}).
 *
 * @param name for instance {@code Client.OS.RS2.AMD64}
 * @param version for instance {@code 10.0.26100.8875}
 */
public record ProductRelease(String name, String version) {
  /** Refuses nulls. */
  public ProductRelease {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }
}
