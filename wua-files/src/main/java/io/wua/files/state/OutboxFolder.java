package io.wua.files.state;

import io.wua.core.agent.ReportOutbox;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostReport;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FolderGuard;
import io.wua.files.durable.LockFile;
import io.wua.files.state.OutboxEntry.Kind;
import io.wua.files.state.form.StateDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports that wait, each in a file of its own, named by its number.
 *
 * <p>A report is out of the outbox only once it was taken out: a process that ends between sending
 * and taking out sends it again. A report that cannot be read would keep back all that come after
 * it, and each tells everything anew: it is set aside as {@code .damaged}, the last one of them.
 */
final class OutboxFolder implements ReportOutbox {
  private final StateDocument<HostReport> document = StateDocument.report();
  private final DurableFolder folder;
  private final OutboxBounds bounds;

  OutboxFolder(DurableFolder folder, OutboxBounds bounds) {
    this.folder = folder;
    this.bounds = bounds;
  }

  @Override
  public void add(HostReport report) throws WuaException {
    byte[] content = document.write(report);
    if (content.length > bounds.bytes()) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          "A report has "
              + content.length
              + " bytes, and "
              + folder.path()
              + " has room for "
              + bounds.bytes()
              + ".");
    }
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      long last = entries().stream().mapToLong(OutboxEntry::number).max().orElse(0);
      folder.write(new OutboxEntry(last + 1, Kind.WAITING).fileName(), content, "outbox");
      makeRoom();
    }
  }

  /** Afterwards and not before, or a report that cannot be written would cost an older one. */
  private void makeRoom() throws WuaException {
    List<OutboxEntry> waiting = all(Kind.WAITING);
    List<Long> sizes = new ArrayList<>();
    long bytes = 0;
    for (OutboxEntry each : waiting) {
      long size = size(each);
      sizes.add(size);
      bytes += size;
    }
    for (int oldest = 0; oldest < waiting.size() - 1; oldest++) {
      if (waiting.size() - oldest <= bounds.reports() && bytes <= bounds.bytes()) {
        return;
      }
      folder.delete(waiting.get(oldest).fileName(), "outbox.evict");
      bytes -= sizes.get(oldest);
    }
  }

  private long size(OutboxEntry entry) throws WuaException {
    try {
      return Files.size(folder.path(entry.fileName()));
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          folder.path(entry.fileName()) + " cannot be read (" + e + ").",
          e);
    }
  }

  @Override
  public Optional<Waiting> first() throws WuaException {
    if (all(Kind.WAITING).isEmpty()) {
      return Optional.empty();
    }
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      for (OutboxEntry entry : all(Kind.WAITING)) {
        Optional<HostReport> report = read(entry);
        if (report.isPresent()) {
          return Optional.of(new Waiting(entry.number(), report.get()));
        }
        setAside(entry, Kind.DAMAGED, "outbox.damaged");
      }
      return Optional.empty();
    }
  }

  /** Empty where the file is no report that this agent can read. */
  private Optional<HostReport> read(OutboxEntry entry) throws WuaException {
    String name = entry.fileName();
    try {
      Optional<byte[]> content = folder.read(name, document.what(), bounds.bytes());
      if (content.isEmpty()) {
        throw new WuaException(
            FailureReason.UNREADABLE, folder.path(name) + " was taken away meanwhile. Try again.");
      }
      return Optional.of(document.read(folder.path(name).toString(), content.get()));
    } catch (WuaException e) {
      return switch (e.reason()) {
        case MALFORMED, UNSUPPORTED, LIMIT_EXCEEDED -> Optional.empty();
        default -> throw e;
      };
    }
  }

  @Override
  public void remove(long number) throws WuaException {
    OutboxEntry entry = new OutboxEntry(number, Kind.WAITING);
    if (!entries().contains(entry)) {
      return;
    }
    try (LockFile.Held alone = new FolderGuard(folder).enter()) {
      if (entries().contains(entry)) {
        setAside(entry, Kind.TAKEN, "outbox.remove");
      }
    }
  }

  /** One rename, and only then are older ones of that kind deleted: a number never comes again. */
  private void setAside(OutboxEntry entry, Kind kind, String moment) throws WuaException {
    folder.rename(entry.fileName(), entry.as(kind).fileName(), moment);
    List<OutboxEntry> aside = all(kind);
    for (OutboxEntry older : aside.subList(0, aside.size() - 1)) {
      folder.delete(older.fileName(), "outbox.clean");
    }
  }

  @Override
  public int size() throws WuaException {
    return all(Kind.WAITING).size();
  }

  private List<OutboxEntry> all(Kind kind) throws WuaException {
    return entries().stream()
        .filter(each -> each.kind() == kind)
        .sorted(OutboxEntry.ORDER)
        .toList();
  }

  private List<OutboxEntry> entries() throws WuaException {
    return folder.names().stream().flatMap(name -> OutboxEntry.of(name).stream()).toList();
  }
}
