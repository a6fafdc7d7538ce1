package io.wua.simulation.catalog.fragment;

import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.delivery.PayloadFile;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.xml.Markup;
import java.util.Optional;

/**
 * The extended fragment of a revision ({@code x\<RevisionId>}): properties, files and what the
 * installer needs, as siblings without a root. Only software has one.
 */
public final class ExtendedFragment {
  private static final String LANGUAGE = "en";

  private ExtendedFragment() {}

  /** The text of the fragment; empty for what has none. */
  public static Optional<String> of(Entry entry) {
    Markup xml = new Markup();
    if (entry instanceof BundleEntry bundle) {
      xml.start("ExtendedProperties");
      bundle.publication().release().ifPresent(release -> release(xml, release));
      xml.attribute("DefaultPropertiesLanguage", LANGUAGE);
      published(xml, bundle.publication());
      publishedChildren(xml, bundle.publication());
      xml.end();
    } else if (entry instanceof LeafEntry leaf) {
      properties(xml, leaf);
      files(xml, leaf.delivery());
      handler(xml, leaf.delivery().handler());
    } else {
      return Optional.empty();
    }
    return Optional.of(xml.toString());
  }

  private static void properties(Markup xml, LeafEntry leaf) {
    Delivery delivery = leaf.delivery();
    xml.start("ExtendedProperties");
    delivery.release().ifPresent(release -> release(xml, release));
    xml.attribute("DefaultPropertiesLanguage", LANGUAGE);
    xml.attribute("Handler", delivery.handler().uri());
    xml.attribute("MaxDownloadSize", Long.toString(delivery.bytes()));
    xml.attribute("MinDownloadSize", "0");
    published(xml, leaf.publication());
    behavior(delivery.reboot())
        .ifPresent(word -> xml.leaf("InstallationBehavior", "RebootBehavior", word));
    if (delivery.uninstallable()) {
      behavior(delivery.reboot())
          .ifPresentOrElse(
              word -> xml.leaf("UninstallationBehavior", "RebootBehavior", word),
              () -> xml.start("UninstallationBehavior").end());
    }
    publishedChildren(xml, leaf.publication());
    xml.end();
  }

  private static void release(Markup xml, ProductRelease release) {
    xml.attribute("ProductName", release.name());
    xml.attribute("ReleaseVersion", release.version());
    xml.attribute("ReleaseRevision", "1");
  }

  private static void published(Markup xml, Publication publication) {
    if (!publication.categories().isEmpty()) {
      xml.attribute("BrowseOnly", Boolean.toString(publication.browseOnly()));
    }
    if (publication.severity() != Severity.UNSPECIFIED) {
      xml.attribute("MsrcSeverity", publication.severity().label());
    }
  }

  private static void publishedChildren(Markup xml, Publication publication) {
    publication
        .kbs()
        .forEach(
            kb -> {
              String link = "https://support.microsoft.com/help/" + kb.digits();
              xml.leaf("MoreInfoUrl", link).leaf("SupportUrl", link);
            });
    xml.leaf("Language", "all");
    publication.cves().forEach(cve -> xml.leaf("CveID", cve));
    publication.kbs().forEach(kb -> xml.leaf("KBArticleID", kb.digits()));
  }

  private static Optional<String> behavior(RebootBehavior behavior) {
    return switch (behavior) {
      case NEVER_REBOOTS -> Optional.of("NeverReboots");
      case ALWAYS_REQUIRES_REBOOT -> Optional.of("AlwaysRequiresReboot");
      case CAN_REQUEST_REBOOT -> Optional.of("CanRequestReboot");
      case UNSTATED -> Optional.empty();
    };
  }

  private static void files(Markup xml, Delivery delivery) {
    if (delivery.files().isEmpty()) {
      return;
    }
    xml.start("Files");
    // Unified updates list the attributes of a file in the opposite order.
    boolean unified = delivery.release().isPresent();
    for (PayloadFile file : delivery.files()) {
      xml.start("File");
      if (unified) {
        patching(xml, file);
        modified(xml, file);
        size(xml, file);
        name(xml, file);
        xml.attribute("DigestAlgorithm", "SHA1");
        digest(xml, file);
      } else {
        digest(xml, file);
        xml.attribute("DigestAlgorithm", "SHA1");
        name(xml, file);
        size(xml, file);
        modified(xml, file);
        patching(xml, file);
      }
      file.payload()
          .sha256()
          .ifPresent(
              sha256 ->
                  xml.start("AdditionalDigest")
                      .attribute("Algorithm", "SHA256")
                      .text(sha256.base64())
                      .end());
      xml.end();
    }
    xml.end();
  }

  private static void digest(Markup xml, PayloadFile file) {
    xml.attribute("Digest", file.payload().sha1().base64());
  }

  private static void name(Markup xml, PayloadFile file) {
    xml.attribute("FileName", file.payload().name());
  }

  private static void size(Markup xml, PayloadFile file) {
    xml.attribute("Size", Long.toString(file.payload().sizeBytes().orElseThrow()));
  }

  private static void modified(Markup xml, PayloadFile file) {
    xml.attribute("Modified", Dates.text(file.modified()));
  }

  private static void patching(Markup xml, PayloadFile file) {
    xml.attribute(file.patching().attribute(), file.patching().word());
  }

  private static void handler(Markup xml, Handler handler) {
    xml.start("HandlerSpecificData").attribute("type", handler.type()).raw(handler.data()).end();
  }
}
