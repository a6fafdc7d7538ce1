package io.wua.core.agent.run;

import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.WuauservState;
import io.wua.core.install.rule.OpenAttempts;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.util.List;
import java.util.Optional;

/**
 * Takes the Windows Update service over where the settings say so, and gives it back where they say
 * that. Where they say nothing it is not touched. What was there before is remembered first. A
 * service of ours runs only while this agent works.
 */
public final class OwnWindowsUpdate {
  private final AgentPorts ports;

  /** Does it with these ports. */
  public OwnWindowsUpdate(AgentPorts ports) {
    this.ports = ports;
  }

  /**
   * Makes it so.
   *
   * @return a sentence for each thing that did not work
   * @throws WuaException where Windows does not allow it, or the memory cannot be saved
   */
  public List<String> own(WindowsUpdateOwner owner, KeptMemory memory) throws WuaException {
    return switch (owner) {
      case AGENT -> takeOver(memory);
      case MICROSOFT -> giveBack(memory);
      case UNTOUCHED -> List.of();
    };
  }

  /** Work that needs the Windows Update service. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @throws WuaException where it fails
     */
    T go() throws WuaException;
  }

  /**
   * Does work with the service as the settings want it: one of ours is started before and stopped
   * afterwards, unless an installer may still be at work. One that does not start is a warning: a
   * scan may do without it, and the server should hear of the host.
   *
   * @param warnings takes a sentence for each thing that did not work beside the work
   * @throws WuaException where the work fails, Windows does not let the service be taken over, or
   *     the memory cannot be saved
   */
  public <T> T during(
      WindowsUpdateOwner owner, KeptMemory memory, List<String> warnings, Work<T> work)
      throws WuaException {
    warnings.addAll(own(owner, memory));
    if (owner != WindowsUpdateOwner.AGENT) {
      return work.go();
    }
    start().ifPresent(warnings::add);
    try {
      return work.go();
    } finally {
      stop(memory).ifPresent(warnings::add);
    }
  }

  private Optional<String> start() throws WuaException {
    try {
      ports.wuauserv().start();
      return Optional.empty();
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      return Optional.of("The service wuauserv does not start: " + e.getMessage());
    }
  }

  private Optional<String> stop(KeptMemory memory) {
    if (OpenAttempts.any(memory.current().updates())) {
      return Optional.empty();
    }
    try {
      ports.wuauserv().stop();
      return Optional.empty();
    } catch (WuaException e) {
      return Optional.of("The service wuauserv goes on running: " + e.getMessage());
    }
  }

  private List<String> takeOver(KeptMemory memory) throws WuaException {
    if (memory.current().host().takenOver().isEmpty()) {
      WuauservState before = ports.wuauserv().state();
      HistoryLine line =
          HistoryLine.of(ports.clock().instant(), HistoryLine.Kind.OWNER, "this agent took over");
      memory.change(m -> m.host(h -> h.owing(Optional.of(before))).and(line));
    }
    ports.wuauserv().takeOver();
    return List.of();
  }

  private List<String> giveBack(KeptMemory memory) throws WuaException {
    List<String> problems = new HideDiscarded(ports).undo(memory);
    Optional<WuauservState> before = memory.current().host().takenOver();
    if (before.isPresent()) {
      ports.wuauserv().giveBack(before.get());
      HistoryLine line =
          HistoryLine.of(
              ports.clock().instant(), HistoryLine.Kind.OWNER, "given back to Microsoft");
      memory.change(m -> m.host(h -> h.owing(Optional.empty())).and(line));
    }
    return problems;
  }
}
