package io.wua.core.install.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why a whole run is not done now. */
public sealed interface HostRefusal extends Refusal {
  /**
   * A reboot is due.
   *
   * @param reasons who says so
   */
  record RebootPending(List<String> reasons) implements HostRefusal {
    /** Copies the list. */
    public RebootPending {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String sentence() {
      String why = reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
      return "Windows waits for a reboot" + why + ". Reboot the host, then try again.";
    }
  }

  /**
   * It is no time for installing.
   *
   * @param next when it is again, where that is known
   */
  record OutsideWindow(Optional<Instant> next) implements HostRefusal {
    /** Refuses null. */
    public OutsideWindow {
      Objects.requireNonNull(next, "next");
    }

    @Override
    public Optional<Instant> until() {
      return next;
    }

    @Override
    public String sentence() {
      return "It is outside the maintenance window. "
          + next.map(at -> "Wait until " + Moment.of(at) + ", or widen the window.")
              .orElse("No window is to come: give the host one.");
    }
  }

  /**
   * The disk is too full.
   *
   * @param place which disk, for people
   * @param freeBytes how much is free
   * @param neededBytes how much must be
   */
  record DiskFloor(String place, long freeBytes, long neededBytes) implements HostRefusal {
    /** Refuses null. */
    public DiskFloor {
      Objects.requireNonNull(place, "place");
    }

    @Override
    public String sentence() {
      return "The %s has %d MiB free and needs %d MiB. Make room on it."
          .formatted(place, freeBytes >> 20, (neededBytes + (1L << 20) - 1) >> 20);
    }
  }

  /**
   * The host runs on a battery that is too low.
   *
   * @param percent how full it is
   * @param neededPercent how full it must be
   */
  record BatteryLow(int percent, int neededPercent) implements HostRefusal {
    @Override
    public String sentence() {
      return "The battery is at %d %% and must have %d %%. Plug the host in."
          .formatted(percent, neededPercent);
    }
  }

  /** The network costs by volume. */
  record MeteredLink() implements HostRefusal {
    @Override
    public String sentence() {
      return "The network is metered. Use another network, or start the download by hand.";
    }
  }

  /** The service is disabled, and this agent does not own it. */
  record ServiceDisabled() implements HostRefusal {
    @Override
    public String sentence() {
      return "The service wuauserv is disabled. Set it to manual start, or set enabled = True in"
          + " [waptwua] so that this agent does.";
    }
  }

  /**
   * Somebody else manages Windows updates here.
   *
   * @param manager who
   */
  record OtherManager(String manager) implements HostRefusal {
    /** Refuses null. */
    public OtherManager {
      Objects.requireNonNull(manager, "manager");
    }

    @Override
    public String sentence() {
      return "Windows updates are managed by "
          + manager
          + ". Take the host out of it, or leave"
          + " [waptwua] enabled out of wapt-get.ini.";
    }
  }

  /**
   * The clock is wrong.
   *
   * @param now what it says
   * @param notBefore what it must be at least
   */
  record ClockUntrusted(Instant now, Instant notBefore) implements HostRefusal {
    /** Refuses nulls. */
    public ClockUntrusted {
      Objects.requireNonNull(now, "now");
      Objects.requireNonNull(notBefore, "notBefore");
    }

    @Override
    public String sentence() {
      return "The clock says "
          + Moment.of(now)
          + ", but it is at least "
          + Moment.of(notBefore)
          + ". Set the clock.";
    }
  }

  /**
   * Installing is paused.
   *
   * @param by who paused it, for people
   */
  record Paused(String by) implements HostRefusal {
    /** Refuses null. */
    public Paused {
      Objects.requireNonNull(by, "by");
    }

    @Override
    public String sentence() {
      return "Installing is paused by " + by + ". Lift the pause.";
    }
  }

  /** Another run of this agent is at work on the host. */
  record AnotherRunActive() implements HostRefusal {
    @Override
    public String sentence() {
      return "Another run of the agent is at work on this host. Try again when it is done.";
    }
  }

  /** Another installer is at work. */
  record InstallerBusy() implements HostRefusal {
    @Override
    public String sentence() {
      return "Another installation is under way. Try again in a few minutes, when it is done.";
    }
  }

  /** The settings do not give Windows Update to this agent. */
  record NotEnabled() implements HostRefusal {
    @Override
    public String sentence() {
      return "This agent does not run Windows Update here. Set enabled = True in [waptwua] of"
          + " wapt-get.ini.";
    }
  }

  /** The settings do not have updates installed when the host shuts down. */
  record NotAtShutdown() implements HostRefusal {
    @Override
    public String sentence() {
      return "Nothing is installed when this host shuts down. Set install_at_shutdown = True in"
          + " [waptwua] of wapt-get.ini.";
    }
  }

  /**
   * The host booted a moment ago.
   *
   * @param over when that is over
   */
  record JustBooted(Instant over) implements HostRefusal {
    /** Refuses null. */
    public JustBooted {
      Objects.requireNonNull(over, "over");
    }

    @Override
    public Optional<Instant> until() {
      return Optional.of(over);
    }

    @Override
    public String sentence() {
      return "The host booted a moment ago. Work on a schedule begins at " + Moment.of(over) + ".";
    }
  }

  /**
   * This agent had the host reboot often enough for a day, and still a reboot is due.
   *
   * @param times how often it did
   * @param again when it may once more
   */
  record TooManyReboots(int times, Instant again) implements HostRefusal {
    /** Refuses null. */
    public TooManyReboots {
      Objects.requireNonNull(again, "again");
    }

    @Override
    public Optional<Instant> until() {
      return Optional.of(again);
    }

    @Override
    public String sentence() {
      return "The host was rebooted "
          + times
          + " times within a day, and still a reboot is due. It is rebooted again after "
          + Moment.of(again)
          + "; look into what asks for it.";
    }
  }

  /** Nobody gave this agent the means to reboot the host. */
  record RebootNotPossible() implements HostRefusal {
    @Override
    public String sentence() {
      return "This agent cannot reboot the host. Reboot it by hand, or set reboot = never.";
    }
  }

  /** Somebody asked the agent to stop. */
  record Stopping() implements HostRefusal {
    @Override
    public String sentence() {
      return "The agent was asked to stop. Start the run again for the rest.";
    }
  }
}
