package io.wua.server.origin.catalog;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.Catalog;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.demo.DemoCatalog;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.signing.CabinetSigner;
import io.wua.simulation.catalog.signing.SigningAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signed catalogs of any date and size, and the root that their signer leads to. */
public final class TestCatalogs {
  private static final int REVISIONS_PER_SHARD = 40;

  private final Path folder;
  private final SigningAuthority authority = SigningAuthority.create("Test");
  private int written;

  public TestCatalogs(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder);
    authority.writeRoot(roots());
  }

  public Path roots() {
    return folder.resolve("root.pem");
  }

  /** The whole catalog of the demo under another date. */
  public byte[] dated(String created) throws Exception {
    return Files.readAllBytes(write(created, 0, authority));
  }

  /** The same without so many of its bundles. */
  public byte[] smaller(String created, int fewer) throws Exception {
    return Files.readAllBytes(write(created, fewer, authority));
  }

  /** One that somebody else has signed. */
  byte[] ofAStranger(String created) throws Exception {
    return Files.readAllBytes(write(created, 0, SigningAuthority.create("Stranger")));
  }

  private Path write(String created, int fewer, SigningAuthority signer) throws Exception {
    List<Entry> entries =
        new ArrayList<>(DemoCatalog.create().entries().map(PlacedEntry::entry).toList());
    List<BundleEntry> dropped =
        entries.stream()
            .filter(BundleEntry.class::isInstance)
            .map(BundleEntry.class::cast)
            .limit(fewer)
            .toList();
    entries.removeAll(dropped);
    // A leaf that nobody bundles would be an update that people see.
    Set<UpdateId> leaves =
        dropped.stream()
            .flatMap(bundle -> bundle.bundled().stream())
            .flatMap(clause -> clause.anyOf().stream())
            .collect(Collectors.toSet());
    entries.removeIf(entry -> leaves.contains(entry.id()));
    written++;
    Path cabinet = folder.resolve("catalog-" + written + ".cab");
    CatalogWriter.writeCabinet(
        new Catalog(new UUID(1, written), Instant.parse(created), entries),
        CatalogLayout.of(REVISIONS_PER_SHARD, Compression.mszip()),
        cabinet);
    CabinetSigner.sign(cabinet, signer);
    return cabinet;
  }
}
