package io.wua.core.agent;

/**
 * Who is told what an agent does. Called on the thread that does it, and with {@link
 * AgentEvent.InstallProgressed} on any that the installer has; with no lock held but that of the
 * run. Must be quick and must not throw.
 */
@FunctionalInterface
public interface AgentListener {
  /** Something happened. */
  void happened(AgentEvent event);

  /** Nobody. */
  static AgentListener none() {
    return event -> {};
  }
}
