package io.wua.files.state;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.failure.Failpoints;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FileBytes;
import io.wua.files.state.search.SearchFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The folder of an agent's state: {@code state.json} and the copy before it, {@code search.json},
 * {@code server.json}, {@code outbox} and {@code lock}. Nobody but the owner may open it, where the
 * file system knows POSIX permissions. It is made by the first write; reading makes nothing.
 */
public final class AgentFolder {
  private final DurableFolder folder;

  private AgentFolder(DurableFolder folder) {
    this.folder = folder;
  }

  /**
   * That folder, made once something is kept in it.
   *
   * @param folder on a local disk: locks of network drives do not bind other hosts
   */
  public static AgentFolder of(Path folder) {
    return of(folder, Failpoints.none(), FileBytes.forced());
  }

  /**
   * The same with somebody who is told of the moments around each write.
   *
   * @param failpoints production has none
   */
  public static AgentFolder of(Path folder, Failpoints failpoints) {
    return of(folder, failpoints, FileBytes.forced());
  }

  /** The same for a test that ends the process or fills the disk. */
  static AgentFolder of(Path folder, Failpoints failpoints, FileBytes bytes) {
    return new AgentFolder(new DurableFolder(folder, failpoints, bytes));
  }

  /** The memory of the agent. */
  public AgentState state() {
    return new StateFile(folder);
  }

  /** What the last search found. */
  public ScanCache scanCache() {
    return new SearchFile(folder);
  }

  /** What the host remembers of its server. */
  public MemoryOfServer server() {
    return new ServerFile(folder);
  }

  /** The reports that wait, within the usual bounds. */
  public ReportOutbox outbox() {
    return outbox(OutboxBounds.usual());
  }

  /** The reports that wait, within other bounds. */
  public ReportOutbox outbox(OutboxBounds bounds) {
    return new OutboxFolder(folder.within("outbox"), bounds);
  }

  /**
   * The lock that lets one run at a time work on this host.
   *
   * @param clock says since when a run has it
   */
  public RunLock lock(Clock clock) {
    return new RunLockFile(folder, clock);
  }

  /** Which process has the lock, and since when; empty where none has, or that cannot be read. */
  public Optional<String> atWork() {
    try {
      String text = Files.readString(folder.path(RunLockFile.NAME), StandardCharsets.UTF_8);
      return Optional.of(text.strip()).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
