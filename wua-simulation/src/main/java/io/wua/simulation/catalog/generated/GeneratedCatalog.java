package io.wua.simulation.catalog.generated;

import io.wua.simulation.catalog.CatalogContent;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalog of invented updates in the proportions of Microsoft's of July 2026, at any scale. Every
 * entry is computed from its number when the writer asks for it, so that a catalog of full size
 * needs no more memory than its largest entry.
 *
 * <p>At full scale: 4,206 categories and detectoids, 21,135 bundles with titles in 37 languages,
 * 111,624 leaves, 97,339 locations of files, and about 14,200 bundles that are replaced by about
 * 292,000 references. Small catalogs hold at least one of each, and all well-known categories.
 */
public final class GeneratedCatalog implements CatalogContent {
  /**
   * The mean size of a component manifest, in bytes, with which a catalog of full size has the 25
   * GB that people report of the unpacked real one.
   */
  public static final int REAL_MANIFEST_BYTES = 380_000;

  private static final Instant CREATED = Instant.parse("2026-07-14T13:54:06Z");
  private static final int NEIGHBORS = 626;
  private static final long GAP = 333;

  private final Seed seed;
  private final Proportions proportions;
  private final Shuffle shuffle;
  private final EvaluatedEntries evaluated;
  private final Line line;
  private final GeneratedBundles bundles;
  private final GeneratedLeaves leaves;
  private final GeneratedFiles files;

  /**
   * Makes a catalog; the same arguments always make the same.
   *
   * @param seed decides about everything that is left to chance
   * @param scale the share of the real counts, above 0 and up to 1
   * @param meanManifestBytes the mean size of a component manifest; {@link #REAL_MANIFEST_BYTES},
   *     or less where the bulk does not matter
   */
  public GeneratedCatalog(long seed, double scale, int meanManifestBytes) {
    this.seed = new Seed(seed);
    this.proportions = Proportions.of(scale, EvaluatedEntries.fewest());
    this.shuffle = new Shuffle(proportions.revisions(), seed);
    this.evaluated = new EvaluatedEntries(this.seed, proportions.evaluated());
    this.line = new Line(proportions.chains(), proportions.chainLength());
    this.bundles = new GeneratedBundles(this.seed, proportions, evaluated, line);
    this.files = new GeneratedFiles(this.seed);
    this.leaves = new GeneratedLeaves(this.seed, proportions, bundles, files, meanManifestBytes);
  }

  /** The layout with as many shards as the scale asks for, 74 at full scale. */
  public CatalogLayout layout(Compression compression) {
    int shards = proportions.shards();
    return CatalogLayout.of((proportions.revisions() + shards - 1) / shards, compression);
  }

  @Override
  public UUID packageId() {
    return seed.id(Seed.Kind.PACKAGE, 0);
  }

  @Override
  public Instant created() {
    return CREATED;
  }

  @Override
  public Stream<PlacedEntry> entries() {
    return entries(0, proportions.revisions());
  }

  @Override
  public Stream<PlacedEntry> entries(int from, int most) {
    int end = (int) Math.min(proportions.revisions(), (long) from + most);
    return IntStream.range(Math.min(from, end), end).mapToObj(this::at);
  }

  @Override
  public Stream<FileLocation> fileLocations() {
    return IntStream.range(0, proportions.files()).mapToObj(files::location);
  }

  /** The entry at a place in the order of addresses. */
  private PlacedEntry at(int place) {
    long address = address(place);
    int number = shuffle.at(place);
    if (number < proportions.evaluated()) {
      return new PlacedEntry(address, evaluated.entry(number), List.of(), List.of());
    }
    int bundle = number - proportions.evaluated();
    if (bundle < proportions.bundles()) {
      List<Long> newer = line.newer(bundle).stream().map(this::addressOfBundle).toList();
      return new PlacedEntry(address, bundles.entry(bundle, leaves.of(bundle)), List.of(), newer);
    }
    int leaf = bundle - proportions.bundles();
    List<Long> parents = List.of(addressOfBundle(leaves.bundleOf(leaf)));
    return new PlacedEntry(address, leaves.entry(leaf), parents, List.of());
  }

  private long addressOfBundle(int bundle) {
    return address(shuffle.placeOf(proportions.evaluated() + bundle));
  }

  /** The first are neighbors, later ones leave gaps; at full scale the last is about 45 million. */
  private static long address(int place) {
    return place < NEIGHBORS ? place + 1L : NEIGHBORS + (place - NEIGHBORS + 1L) * GAP;
  }
}
