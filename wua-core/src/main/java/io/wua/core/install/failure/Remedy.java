package io.wua.core.install.failure;

/** What helps against a code, as a sentence for people. */
public enum Remedy {
  /** Nothing needs to be done. */
  NOTHING("Nothing needs to be done."),
  /** Again after a while, a few times a day. */
  RETRY("Try again later."),
  /** Again in minutes. */
  WAIT("Try again in a few minutes, when the other work is done."),
  /** After a reboot. */
  REBOOT("Reboot the host, then try again."),
  /** A new search tells. */
  SEARCH("Search again to see what is left."),
  /** An administrator must change something. */
  CONFIGURE("An administrator must change the configuration of the host or of its policies."),
  /** A service is disabled. */
  ENABLE("Set the service to manual start."),
  /** The service must start afresh. */
  RESTART("Restart the service wuauserv; if that does not help, repair Windows Update."),
  /** The update service must be registered anew. */
  SERVICE("Register the update service again; an offline search does that by itself."),
  /** The agent or the component store is damaged. */
  REPAIR(
      "Try again; if it fails again, restart the service wuauserv, then reset its folder"
          + " SoftwareDistribution, then run DISM /Online /Cleanup-Image /RestoreHealth."),
  /** Files must come again. */
  FETCH("Fetch the files again."),
  /** Another tool can. */
  DISM("Remove it with DISM instead."),
  /** Trying again is useless while nothing changes. */
  GIVE_UP("Trying again will not help before something changes."),
  /** Our own mistake. */
  REPORT("This is a defect of this program: please report it.");

  private final String advice;

  Remedy(String advice) {
    this.advice = advice;
  }

  /** One or two whole sentences. */
  public String advice() {
    return advice;
  }
}
