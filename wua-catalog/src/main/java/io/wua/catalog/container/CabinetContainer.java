package io.wua.catalog.container;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.catalog.index.IndexXml;
import io.wua.catalog.index.PackageIndex;
import io.wua.catalog.index.PackageVisitor;
import io.wua.catalog.index.PackageXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
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
    return indexWith(PackageXml::read);
  }

  @Override
  public Optional<Instant> index(PackageVisitor visitor) throws WuaException {
    return indexWith((in, name) -> PackageXml.read(in, name, visitor));
  }

  private <T> T indexWith(IndexReading<T> reading) throws WuaException {
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS);
        InputStream packed = outer.open(require(outer, PACKAGE_CABINET, file));
        SpooledCabinet inner = SpooledCabinet.of(packed, file + "!" + PACKAGE_CABINET);
        InputStream in =
            new BufferedInputStream(
                inner.cabinet().open(require(inner.cabinet(), PACKAGE, file)))) {
      return reading.read(in, file + "!" + PACKAGE);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void visit(FragmentVisitor visitor, int workers, PassListener listener)
      throws WuaException {
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS);
        ShardWorkers pool = new ShardWorkers(workers)) {
      IndexXml shards = shards(outer);
      long totalBytes = 0;
      for (String shard : shards.shards()) {
        totalBytes += require(outer, shard, file).sizeBytes();
      }
      ShardProgress progress = new ShardProgress(listener, totalBytes);
      outer.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile member) {
              return shards.shards().stream().anyMatch(member.path()::equalsIgnoreCase);
            }

            @Override
            public void visit(CabinetFile member, InputStream content)
                throws IOException, WuaException {
              SpooledCabinet inner = SpooledCabinet.of(content, file + "!" + member.path());
              pool.accept(new ShardVisit(inner, visitor, progress, member.sizeBytes()));
            }
          });
      pool.finish();
    }
  }

  private IndexXml shards(Cabinet outer) throws WuaException {
    try (InputStream in = outer.open(require(outer, INDEX, file))) {
      return IndexXml.read(in, file + "!" + INDEX);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private WuaException unreadable(IOException e) {
    if (e.getCause() instanceof WuaException known) {
      return known;
    }
    return new WuaException(
        FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
  }
}
