package io.wua.simulation.catalog.fragment;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.xml.Markup;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The core fragment of a revision ({@code c\<RevisionId>}): identity, type, relationships and
 * rules, as siblings without a root.
 */
public final class CoreFragment {
  private CoreFragment() {}

  /** The text of the fragment. */
  public static String of(PlacedEntry placed) {
    Entry entry = placed.entry();
    Markup xml = new Markup();
    if (entry instanceof CategoryEntry category) {
      evaluated(xml, category, "Category", category.isInstalled());
    } else if (entry instanceof DetectoidEntry detectoid) {
      evaluated(xml, detectoid, "Detectoid", detectoid.isInstalled());
    } else if (entry instanceof BundleEntry bundle) {
      software(xml, placed);
      xml.start("Relationships");
      superseded(xml, bundle.publication().supersedes());
      prerequisites(xml, bundle.prerequisites(), true);
      bundled(xml, bundle.bundled());
      xml.end();
    } else if (entry instanceof LeafEntry leaf) {
      software(xml, placed);
      relationships(xml, leaf.publication().supersedes(), leaf.prerequisites());
      rules(xml, leaf.rules());
    }
    return xml.toString();
  }

  private static void evaluated(Markup xml, Entry entry, String type, String isInstalled) {
    // Real catalogs spell these identities in capitals, unlike every reference to them.
    identity(xml, entry.id().guid().toString().toUpperCase(Locale.ROOT), entry.id().revision());
    xml.leaf("Properties", "UpdateType", type);
    relationships(xml, List.of(), entry.prerequisites());
    xml.start("ApplicabilityRules").start("IsInstalled").raw(isInstalled).end().end();
  }

  private static void software(Markup xml, PlacedEntry placed) {
    UpdateId id = placed.entry().id();
    identity(xml, id.guid().toString(), id.revision());
    xml.start("Properties").attribute("UpdateType", "Software");
    if (!placed.isBundled()) {
      xml.attribute("ExplicitlyDeployable", "true");
      if (!isPreview(placed.entry())) {
        xml.attribute("AutoSelectOnWebSites", "true");
      }
    }
    xml.end();
  }

  private static boolean isPreview(Entry entry) {
    return (entry instanceof BundleEntry bundle && bundle.publication().browseOnly())
        || (entry instanceof LeafEntry leaf && leaf.publication().browseOnly());
  }

  private static void identity(Markup xml, String guid, int revision) {
    xml.start("UpdateIdentity").attribute("UpdateID", guid);
    xml.attribute("RevisionNumber", Integer.toString(revision)).end();
  }

  private static void relationships(Markup xml, List<UUID> superseded, List<Clause> clauses) {
    if (!superseded.isEmpty() || !clauses.isEmpty()) {
      xml.start("Relationships");
      superseded(xml, superseded);
      prerequisites(xml, clauses, false);
      xml.end();
    }
  }

  private static void superseded(Markup xml, List<UUID> olders) {
    if (!olders.isEmpty()) {
      xml.start("SupersededUpdates");
      olders.forEach(older -> xml.leaf("UpdateIdentity", "UpdateID", older.toString()));
      xml.end();
    }
  }

  /** Bundles wrap every clause; others write a detectoid that stands alone without a wrapper. */
  private static void prerequisites(Markup xml, List<Clause> clauses, boolean wrapAll) {
    if (clauses.isEmpty()) {
      return;
    }
    xml.start("Prerequisites");
    for (Clause clause : clauses) {
      boolean wrapped = wrapAll || clause.category() || clause.anyOf().size() > 1;
      if (wrapped) {
        xml.start("AtLeastOne");
        if (clause.category()) {
          xml.attribute("IsCategory", "true");
        }
      }
      clause.anyOf().forEach(id -> xml.leaf("UpdateIdentity", "UpdateID", id.toString()));
      if (wrapped) {
        xml.end();
      }
    }
    xml.end();
  }

  private static void bundled(Markup xml, List<BundledClause> clauses) {
    xml.start("BundledUpdates");
    for (BundledClause clause : clauses) {
      if (!clause.bare()) {
        xml.start("AtLeastOne");
      }
      for (UpdateId child : clause.anyOf()) {
        xml.start("UpdateIdentity");
        xml.attribute("RevisionNumber", Integer.toString(child.revision()));
        xml.attribute("UpdateID", child.guid().toString()).end();
      }
      if (!clause.bare()) {
        xml.end();
      }
    }
    xml.end();
  }

  private static void rules(Markup xml, ApplicabilityRules rules) {
    xml.start("ApplicabilityRules");
    xml.start("IsInstalled").raw(rules.isInstalled()).end();
    rules.isSuperseded().ifPresent(rule -> xml.start("IsSuperseded").raw(rule).end());
    xml.start("IsInstallable").raw(rules.isInstallable()).end();
    rules.metadata().ifPresent(metadata -> xml.start("Metadata").raw(metadata).end());
    xml.end();
  }
}
