package io.wua.files.state;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FolderGuard;
import io.wua.files.durable.LockFile;
import io.wua.files.state.form.StateDocument;
import java.util.Optional;

/**
 * What a host remembers of its server in {@code server.json}. A file that cannot be read is never
 * taken for an empty memory: the host would use revisions of reports again, which a server refuses.
 */
final class ServerFile implements MemoryOfServer {
  private static final String NAME = "server.json";
  private static final int MAX_BYTES = 1024 * 1024;

  private final StateDocument<ServerMemory> document = StateDocument.serverMemory();
  private final DurableFolder folder;

  ServerFile(DurableFolder folder) {
    this.folder = folder;
  }

  @Override
  public ServerMemory load() throws WuaException {
    try {
      Optional<byte[]> content = folder.read(NAME, document.what(), MAX_BYTES);
      return content.isPresent()
          ? document.read(folder.path(NAME).toString(), content.get())
          : ServerMemory.none();
    } catch (WuaException e) {
      throw e.reason() == FailureReason.MALFORMED ? withAdvice(e) : e;
    }
  }

  private static WuaException withAdvice(WuaException e) {
    return new WuaException(
        e.reason(),
        e.getMessage()
            + "\nMove it away, and have the server forget this host: the host then registers anew.",
        e);
  }

  @Override
  public void save(ServerMemory memory) throws WuaException {
    byte[] content = document.write(memory);
    folder.requireRoom(NAME, "What the server told", content.length, MAX_BYTES);
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      folder.write(NAME, content, NAME);
    }
  }
}
