package io.wua.files;

import io.wua.core.decide.RulesSource;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.files.rules.RulesFiles;
import io.wua.files.snapshot.SnapshotReader;
import io.wua.files.state.AgentFolder;
import java.nio.file.Path;

/**
 * The public face of this module: opens what lies on the agent's disk as what the core asks for.
 */
public final class AgentFiles {
  private AgentFiles() {}

  /**
   * The facts of a host from its snapshot, a document {@code wua.host/1}.
   *
   * @throws WuaException as {@link SnapshotReader#read} says
   */
  public static HostFacts hostSnapshot(Path file) throws WuaException {
    return SnapshotReader.read(file);
  }

  /**
   * The rules of a rules file, a rules package or a directory of both, read anew each time.
   *
   * @param place what {@link RulesFiles#read} takes
   */
  public static RulesSource rules(Path place) {
    return () -> RulesFiles.read(place);
  }

  /**
   * What an agent keeps from one run to the next: its memory, what it knows of its server, the
   * reports that wait and the lock of a run.
   *
   * @param folder for nothing else; made once something is kept
   */
  public static AgentFolder state(Path folder) {
    return AgentFolder.of(folder);
  }
}
