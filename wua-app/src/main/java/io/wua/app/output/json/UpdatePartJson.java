package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.json.UpdateJson.PayloadJson;
import io.wua.catalog.listing.detail.Prerequisite;
import io.wua.catalog.listing.detail.RuleLines;
import io.wua.catalog.listing.detail.UpdatePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision that an update consists of, in documents about catalogs. */
@JsonPropertyOrder({"id", "title", "handler", "handlerUri", "prerequisites", "rules", "files"})
public record UpdatePartJson(
    String id,
    @Nullable String title,
    @Nullable String handler,
    @Nullable String handlerUri,
    List<Clause> prerequisites,
    List<RuleLines> rules,
    List<PayloadJson> files) {
  /** A clause of the prerequisites. */
  public record Clause(List<Member> anyOf) {
    static Clause of(Prerequisite prerequisite) {
      return new Clause(prerequisite.anyOf().stream().map(Member::of).toList());
    }
  }

  /** A detectoid or category. */
  @JsonPropertyOrder({"guid", "title", "inCatalog"})
  public record Member(String guid, @Nullable String title, boolean inCatalog) {
    static Member of(Prerequisite.Member member) {
      return new Member(member.guid().toString(), member.title().orElse(null), member.held());
    }
  }

  static UpdatePartJson of(UpdatePart part) {
    return new UpdatePartJson(
        part.id().wire(),
        part.title().orElse(null),
        part.handler().orElse(null),
        part.handlerUri().orElse(null),
        part.prerequisites().stream().map(Clause::of).toList(),
        part.rules(),
        part.files().stream().map(PayloadJson::of).toList());
  }
}
