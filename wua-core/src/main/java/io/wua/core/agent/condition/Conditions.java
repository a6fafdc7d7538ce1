package io.wua.core.agent.condition;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the host is like now.
 *
 * @param boot which boot it is in
 * @param osVersion the version of Windows with its UBR
 * @param systemFreeBytes how much of the system drive is free
 * @param stagingFreeBytes how much is free where files are put
 * @param power what it runs on
 * @param meteredLink whether its network costs by volume
 * @param installerBusy whether another installer is at work
 * @param otherManager who else manages Windows updates here, ConfigMgr for instance
 * @param serverDate the date that a server told last, where one told any
 */
public record Conditions(
    Boot boot,
    String osVersion,
    long systemFreeBytes,
    long stagingFreeBytes,
    Power power,
    boolean meteredLink,
    boolean installerBusy,
    Optional<String> otherManager,
    Optional<Instant> serverDate) {
  /** Refuses nulls and negative sizes. */
  public Conditions {
    Objects.requireNonNull(boot, "boot");
    Objects.requireNonNull(osVersion, "osVersion");
    Objects.requireNonNull(power, "power");
    Objects.requireNonNull(otherManager, "otherManager");
    Objects.requireNonNull(serverDate, "serverDate");
    if (systemFreeBytes < 0 || stagingFreeBytes < 0) {
      throw new IllegalArgumentException("a disk with less than nothing free");
    }
  }

  /** The same with the date that a server told. */
  public Conditions withServerDate(Optional<Instant> told) {
    return new Conditions(
        boot,
        osVersion,
        systemFreeBytes,
        stagingFreeBytes,
        power,
        meteredLink,
        installerBusy,
        otherManager,
        told);
  }
}
