package io.wua.files.state;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FolderGuard;
import io.wua.files.durable.LockFile;
import io.wua.files.state.form.StateDocument;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The memory of an agent in {@code state.json}, its history with it: the history is bounded, and
 * two files could not be replaced at once.
 *
 * <p>A file that cannot be read is never taken for an empty memory, and never replaced: the agent
 * would install again what it holds back, and forget to give Windows Update back. The memory before
 * the last save stays as {@code state.json.previous}. It is not used by itself, because it may lack
 * that an installation began; the failure names it, and people decide.
 */
final class StateFile implements AgentState {
  private static final String NAME = "state.json";
  private static final String PREVIOUS = NAME + ".previous";
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final StateDocument<AgentMemory> document = StateDocument.agentMemory();
  private final DurableFolder folder;

  StateFile(DurableFolder folder) {
    this.folder = folder;
  }

  @Override
  public AgentMemory load() throws WuaException {
    Optional<AgentMemory> kept;
    try {
      kept = read(NAME);
    } catch (WuaException e) {
      throw withAdvice(e);
    }
    if (kept.isEmpty() && Files.exists(folder.path(PREVIOUS))) {
      throw withAdvice(
          new WuaException(FailureReason.UNREADABLE, folder.path(NAME) + " is gone. "));
    }
    return kept.orElseGet(AgentMemory::nothing);
  }

  private Optional<AgentMemory> read(String name) throws WuaException {
    Optional<byte[]> content = folder.read(name, document.what(), MAX_BYTES);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(document.read(folder.path(name).toString(), content.get()));
  }

  private WuaException withAdvice(WuaException e) {
    FailureReason reason = e.reason();
    if (reason == FailureReason.UNSUPPORTED || reason == FailureReason.ACCESS_DENIED) {
      return e;
    }
    return new WuaException(
        reason,
        e.getMessage()
            + "\nThe agent does nothing until that is mended. "
            + offer()
            + "Or move "
            + NAME
            + " and "
            + PREVIOUS
            + " away: then the agent begins anew, and forgets which updates failed, are held or"
            + " hidden, and how Windows Update was before it took over.",
        e);
  }

  private String offer() {
    try {
      return read(PREVIOUS)
          .map(
              previous ->
                  folder.path(PREVIOUS)
                      + " is whole, the memory before the last save (version "
                      + previous.version()
                      + "): copy it to "
                      + NAME
                      + " to go on from there. ")
          .orElse("");
    } catch (WuaException damagedToo) {
      return PREVIOUS + " cannot be read either. ";
    }
  }

  @Override
  public void save(AgentMemory memory) throws WuaException {
    byte[] content = document.write(memory);
    folder.requireRoom(NAME, "The memory of the agent", content.length, MAX_BYTES);
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      requireNext(memory, load());
      if (memory.version() > 1) {
        folder.keepCopy(NAME, PREVIOUS);
      }
      folder.write(NAME, content, NAME);
    }
  }

  private void requireNext(AgentMemory memory, AgentMemory kept) throws WuaException {
    if (memory.version() != kept.version() + 1) {
      throw new WuaException(
          FailureReason.BUSY,
          "Somebody else saved "
              + folder.path(NAME)
              + " meanwhile: it has version "
              + kept.version()
              + ", and version "
              + memory.version()
              + " was to be saved. Try again.");
    }
  }
}
