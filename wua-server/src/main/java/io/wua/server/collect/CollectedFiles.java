package io.wua.server.collect;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.http.wire.repository.ServedName;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.file.FileStore;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of updates, where files are taken out of it. A file that the database has forgotten
 * goes into a folder that nobody serves, at once and whole, and is deleted there. Where a server
 * has placed the same content again meanwhile, it goes back.
 */
final class CollectedFiles {
  /** Not a name that is served. */
  private static final String ASIDE = ".collected";

  private final Path folder;
  private final FileStore files;
  private final Failpoints failpoints;

  CollectedFiles(Path folder, FileStore files, Failpoints failpoints) {
    this.folder = folder;
    this.files = files;
    this.failpoints = failpoints;
  }

  /** Finishes what an ended process has left. */
  void finish() throws WuaException {
    for (Path left : list(folder.resolve(ASIDE))) {
      settle(left);
    }
    try {
      Files.deleteIfExists(folder.resolve(ASIDE));
    } catch (DirectoryNotEmptyException somebodyElseIsAtWork) {
      // It goes with the last file.
    } catch (IOException e) {
      throw broken(folder.resolve(ASIDE), e);
    }
  }

  /** Takes a file out that the database has forgotten. One that is not there is gone already. */
  void take(PayloadFile file) throws WuaException {
    Path from = folder.resolve(file.name());
    // The digest first: what lies aside is told by it, whatever its name was.
    Path aside = folder.resolve(ASIDE).resolve(file.sha1().hex() + "." + file.name());
    try {
      Files.createDirectories(aside.getParent());
      failpoints.reach("collect.move.before");
      Files.move(from, aside, StandardCopyOption.ATOMIC_MOVE);
      failpoints.reach("collect.move.after");
    } catch (NoSuchFileException gone) {
      return;
    } catch (IOException e) {
      throw broken(from, e);
    }
    settle(aside);
  }

  private void settle(Path aside) throws WuaException {
    String[] parts = aside.getFileName().toString().split("\\.", 2);
    try {
      if (parts.length == 2 && isKnownAgain(parts[0], parts[1])) {
        Path back = folder.resolve(parts[1]);
        if (!Files.exists(back, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(aside, back, StandardCopyOption.ATOMIC_MOVE);
          return;
        }
      }
      failpoints.reach("collect.delete.before");
      Files.deleteIfExists(aside);
      failpoints.reach("collect.delete.after");
    } catch (IOException e) {
      throw broken(aside, e);
    }
  }

  private boolean isKnownAgain(String digest, String name) throws WuaException {
    return digest.matches("[0-9a-f]{40}")
        && files.find(new Sha1(digest)).filter(row -> row.name().equals(name)).isPresent();
  }

  /** How many files that are served the database does not know; they are never touched. */
  int unknown(Set<String> known) throws WuaException {
    Set<String> served =
        list(folder).stream()
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .map(file -> file.getFileName().toString())
            .filter(name -> ServedName.is(name) && !name.equals("wsusscn2.cab"))
            .collect(Collectors.toSet());
    served.removeAll(known);
    return served.size();
  }

  private static List<Path> list(Path folder) throws WuaException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  private static WuaException broken(Path path, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        path + " cannot be read, moved or deleted (" + e + "). Give the right to, and try again.",
        e);
  }
}
