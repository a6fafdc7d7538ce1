package io.wua.simulation.catalog.demo;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Classifications;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Grows one update of the demo: a bundle and the leaves of which it needs one. */
final class DemoUpdate {
  private final String key;
  private final Instant created;
  private final List<LocalizedText> texts = new ArrayList<>();
  private final List<Clause> categories;
  private final List<DetectoidEntry> detectoids = new ArrayList<>();
  private final List<Entry> leaves = new ArrayList<>();
  private int revision = 200;
  private Publication publication;

  DemoUpdate(String key, Instant created, CategoryEntry product, Classification classification) {
    CategoryEntry kind = Classifications.entry(classification);
    this.key = key;
    this.created = created;
    this.publication = Publication.in(Products.categories(kind, product));
    this.categories =
        List.of(Clause.category(product.id().guid()), Clause.category(kind.id().guid()));
  }

  /** Its English title and description. */
  DemoUpdate english(String title, String description) {
    return text("en", title, description);
  }

  /** Its French title. */
  DemoUpdate french(String title) {
    return text("fr", title, "");
  }

  private DemoUpdate text(String language, String title, String description) {
    Optional<URI> link =
        publication.kbs().stream()
            .findFirst()
            .map(kb -> URI.create("https://support.microsoft.com/help/" + kb.digits()));
    texts.add(new LocalizedText(language, title, description, link));
    return this;
  }

  /** Its KB number; name it before the titles, which link to it. */
  DemoUpdate kb(String kb) {
    publication = publication.kb(KbNumber.parse(kb));
    return this;
  }

  DemoUpdate severity(Severity severity) {
    publication = publication.severity(severity);
    return this;
  }

  DemoUpdate cve(String cve) {
    publication = publication.cve(cve);
    return this;
  }

  /** The key of the update that it replaces; none for the first of a line. */
  DemoUpdate after(Optional<String> older) {
    publication = publication.superseding(older.map(DemoIds::update).stream().toList());
    return this;
  }

  DemoUpdate preview() {
    publication = publication.preview();
    return this;
  }

  /** Makes it bring a product release; unified updates count their revisions from 100. */
  DemoUpdate release(ProductRelease brought) {
    publication = publication.release(brought);
    revision = 100;
    return this;
  }

  /** What the host must be, beside having the product; name it before the leaves. */
  DemoUpdate on(DetectoidEntry... questions) {
    detectoids.addAll(List.of(questions));
    return this;
  }

  /** Adds a leaf. */
  DemoUpdate leaf(String name, ApplicabilityRules rules, Delivery delivery) {
    leaves.add(
        new LeafEntry(
            new UpdateId(DemoIds.leaf(key, name), delivery.release().isPresent() ? 100 : 200),
            created,
            prerequisites(),
            rules,
            delivery,
            Publication.none(),
            List.of()));
    return this;
  }

  /** The bundle and its leaves. */
  List<Entry> entries() {
    return Stream.concat(Stream.of(again(revision, created)), leaves.stream()).toList();
  }

  /** The bundle alone, with children that stand elsewhere. */
  BundleEntry bundle(List<BundledClause> children) {
    return bundle(revision, created, children);
  }

  /** The bundle once more, a later revision with the same leaves. */
  BundleEntry again(int laterRevision, Instant date) {
    UpdateId[] children = leaves.stream().map(Entry::id).toArray(UpdateId[]::new);
    return bundle(laterRevision, date, List.of(BundledClause.anyOf(children)));
  }

  private BundleEntry bundle(int number, Instant date, List<BundledClause> children) {
    return new BundleEntry(
        new UpdateId(DemoIds.update(key), number),
        date,
        prerequisites(),
        children,
        publication,
        texts);
  }

  /** A leaf that stands free, published as this update. */
  LeafEntry free(List<Clause> prerequisites, ApplicabilityRules rules, Delivery delivery) {
    return new LeafEntry(
        new UpdateId(DemoIds.update(key), revision),
        created,
        prerequisites,
        rules,
        delivery,
        publication,
        texts);
  }

  private List<Clause> prerequisites() {
    return Stream.concat(
            categories.stream(), detectoids.stream().map(each -> Clause.of(each.id().guid())))
        .toList();
  }
}
