package io.wua.testkit.agent;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.condition.Boot;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.Power;
import io.wua.core.agent.condition.SoftwareMarks;
import java.time.Instant;
import java.util.Optional;

/** A host that is fit for anything until a test says otherwise. */
public final class FakeConditions implements HostConditions {
  private static final long ROOM = 100L << 30;

  private Boot boot = new Boot("boot-1", Instant.parse("2026-07-01T06:00:00Z"));
  private String osVersion = "10.0.19045.1";
  private long freeBytes = ROOM;
  private Power power = Power.mains();
  private boolean metered;
  private boolean busy;
  private Optional<String> manager = Optional.empty();
  private Optional<Instant> serverDate = Optional.empty();
  private SoftwareMarks software = new SoftwareMarks("10.0.19041.1", "packages", "products");

  /** Such a host. */
  public FakeConditions() {}

  /** Puts the host into another boot. */
  public void boot(String id, Instant at) {
    boot = new Boot(id, at);
  }

  /** Sets the version of Windows. */
  public void osVersion(String version) {
    osVersion = version;
  }

  /** Puts the host on that power. */
  public void power(Power other) {
    power = other;
  }

  /** Makes the link one that costs by volume, or not. */
  public void metered(boolean costs) {
    metered = costs;
  }

  /** Lets another installer be at work, or not. */
  public void busy(boolean atWork) {
    busy = atWork;
  }

  /** Leaves so much free on both disks. */
  public void free(long bytes) {
    freeBytes = bytes;
  }

  /** Has the host managed by somebody else. */
  public void managedBy(String other) {
    manager = Optional.of(other);
  }

  /** Lets a server have told that date. */
  public void serverDate(Instant date) {
    serverDate = Optional.of(date);
  }

  /** Sets the marks of the software. */
  public void software(SoftwareMarks marks) {
    software = marks;
  }

  @Override
  public Conditions current() {
    return new Conditions(
        boot, osVersion, freeBytes, freeBytes, power, metered, busy, manager, serverDate);
  }

  @Override
  public SoftwareMarks software() {
    return software;
  }
}
