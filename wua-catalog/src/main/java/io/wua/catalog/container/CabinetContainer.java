package io.wua.catalog.container;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.catalog.index.IndexXml;
import io.wua.catalog.index.PackageIndex;
import io.wua.catalog.index.PackageXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A {@code wsusscn2.cab}: index.xml, package.cab with package.xml, and the shards with the
 * fragments. Inner cabinets are spooled to a temporary file one at a time; nothing else is
 * unpacked.
 */
final class CabinetContainer implements CatalogContainer {
  private static final String INDEX = "index.xml";
  private static final String PACKAGE_CABINET = "package.cab";
  private static final String PACKAGE = "package.xml";

  private final Path file;

  private CabinetContainer(Path file) {
    this.file = file;
  }

  static CabinetContainer open(Path file) throws WuaException {
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      require(outer, INDEX, file);
      require(outer, PACKAGE_CABINET, file);
    }
    return new CabinetContainer(file);
  }

  private static CabinetFile require(Cabinet cabinet, String member, Path file)
      throws WuaException {
    return find(cabinet, member)
        .orElseThrow(
            () ->
                new WuaException(
                    FailureReason.MALFORMED,
                    file
                        + " is a cabinet but not a catalog: it holds no "
                        + member
                        + ". Name the file wsusscn2.cab."));
  }

  private static Optional<CabinetFile> find(Cabinet cabinet, String member) {
    return cabinet.files().stream().filter(f -> f.path().equalsIgnoreCase(member)).findFirst();
  }

  @Override
  public boolean closedWorld() {
    return true;
  }

  @Override
  public String digest() throws WuaException {
    return FileDigest.sha256(file);
  }

  @Override
  public PackageIndex index() throws WuaException {
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS);
        InputStream packed = outer.open(require(outer, PACKAGE_CABINET, file));
        Spooled inner = Spooled.of(packed, file + "!" + PACKAGE_CABINET);
        InputStream in =
            new BufferedInputStream(
                inner.cabinet().open(require(inner.cabinet(), PACKAGE, file)))) {
      return PackageXml.read(in, file + "!" + PACKAGE);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void visit(FragmentVisitor visitor) throws WuaException {
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      IndexXml shards = shards(outer);
      for (String shard : shards.shards()) {
        require(outer, shard, file);
      }
      outer.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile member) {
              return shards.shards().stream().anyMatch(member.path()::equalsIgnoreCase);
            }

            @Override
            public void visit(CabinetFile member, InputStream content)
                throws IOException, WuaException {
              visitShard(member.path(), content, visitor);
            }
          });
    }
  }

  private IndexXml shards(Cabinet outer) throws WuaException {
    try (InputStream in = outer.open(require(outer, INDEX, file))) {
      return IndexXml.read(in, file + "!" + INDEX);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void visitShard(String shard, InputStream packed, FragmentVisitor visitor)
      throws IOException, WuaException {
    try (Spooled inner = Spooled.of(packed, file + "!" + shard)) {
      inner
          .cabinet()
          .read(
              new CabinetVisitor() {
                @Override
                public boolean wants(CabinetFile member) {
                  return FragmentName.parse(member.name()).filter(visitor::wants).isPresent();
                }

                @Override
                public void visit(CabinetFile member, InputStream content)
                    throws IOException, WuaException {
                  visitor.visit(FragmentName.parse(member.name()).orElseThrow(), content);
                }
              });
    }
  }

  private WuaException unreadable(IOException e) {
    if (e.getCause() instanceof WuaException known) {
      return known;
    }
    return new WuaException(
        FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
  }

  /** An inner cabinet in a temporary file, which goes when it is closed. */
  private record Spooled(Path temporary, Cabinet cabinet) implements AutoCloseable {
    static Spooled of(InputStream packed, String name) throws IOException, WuaException {
      Path temporary = Files.createTempFile("wua-catalog-", ".cab");
      try {
        Files.copy(packed, temporary, StandardCopyOption.REPLACE_EXISTING);
        return new Spooled(
            temporary,
            CabinetReader.open(Files.newByteChannel(temporary), name, CabinetLimits.DEFAULTS));
      } catch (IOException | WuaException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    }

    @Override
    public void close() throws IOException, WuaException {
      cabinet.close();
      Files.deleteIfExists(temporary);
    }
  }
}
