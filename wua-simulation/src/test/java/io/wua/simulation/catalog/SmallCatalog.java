package io.wua.simulation.catalog;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Classifications;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.RuleText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One bundle with one leaf, its product and a detectoid: what tests of the writer look at. */
final class SmallCatalog {
  static final UUID BUNDLE = UUID.fromString("11111111-1111-4111-8111-111111111111");
  static final UUID LEAF = UUID.fromString("22222222-2222-4222-8222-222222222222");
  static final UUID OLDER = UUID.fromString("33333333-3333-4333-8333-333333333333");
  static final Instant DATE = Instant.parse("2026-07-14T09:35:59.750Z");

  private SmallCatalog() {}

  static Catalog create() {
    return new Catalog(
        UUID.fromString("44444444-4444-4444-8444-444444444444"),
        DATE,
        List.of(Products.WINDOWS_11, Detectoids.X64, bundle(), leaf()));
  }

  static BundleEntry bundle() {
    return new BundleEntry(
        new UpdateId(BUNDLE, 200),
        DATE,
        List.of(
            Clause.category(Products.WINDOWS_11.id().guid()),
            Clause.of(Detectoids.X64.id().guid())),
        List.of(BundledClause.anyOf(new UpdateId(LEAF, 201))),
        Publication.in(
                Products.categories(
                    Classifications.entry(Classification.SECURITY_UPDATES), Products.WINDOWS_11))
            .kb(KbNumber.parse("5190000"))
            .severity(Severity.CRITICAL)
            .superseding(List.of(OLDER)),
        List.of(
            new LocalizedText(
                "en",
                "Tom & Jerry <x64> (KB5190000)",
                "A \"description\".",
                Optional.of(URI.create("https://example.org/5190000"))),
            LocalizedText.title("pt-br", "Título")));
  }

  static LeafEntry leaf() {
    Payload payload =
        new Payload(
            "a.cab",
            5_000_000_000L,
            new Sha1("00112233445566778899aabbccddeeff00112233"),
            Optional.empty(),
            Optional.of(URI.create("http://download.windowsupdate.com/a_00112233.cab")));
    return new LeafEntry(
        new UpdateId(LEAF, 201),
        DATE,
        List.of(
            Clause.of(Detectoids.X64.id().guid()),
            Clause.of(Products.WINDOWS_11.id().guid(), Products.WINDOWS_10.id().guid())),
        ApplicabilityRules.of(RuleText.registryKey("SOFTWARE\\A"), RuleText.always())
            .supersededIf(RuleText.registryKey("SOFTWARE\\B"))
            .about("<CbsPackageApplicabilityMetadata />"),
        Delivery.removable(
            Handler.cbs(), List.of(new PayloadFile(payload, DATE, Patching.SELF_CONTAINED))),
        Publication.none(),
        List.of());
  }
}
