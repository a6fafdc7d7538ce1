package io.wua.core.settings.value;

/**
 * Who runs Windows Update on this host, the three states of {@code [waptwua] enabled}. WAPT once
 * took an absent line for False, and so changed the Windows Update service of every host.
 */
public enum WindowsUpdateOwner {
  /** True: this agent; Microsoft's automatic updates are turned off. */
  AGENT,
  /** False: Microsoft's automatic updates, which are turned on again. */
  MICROSOFT,
  /** No such line: whoever it is now; the Windows Update service is never touched. */
  UNTOUCHED
}
