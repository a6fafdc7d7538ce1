package io.wua.app.agent;

import io.wua.app.agent.resident.StopRequest;
import io.wua.core.agent.AgentListener;
import io.wua.core.download.Progress;
import java.util.Objects;

/**
 * In which way an agent works.
 *
 * @param listener who is told what happens
 * @param progress who is told how far downloads are
 * @param stop whether somebody asked to stop
 * @param windows whether installs wait for {@code install_window}
 * @param network whether it may need repositories and the server
 */
public record AgentWork(
    AgentListener listener, Progress progress, StopRequest stop, boolean windows, boolean network) {
  /** Refuses nulls. */
  public AgentWork {
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(stop, "stop");
  }

  /** One that looks at what is remembered, and asks nobody. */
  public static AgentWork looking(StopRequest stop) {
    return new AgentWork(AgentListener.none(), Progress.none(), stop, true, false);
  }
}
