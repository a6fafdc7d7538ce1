package io.wua.catalog.container;

import io.wua.catalog.index.PackageIndex;
import io.wua.catalog.index.PackageVisitor;
import io.wua.catalog.index.PackageXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An unpacked catalog: {@code package.xml} with the folders c, x and l beside it. Without {@code
 * index.xml} it is an excerpt.
 */
final class FolderContainer implements CatalogContainer {
  private static final int DEPTH = 3;

  private final Path folder;

  private FolderContainer(Path folder) {
    this.folder = folder;
  }

  static FolderContainer open(Path folder) throws WuaException {
    if (!Files.isRegularFile(folder.resolve("package.xml"))) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          folder
              + " holds no package.xml. Name the file wsusscn2.cab, or the folder that it was unpacked to.");
    }
    return new FolderContainer(folder);
  }

  @Override
  public boolean closedWorld() {
    return Files.isRegularFile(folder.resolve("index.xml"));
  }

  @Override
  public String digest() throws WuaException {
    return FileDigest.sha256(folder.resolve("package.xml"));
  }

  @Override
  public PackageIndex index() throws WuaException {
    return indexWith(PackageXml::read);
  }

  @Override
  public Optional<Instant> index(PackageVisitor visitor) throws WuaException {
    return indexWith((in, name) -> PackageXml.read(in, name, visitor));
  }

  private <T> T indexWith(IndexReading<T> reading) throws WuaException {
    Path file = folder.resolve("package.xml");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reading.read(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void visit(FragmentVisitor visitor, int workers, PassListener listener)
      throws WuaException {
    for (Path file : files()) {
      Optional<FragmentName> name = FragmentName.parse(folder.relativize(file).toString());
      if (name.filter(visitor::wants).isPresent()) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          visitor.visit(name.get(), in);
        } catch (IOException e) {
          throw unreadable(file, e);
        }
      }
    }
  }

  private List<Path> files() throws WuaException {
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static WuaException unreadable(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
  }
}
