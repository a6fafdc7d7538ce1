package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.HostScan;
import io.wua.core.decide.Reason;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.StatusRow;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One update of {@code wua.scan/1}. */
@JsonPropertyOrder({
  "id",
  "kbs",
  "title",
  "classification",
  "products",
  "severity",
  "published",
  "state",
  "unknown",
  "coveredBy",
  "decision",
  "until",
  "status",
  "allowed",
  "delayed",
  "installed",
  "supersededBy",
  "payloads",
  "reasons"
})
public record UpdateJson(
    String id,
    List<String> kbs,
    String title,
    @Nullable NamedId classification,
    List<NamedId> products,
    String severity,
    @Nullable String published,
    Kind state,
    List<String> unknown,
    @Nullable String coveredBy,
    String decision,
    @Nullable String until,
    @Nullable String status,
    boolean allowed,
    boolean delayed,
    boolean installed,
    List<String> supersededBy,
    List<PayloadJson> payloads,
    List<ReasonJson> reasons) {
  /** A category. */
  public record NamedId(String id, String name) {
    static NamedId of(Category category) {
      return new NamedId(category.id().toString(), category.name());
    }
  }

  /** A file. */
  public record PayloadJson(
      String name,
      @Nullable Long sizeBytes,
      String sha1,
      @Nullable String sha256,
      @Nullable String url) {
    static PayloadJson of(Payload payload) {
      return new PayloadJson(
          payload.name(),
          payload.sizeBytes().isPresent() ? payload.sizeBytes().getAsLong() : null,
          payload.sha1().hex(),
          payload.sha256().map(Sha256::hex).orElse(null),
          payload.url().map(Object::toString).orElse(null));
    }
  }

  /** A line of the trace. */
  public record ReasonJson(String kind, String source, String text, boolean decisive) {
    static ReasonJson of(Reason reason) {
      return new ReasonJson(
          reason.kind().name(), reason.source(), reason.text(), reason.decisive());
    }
  }

  /** What the updates of one scan share. */
  static final class Context {
    private final Map<UUID, Set<UUID>> superseders;
    private final Map<UUID, UpdateId> ids = new HashMap<>();

    Context(HostScan scan) {
      superseders = scan.scan().supersedence().superseders();
      scan.scan().updates().forEach(s -> ids.put(s.update().id().guid(), s.update().id()));
    }

    /** Superseding updates: revisions that the scan lists, bare guids of others. */
    private List<String> supersededBy(UUID update) {
      return superseders.getOrDefault(update, Set.of()).stream()
          .map(guid -> ids.containsKey(guid) ? ids.get(guid) + "" : guid.toString())
          .sorted()
          .toList();
    }

    UpdateJson of(OfferedUpdate offered) {
      Update update = offered.update();
      StatusRow row = StatusRow.of(offered, FileAvailability.notAsked());
      return new UpdateJson(
          update.id().wire(),
          update.kbs().stream().map(KbNumber::digits).toList(),
          update.title(),
          update.classification().map(NamedId::of).orElse(null),
          update.products().stream().map(NamedId::of).toList(),
          update.severity().label(),
          update.released().map(Object::toString).orElse(null),
          offered.state().kind(),
          offered.state().missing(),
          offered.state().coveredBy().map(UpdateId::wire).orElse(null),
          offered.decision().verdict().name(),
          offered.decision().until().map(Object::toString).orElse(null),
          row.status().map(Enum::name).orElse(null),
          row.allowed(),
          row.delayed(),
          row.installed(),
          supersededBy(update.id().guid()),
          update.payloads().stream().map(PayloadJson::of).toList(),
          offered.reasons().stream().map(ReasonJson::of).toList());
    }
  }
}
