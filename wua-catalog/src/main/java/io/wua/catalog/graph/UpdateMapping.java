package io.wua.catalog.graph;

import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.index.CategoryRef;
import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the record that people see of an entry of a catalog: its own fragments and those of its
 * leaves.
 */
final class UpdateMapping {
  private static final Pattern KB_IN_TITLE = Pattern.compile("\\(KB([0-9]{5,9})\\)");
  private static final Pattern KB_IN_URL = Pattern.compile("kb([0-9]{6,9})");

  private final CatalogGraph catalog;

  UpdateMapping(CatalogGraph catalog) {
    this.catalog = catalog;
  }

  Update map(JoinedEntry entry) {
    List<JoinedEntry> leaves = new ArrayList<>(catalog.descendants(entry));
    leaves.add(0, entry);
    Optional<ExtendedFragment> extended = entry.extended();
    UpdateBuilder update =
        Update.builder(entry.id())
            .title(entry.title())
            .kbs(List.copyOf(kbs(entry, leaves)))
            .products(
                entry.index().categories().stream()
                    .filter(CategoryRef::isProduct)
                    .map(this::category)
                    .toList())
            .payloads(payloads(leaves))
            .rebootBehavior(reboot(leaves));
    entry.index().categories().stream()
        .filter(CategoryRef::isClassification)
        .findFirst()
        .ifPresent(c -> update.classification(category(c)));
    entry
        .text()
        .ifPresent(
            text ->
                update
                    .description(text.description().orElse(""))
                    .supportUrl(text.supportUrl().or(text::moreInfoUrl).orElse("")));
    entry.core().ifPresent(core -> update.autoSelectOnWebSites(core.autoSelectOnWebSites()));
    extended.ifPresent(
        x ->
            update
                .severity(x.severity())
                .beta(x.beta())
                .browseOnly(x.browseOnly())
                .cves(x.cves())
                .unread(x.unread()));
    released(entry).ifPresent(update::released);
    return update.build();
  }

  private SortedSet<KbNumber> kbs(JoinedEntry entry, List<JoinedEntry> leaves) {
    SortedSet<KbNumber> kbs =
        new TreeSet<>(entry.extended().map(ExtendedFragment::kbs).orElse(List.of()));
    if (kbs.isEmpty()) {
      Matcher title = KB_IN_TITLE.matcher(entry.title());
      if (title.find()) {
        kbs.add(KbNumber.parse(title.group(1)));
      }
    }
    if (kbs.isEmpty()) {
      for (JoinedEntry leaf : leaves) {
        leaf.index().payloads().forEach(file -> kbInUrl(file).ifPresent(kbs::add));
      }
    }
    return kbs;
  }

  private Optional<KbNumber> kbInUrl(Sha1 file) {
    return catalog
        .location(file)
        .map(url -> KB_IN_URL.matcher(url.toString()))
        .filter(Matcher::find)
        .map(match -> KbNumber.parse(match.group(1)));
  }

  private Category category(CategoryRef ref) {
    String name =
        catalog
            .find(ref.id())
            .flatMap(JoinedEntry::ownTitle)
            .or(() -> WellKnownNames.of(ref.id()))
            .orElseGet(() -> ref.id().toString());
    return new Category(ref.id(), name);
  }

  private List<Payload> payloads(List<JoinedEntry> leaves) {
    Map<Sha1, Payload> payloads = new LinkedHashMap<>();
    for (JoinedEntry leaf : leaves) {
      leaf.extended()
          .ifPresent(
              x ->
                  x.files()
                      .forEach(
                          file ->
                              payloads.putIfAbsent(
                                  file.sha1(),
                                  new Payload(
                                      file.name(),
                                      file.sizeBytes(),
                                      file.sha1(),
                                      file.sha256(),
                                      catalog.location(file.sha1())))));
    }
    return List.copyOf(payloads.values());
  }

  private static RebootBehavior reboot(List<JoinedEntry> leaves) {
    return leaves.stream()
        .flatMap(leaf -> leaf.extended().stream())
        .map(ExtendedFragment::rebootBehavior)
        .filter(behavior -> behavior != RebootBehavior.UNSTATED)
        .findFirst()
        .orElse(RebootBehavior.UNSTATED);
  }

  /**
   * The date of the earliest revision with the same files: a new revision of the text is no new
   * release.
   */
  private Optional<Instant> released(JoinedEntry entry) {
    Set<Sha1> files = files(entry);
    return catalog.revisions(entry.id().guid()).stream()
        .filter(
            other ->
                other.id().equals(entry.id()) || (!files.isEmpty() && files(other).equals(files)))
        .flatMap(other -> other.index().created().stream())
        .min(Comparator.naturalOrder());
  }

  private Set<Sha1> files(JoinedEntry entry) {
    Set<Sha1> files = new HashSet<>(entry.index().payloads());
    catalog.descendants(entry).forEach(leaf -> files.addAll(leaf.index().payloads()));
    return files;
  }
}
