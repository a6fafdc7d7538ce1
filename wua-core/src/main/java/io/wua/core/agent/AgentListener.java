package io.wua.core.agent;

/**
 * Who is told what an agent does. Called on the thread that does it, with no lock held but that of
 * the run; must be quick and must not throw.
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
