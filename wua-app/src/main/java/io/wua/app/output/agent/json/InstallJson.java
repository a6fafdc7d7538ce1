package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.update.KbNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * The document {@code wua.install/1}: the plan, and what was done of it.
 *
 * @param refused why nothing at all is installed
 * @param stoppedBy why the rest of the plan was left
 */
@JsonPropertyOrder({"schema", "dryRun", "refused", "plan", "sizeBytes", "notInstalled"})
public record InstallJson(
    String schema,
    boolean dryRun,
    List<RefusalJson> refused,
    List<Step> plan,
    long sizeBytes,
    List<RefusalJson.OfUpdate> notInstalled,
    List<String> unknownNames,
    List<ResultJson> done,
    List<RefusalJson> stoppedBy,
    boolean rebootRequired,
    List<String> warnings) {
  /** One update to install. */
  public record Step(
      String id,
      List<String> kbs,
      String title,
      String kind,
      long sizeBytes,
      List<String> reasons) {
    static Step of(InstallStep step) {
      return new Step(
          step.staged().id().wire(),
          step.offered().update().kbs().stream().map(KbNumber::toString).toList(),
          step.offered().update().title(),
          step.kind().name(),
          step.sizeBytes(),
          step.reasons());
    }
  }

  /** The document. */
  public static InstallJson of(InstallOutcome outcome, boolean dryRun) {
    List<RefusedUpdate> refused = new ArrayList<>(outcome.plan().refused());
    refused.addAll(outcome.refusedLater());
    return new InstallJson(
        "wua.install/1",
        dryRun,
        RefusalJson.of(outcome.plan().host()),
        outcome.plan().steps().stream().map(Step::of).toList(),
        outcome.plan().sizeBytes(),
        RefusalJson.OfUpdate.of(refused),
        outcome.plan().unknownNames(),
        ResultJson.of(outcome.done()),
        RefusalJson.of(outcome.stoppedBy()),
        outcome.rebootRequired(),
        outcome.warnings());
  }
}
