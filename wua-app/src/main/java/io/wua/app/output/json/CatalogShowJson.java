package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.json.UpdateJson.NamedId;
import io.wua.catalog.listing.detail.RelatedUpdate;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.catalog.show/1}: updates with all that a catalog tells of them. Moments
 * are ISO 8601 in UTC; what is not known is null.
 */
@JsonPropertyOrder({"schema", "updates"})
public record CatalogShowJson(String schema, List<Shown> updates) {
  /** One update. */
  @JsonPropertyOrder({
    "id",
    "kbs",
    "title",
    "description",
    "severity",
    "classification",
    "products",
    "published",
    "revised",
    "sizeBytes",
    "reboot",
    "supportUrl",
    "cves",
    "beta",
    "browseOnly",
    "superseded",
    "supersedes",
    "supersededBy",
    "own",
    "children",
    "unread"
  })
  public record Shown(
      String id,
      List<String> kbs,
      String title,
      @Nullable String description,
      String severity,
      @Nullable NamedId classification,
      List<NamedId> products,
      @Nullable String published,
      @Nullable String revised,
      @Nullable Long sizeBytes,
      String reboot,
      @Nullable String supportUrl,
      List<String> cves,
      boolean beta,
      boolean browseOnly,
      boolean superseded,
      List<Related> supersedes,
      List<Related> supersededBy,
      UpdatePartJson own,
      List<UpdatePartJson> children,
      List<String> unread) {
    static Shown of(UpdateDetails details) {
      Update update = details.update();
      return new Shown(
          update.id().wire(),
          update.kbs().stream().map(KbNumber::digits).toList(),
          update.title(),
          stated(update.description()),
          update.severity().label(),
          update.classification().map(NamedId::of).orElse(null),
          update.products().stream().map(NamedId::of).toList(),
          update.released().map(Object::toString).orElse(null),
          details.revised().map(Object::toString).orElse(null),
          update.sizeBytes().isPresent() ? update.sizeBytes().getAsLong() : null,
          update.rebootBehavior().name(),
          stated(update.supportUrl()),
          update.cves(),
          update.beta(),
          update.browseOnly(),
          !details.supersededBy().isEmpty(),
          details.supersedes().stream().map(Related::of).toList(),
          details.supersededBy().stream().map(Related::of).toList(),
          UpdatePartJson.of(details.own()),
          details.children().stream().map(UpdatePartJson::of).toList(),
          update.unread());
    }

    private static @Nullable String stated(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /** An update that replaces or is replaced; no revision where the catalog does not hold it. */
  @JsonPropertyOrder({"guid", "revision", "title", "revised"})
  public record Related(
      String guid, @Nullable Integer revision, @Nullable String title, @Nullable String revised) {
    static Related of(RelatedUpdate related) {
      return new Related(
          related.guid().toString(),
          related.revision().orElse(null),
          related.title().orElse(null),
          related.created().map(Object::toString).orElse(null));
    }
  }

  /** The document of some updates. */
  public static CatalogShowJson of(List<UpdateDetails> updates) {
    return new CatalogShowJson("wua.catalog.show/1", updates.stream().map(Shown::of).toList());
  }
}
