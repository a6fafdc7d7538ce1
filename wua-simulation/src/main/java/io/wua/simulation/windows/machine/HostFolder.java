package io.wua.simulation.windows.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.windows.effect.EffectsJson;
import io.wua.simulation.windows.effect.EffectsTable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The files of a simulated host: its snapshot, the state of its Windows, and what updates change.
 * Files are replaced whole, and one process at a time changes them, so that whoever reads the
 * snapshot meanwhile sees either the old one or the new one.
 *
 * @param folder where they are
 */
public record HostFolder(Path folder) {
  /** The name of the snapshot, a document {@code wua.host/1}. */
  public static final String SNAPSHOT = "snapshot.json";

  private static final String STATE = "windows.json";
  private static final String EFFECTS = "effects.json";
  private static final String LOCK = "windows.lock";
  private static final ObjectMapper JSON = new ObjectMapper();

  // Locks of files hold between processes; between threads of one process this does.
  private static final Object WITHIN_PROCESS = new Object();

  /** Refuses null. */
  public HostFolder {
    Objects.requireNonNull(folder, "folder");
  }

  /** Both documents of a host, to be looked at and changed. */
  record Documents(ObjectNode state, ObjectNode snapshot) {}

  /** Something that is done with both documents. */
  @FunctionalInterface
  interface Step<T> {
    T with(Documents documents) throws WuaException;
  }

  /** Where the snapshot is. */
  public Path snapshot() {
    return folder.resolve(SNAPSHOT);
  }

  /** Makes the folder of a host that boots for the first time. */
  static HostFolder create(Path folder, Path snapshot, EffectsTable effects, ObjectNode state)
      throws WuaException {
    HostFolder host = new HostFolder(folder);
    try {
      Files.createDirectories(folder);
      host.write(SNAPSHOT, read(snapshot));
      host.write(EFFECTS, EffectsJson.write(effects));
      host.write(STATE, state);
      return host;
    } catch (IOException e) {
      throw host.unreadable(e);
    }
  }

  EffectsTable effects() throws WuaException {
    try {
      return EffectsJson.readTable(read(folder.resolve(EFFECTS)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Does a step; what it changes is written, the snapshot first. */
  <T> T change(Step<T> step) throws WuaException {
    synchronized (WITHIN_PROCESS) {
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Objects.requireNonNull(lock, "lock");
        ObjectNode state = read(folder.resolve(STATE));
        ObjectNode snapshot = read(snapshot());
        ObjectNode stateBefore = state.deepCopy();
        ObjectNode snapshotBefore = snapshot.deepCopy();
        T answer = step.with(new Documents(state, snapshot));
        if (!snapshot.equals(snapshotBefore)) {
          write(SNAPSHOT, snapshot);
        }
        if (!state.equals(stateBefore)) {
          write(STATE, state);
        }
        return answer;
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    JsonNode document = JSON.readTree(Files.readAllBytes(file));
    if (document instanceof ObjectNode object) {
      return object;
    }
    throw new IOException(file + " holds no JSON object");
  }

  private void write(String name, ObjectNode document) throws IOException {
    Path temporary = Files.createTempFile(folder, name, ".part");
    try {
      Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
      Files.move(
          temporary,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private WuaException unreadable(IOException cause) {
    return new WuaException(
        FailureReason.UNREADABLE,
        "The simulated host in "
            + folder
            + " cannot be read or written: "
            + cause.getMessage()
            + ". Make it anew from a snapshot.",
        cause);
  }
}
