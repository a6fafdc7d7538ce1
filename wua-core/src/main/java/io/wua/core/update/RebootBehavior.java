package io.wua.core.update;

/**
 * Whether installing asks for a reboot (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/ne-wuapi-installationrebootbehavior">InstallationRebootBehavior</a>).
 */
public enum RebootBehavior {
  /** Never. */
  NEVER_REBOOTS,
  /** Always. */
  ALWAYS_REQUIRES_REBOOT,
  /** Sometimes. */
  CAN_REQUEST_REBOOT,
  /** Not stated. */
  UNSTATED
}
