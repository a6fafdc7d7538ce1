package io.wua.catalog.unpack;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetException;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetFolder;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Unpacks the files of a cabinet into a folder, folder of the cabinet by folder: one that cannot be
 * read does not keep the others from being unpacked. Nothing is written outside of the target, no
 * link is followed out of it, and a file appears under its name only when it is whole.
 */
public final class CabinetUnpacking {
  private final Path target;
  private final List<CabinetFile> unpacked = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /**
   * A file that could not be unpacked.
   *
   * @param file the file
   * @param failure why
   */
  public record Refused(CabinetFile file, WuaException failure) {}

  private CabinetUnpacking(Path target) {
    this.target = target;
  }

  /**
   * Unpacks.
   *
   * @param cabinet an open cabinet
   * @param only which files
   * @param target the folder, made if it is not there
   * @throws WuaException where the target cannot be written; what the cabinet fails at is in the
   *     result
   */
  public static CabinetUnpacking run(Cabinet cabinet, Predicate<CabinetFile> only, Path target)
      throws WuaException {
    try {
      Files.createDirectories(target);
      CabinetUnpacking unpacking = new CabinetUnpacking(target.toRealPath());
      for (CabinetFolder folder : cabinet.folders()) {
        unpacking.folder(cabinet, folder, only);
      }
      return unpacking;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          target + " cannot be written: " + e.getMessage() + ". Name another folder.",
          e);
    }
  }

  /** What was unpacked. */
  public List<CabinetFile> unpacked() {
    return List.copyOf(unpacked);
  }

  /** What was not, and why. */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  private void folder(Cabinet cabinet, CabinetFolder folder, Predicate<CabinetFile> only)
      throws WuaException {
    Predicate<CabinetFile> wanted = file -> file.folder() == folder.index() && only.test(file);
    Set<Integer> done = new HashSet<>();
    try {
      cabinet.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile file) {
              return wanted.test(file);
            }

            @Override
            public void visit(CabinetFile file, InputStream content) throws IOException {
              write(file, content);
              done.add(file.index());
            }
          });
    } catch (CabinetException e) {
      cabinet.files().stream()
          .filter(file -> wanted.test(file) && !done.contains(file.index()))
          .forEach(file -> refused.add(new Refused(file, e)));
    }
  }

  private void write(CabinetFile file, InputStream content) throws IOException {
    Path path = target.resolve(file.path());
    Path parent = path.getParent() == null ? target : path.getParent();
    Files.createDirectories(parent);
    if (!parent.toRealPath().startsWith(target)) {
      throw new IOException(parent + " is a link that leads out of " + target);
    }
    Path part = Files.createTempFile(parent, ".unpack-", ".part");
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    unpacked.add(file);
  }
}
