package io.wua.catalog.container;

import io.wua.catalog.index.PackageIndex;
import io.wua.catalog.index.PackageVisitor;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The documents of one catalog, wherever they lie. */
public interface CatalogContainer {
  /**
   * Whether what it does not hold does not exist: true for a whole catalog with {@code index.xml},
   * false for an excerpt.
   */
  boolean closedWorld();

  /** The SHA-256 of the cabinet, or of {@code package.xml} of a folder, in hexadecimal. */
  String digest() throws WuaException;

  /** Reads the index into memory. */
  PackageIndex index() throws WuaException;

  /**
   * Reads the index piece by piece.
   *
   * @return when this issue of the catalog was made
   */
  Optional<Instant> index(PackageVisitor visitor) throws WuaException;

  /** Hands every fragment that the visitor wants to it, each once, in no particular order. */
  default void visit(FragmentVisitor visitor) throws WuaException {
    visit(visitor, 1, PassListener.NONE);
  }

  /**
   * The same on several threads at once, for a visitor that bears it.
   *
   * @param workers how many threads at most; 1 for the caller's own
   * @param listener told how far the pass is; nothing where the container cannot tell
   */
  void visit(FragmentVisitor visitor, int workers, PassListener listener) throws WuaException;

  /**
   * Opens a folder with {@code package.xml}, or a cabinet.
   *
   * @throws WuaException NOT_FOUND, or MALFORMED where it is neither
   */
  static CatalogContainer open(Path path) throws WuaException {
    if (Files.isDirectory(path)) {
      return FolderContainer.open(path);
    }
    if (!Files.exists(path)) {
      throw absent(path);
    }
    return CabinetContainer.open(path);
  }

  /** What is said where there is nothing at that path. */
  static WuaException absent(Path path) {
    return new WuaException(
        FailureReason.NOT_FOUND,
        "there is no catalog at "
            + path
            + ". Name the file wsusscn2.cab, or a folder that holds package.xml.");
  }
}
