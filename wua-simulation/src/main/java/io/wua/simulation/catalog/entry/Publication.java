package io.wua.simulation.catalog.entry;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.ProductRelease;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes an entry an update that people see: its place among categories, its number and weight,
 * and what it replaces.
 *
 * @param categories what it belongs to; an entry that only serves others belongs to nothing
 * @param kbs its KB numbers
 * @param severity its MSRC severity
 * @param cves vulnerabilities that it mends
 * @param supersedes the updates that it replaces, in whatever revision
 * @param browseOnly a preview, never selected by itself
 * @param release the product release that it brings
 */
public record Publication(
    List<CategoryRef> categories,
    List<KbNumber> kbs,
    Severity severity,
    List<String> cves,
    List<UUID> supersedes,
    boolean browseOnly,
    Optional<ProductRelease> release) {
  /** Copies the lists and refuses nulls. */
  public Publication {
    categories = List.copyOf(categories);
    kbs = List.copyOf(kbs);
    Objects.requireNonNull(severity, "severity");
    cves = List.copyOf(cves);
    supersedes = List.copyOf(supersedes);
    Objects.requireNonNull(release, "release");
  }

  /** An update of these categories, about which nothing else is said. */
  public static Publication in(List<CategoryRef> categories) {
    return new Publication(
        categories, List.of(), Severity.UNSPECIFIED, List.of(), List.of(), false, Optional.empty());
  }

  /** What only serves another bundle and is in no list of its own. */
  public static Publication none() {
    return in(List.of());
  }

  /** The same with that KB number. */
  public Publication kb(KbNumber kb) {
    return new Publication(
        categories, List.of(kb), severity, cves, supersedes, browseOnly, release);
  }

  /** The same with that severity. */
  public Publication severity(Severity rating) {
    return new Publication(categories, kbs, rating, cves, supersedes, browseOnly, release);
  }

  /** The same mending that vulnerability. */
  public Publication cve(String cve) {
    return new Publication(
        categories, kbs, severity, List.of(cve), supersedes, browseOnly, release);
  }

  /** The same in place of those updates. */
  public Publication superseding(List<UUID> olders) {
    return new Publication(categories, kbs, severity, cves, olders, browseOnly, release);
  }

  /** The same as a preview. */
  public Publication preview() {
    return new Publication(categories, kbs, severity, cves, supersedes, true, release);
  }

  /** The same bringing that release. */
  public Publication release(ProductRelease brought) {
    return new Publication(
        categories, kbs, severity, cves, supersedes, browseOnly, Optional.of(brought));
  }
}
