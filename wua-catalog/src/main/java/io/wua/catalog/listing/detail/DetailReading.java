package io.wua.catalog.listing.detail;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.WellKnownNames;
import io.wua.catalog.listing.Succession;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a catalog tells of an update. */
public final class DetailReading {
  private static final Comparator<RelatedUpdate> NEWEST_FIRST =
      Comparator.<RelatedUpdate, Instant>comparing(
              related -> related.created().orElse(Instant.MIN), Comparator.reverseOrder())
          .thenComparing(RelatedUpdate::guid);

  private final Catalog catalog;
  private final Succession succession;

  /** Reads from that catalog. */
  public DetailReading(Catalog catalog) {
    this.catalog = catalog;
    this.succession = Succession.of(catalog);
  }

  /** The details of an entry of {@link Catalog#topLevel}. */
  public UpdateDetails read(CatalogEntry entry) {
    Update update = catalog.describe(entry);
    Map<Sha1, Payload> files = byDigest(update);
    UUID guid = entry.id().guid();
    return new UpdateDetails(
        update,
        entry.details().created(),
        part(entry, files),
        catalog.descendants(entry).stream().map(child -> part(child, files)).toList(),
        related(succession.older(guid)),
        related(succession.newer(guid)));
  }

  private UpdatePart part(CatalogEntry entry, Map<Sha1, Payload> files) {
    return new UpdatePart(
        entry.id(),
        entry.ownTitle(),
        entry.details().handlerUri(),
        entry.prerequisites().stream().map(this::prerequisite).toList(),
        entry.core().flatMap(CoreFragment::rules).map(RuleOutline::of).orElse(List.of()),
        files(entry, files));
  }

  /** The files that an entry has itself. */
  static List<Payload> files(CatalogEntry entry, Map<Sha1, Payload> known) {
    return entry.details().files().stream()
        .distinct()
        .flatMap(file -> Stream.ofNullable(known.get(file)))
        .toList();
  }

  /** The files of an update and its children by what is in them. */
  static Map<Sha1, Payload> byDigest(Update update) {
    return update.payloads().stream().collect(Collectors.toMap(Payload::sha1, Function.identity()));
  }

  private Prerequisite prerequisite(Collection<UUID> clause) {
    return new Prerequisite(clause.stream().map(this::member).toList());
  }

  private Prerequisite.Member member(UUID guid) {
    Optional<? extends CatalogEntry> entry = catalog.find(guid);
    Optional<String> title =
        entry.flatMap(CatalogEntry::ownTitle).or(() -> WellKnownNames.of(guid));
    return new Prerequisite.Member(guid, title, entry.isPresent());
  }

  private List<RelatedUpdate> related(Set<UUID> guids) {
    return guids.stream().map(this::related).sorted(NEWEST_FIRST).toList();
  }

  private RelatedUpdate related(UUID guid) {
    Optional<? extends CatalogEntry> entry = catalog.find(guid);
    return new RelatedUpdate(
        guid,
        entry.map(found -> found.id().revision()),
        entry.flatMap(CatalogEntry::ownTitle),
        entry.flatMap(found -> found.details().created()));
  }
}
