package io.wua.app.output.catalog;

import io.wua.app.output.UpdateCells;
import io.wua.app.output.WrappedText;
import io.wua.catalog.listing.detail.RelatedUpdate;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdatePart;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Update;
import java.io.PrintWriter;
import java.util.List;

/** All that a catalog tells of some updates, one after the other; long lists are shortened. */
public final class CatalogShowText {
  private static final int RELATED_AT_MOST = 10;

  private final PrintWriter out;
  private final int width;

  private CatalogShowText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** Prints them. */
  public static void print(List<UpdateDetails> updates, PrintWriter out, int width) {
    CatalogShowText text = new CatalogShowText(out, width);
    for (UpdateDetails update : updates) {
      text.print(update);
      out.println();
    }
    if (updates.size() > 1) {
      out.println(UpdateCells.count(updates.size()) + " updates.");
    }
  }

  private void print(UpdateDetails details) {
    Update update = details.update();
    WrappedText.print("", update.title(), out, width);
    line("id", update.id().wire());
    line("KB", UpdateCells.kbs(update.kbs()));
    line("severity", update.severity().label());
    line("class", UpdateCells.classification(update.classification()));
    line("products", UpdateCells.products(update.products()));
    line("published", update.released().map(Object::toString).orElse("-"));
    details
        .revised()
        .filter(at -> !update.released().equals(details.revised()))
        .ifPresent(at -> line("revised", at.toString()));
    line("size", size(update));
    line("reboot", word(update.rebootBehavior()));
    if (!update.cves().isEmpty()) {
      line("CVEs", String.join(", ", update.cves()));
    }
    if (update.beta() || update.browseOnly()) {
      line("offered", update.beta() ? "as a beta" : "as a preview, to those who look for it");
    }
    line("support", update.supportUrl().isEmpty() ? "-" : update.supportUrl());
    if (!update.unread().isEmpty()) {
      line("unread", String.join(", ", update.unread()));
    }
    if (!update.description().isEmpty()) {
      out.println();
      WrappedText.print("  ", update.description(), out, width);
    }
    related("Supersedes", details.supersedes());
    related("Superseded by", details.supersededBy());
    UpdatePartText parts = new UpdatePartText(out, width);
    parts.own(details.own());
    if (details.children().isEmpty() && details.own().files().isEmpty() && bundle(details)) {
      out.println();
      out.println("No part of it is in this catalog.");
    }
    for (UpdatePart child : details.children()) {
      parts.child(child, details.own().prerequisites());
    }
  }

  /** Only a bundle has no rules of its own. */
  private static boolean bundle(UpdateDetails details) {
    return details.own().rules().isEmpty();
  }

  private void line(String name, String value) {
    WrappedText.print(String.format("  %-10s ", name), value, out, width);
  }

  private static String size(Update update) {
    return update.payloads().isEmpty()
        ? "no file is listed"
        : UpdateCells.size(update.sizeBytes())
            + " in "
            + UpdateCells.count(update.payloads().size(), "file", "files");
  }

  private static String word(RebootBehavior behavior) {
    return switch (behavior) {
      case NEVER_REBOOTS -> "never";
      case ALWAYS_REQUIRES_REBOOT -> "always";
      case CAN_REQUEST_REBOOT -> "sometimes";
      case UNSTATED -> "not stated";
    };
  }

  private void related(String heading, List<RelatedUpdate> updates) {
    out.println();
    out.println(heading);
    if (updates.isEmpty()) {
      out.println("  nothing");
    }
    for (RelatedUpdate update : updates.subList(0, Math.min(RELATED_AT_MOST, updates.size()))) {
      String id = update.guid() + update.revision().map(number -> "_" + number).orElse("");
      String title =
          update
              .title()
              .orElse(update.revision().isPresent() ? "(no title)" : "(not in this catalog)");
      WrappedText.item("  ", id + " " + title, out, width);
    }
    if (updates.size() > RELATED_AT_MOST) {
      out.println(
          "  and " + UpdateCells.count(updates.size() - RELATED_AT_MOST) + " more; --json has all");
    }
  }
}
