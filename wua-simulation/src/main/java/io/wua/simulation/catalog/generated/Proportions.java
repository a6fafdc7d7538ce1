package io.wua.simulation.catalog.generated;

/**
 * How many of what a catalog holds. The full counts are those of Microsoft's issue of July 2026;
 * its bundles by classification are those of May 2026.
 *
 * @param evaluated categories and detectoids
 * @param securityBundles bundles of security updates
 * @param rollupBundles bundles of update rollups
 * @param servicePackBundles bundles of service packs
 * @param criticalBundles bundles of critical updates
 * @param updateBundles bundles of other updates
 * @param leaves leaves
 * @param files distinct payload files
 * @param chains lines of bundles that replace each other
 * @param chainLength how many bundles such a line has
 * @param shards cabinets of fragments
 */
record Proportions(
    int evaluated,
    int securityBundles,
    int rollupBundles,
    int servicePackBundles,
    int criticalBundles,
    int updateBundles,
    int leaves,
    int files,
    int chains,
    int chainLength,
    int shards) {
  private static final Proportions FULL =
      new Proportions(4_206, 19_361, 1_421, 341, 11, 1, 111_624, 97_339, 356, 41, 74);
  private static final int FEWEST_SHARDS = 2;

  /** The full counts times a scale, above 0 and up to 1; nothing vanishes altogether. */
  static Proportions of(double scale, int fewestEvaluated) {
    if (!(scale > 0 && scale <= 1)) {
      throw new IllegalArgumentException("the scale " + scale + " is not above 0 and up to 1");
    }
    int bundles = part(FULL.bundles(), scale);
    int chains = part(FULL.chains, scale);
    return new Proportions(
        Math.max(fewestEvaluated, part(FULL.evaluated, scale)),
        part(FULL.securityBundles, scale),
        part(FULL.rollupBundles, scale),
        part(FULL.servicePackBundles, scale),
        part(FULL.criticalBundles, scale),
        part(FULL.updateBundles, scale),
        part(FULL.leaves, scale),
        part(FULL.files, scale),
        chains,
        Math.min(FULL.chainLength, bundles / chains),
        Math.max(FEWEST_SHARDS, part(FULL.shards, scale)));
  }

  int bundles() {
    return securityBundles + rollupBundles + servicePackBundles + criticalBundles + updateBundles;
  }

  int revisions() {
    return evaluated + bundles() + leaves;
  }

  private static int part(int full, double scale) {
    return Math.max(1, (int) Math.round(full * scale));
  }
}
