package io.wua.core.update;

/**
 * What an update is published for (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/ne-wuapi-deploymentaction">DeploymentAction</a>).
 */
public enum DeploymentAction {
  /** None. */
  NONE,
  /** To be installed. */
  INSTALLATION,
  /** To be removed. */
  UNINSTALLATION,
  /** To be detected alone. */
  DETECTION,
  /** To be installed if somebody chooses to. */
  OPTIONAL_INSTALLATION
}
