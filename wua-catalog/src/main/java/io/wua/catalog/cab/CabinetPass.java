package io.wua.catalog.cab;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.util.Optional;

/** One pass of a visitor over a cabinet, with at most one folder open at a time. */
final class CabinetPass implements AutoCloseable {
  private final Cabinet cabinet;
  private final CabinetVisitor visitor;
  private final ExpansionMeter meter;
  private Optional<FolderReader> reader = Optional.empty();
  private long end;

  CabinetPass(Cabinet cabinet, CabinetVisitor visitor) {
    this.cabinet = cabinet;
    this.visitor = visitor;
    this.meter = cabinet.newMeter();
  }

  /** Shows the next file; files come by folder and by their place in it. */
  void show(CabinetFile file) throws WuaException {
    if (!visitor.wants(file)) {
      return;
    }
    FolderReader folder = readerOf(file);
    if (file.sizeBytes() > 0 && file.offset() < end) {
      throw CabinetException.malformed(
          cabinet.name(),
          "two files of folder " + file.folder() + " overlap",
          folder.folder().dataOffset(),
          "file " + file.name() + " to start at " + end + " or later in the folder",
          "a start at " + file.offset());
    }
    end = Math.max(end, file.end());
    try (MemberStream content = cabinet.stream(file, folder, false)) {
      visit(file, content);
    }
  }

  private FolderReader readerOf(CabinetFile file) {
    if (reader.isPresent() && reader.get().folder().index() == file.folder()) {
      return reader.get();
    }
    close();
    FolderReader opened = cabinet.reader(file.folder(), meter);
    reader = Optional.of(opened);
    end = 0;
    return opened;
  }

  /** A failure of the cabinet counts more than what the visitor made of it, even silence. */
  private void visit(CabinetFile file, MemberStream content) throws WuaException {
    try {
      visitor.visit(file, content);
    } catch (IOException e) {
      throwFailureOf(content);
      throw new WuaException(
          FailureReason.UNREADABLE,
          "File %s of %s could not be taken over: %s. Check the place that it was to go to."
              .formatted(file.name(), cabinet.name(), e.getMessage()),
          e);
    } catch (WuaException | RuntimeException e) {
      throwFailureOf(content);
      throw e;
    }
    throwFailureOf(content);
  }

  private static void throwFailureOf(MemberStream content) throws CabinetException {
    Optional<CabinetException> failure = content.failure();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public void close() {
    reader.ifPresent(FolderReader::close);
  }
}
