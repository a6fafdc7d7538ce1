package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.outcome.DueOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.run-due/1}: what was due, and what came of it; null for what was not.
 *
 * @param next when each kind of work is due next
 */
@JsonPropertyOrder({"schema", "refused", "status", "download", "install", "report", "reboot"})
public record DueJson(
    String schema,
    List<RefusalJson> refused,
    @Nullable String status,
    @Nullable DownloadJson download,
    @Nullable InstallJson install,
    @Nullable ReportJson report,
    @Nullable RebootJson reboot,
    List<String> problems,
    Map<String, String> next) {
  /** The document. */
  public static DueJson of(DueOutcome due) {
    Map<String, String> next = new TreeMap<>();
    due.next().forEach((work, at) -> next.put(work.name(), at.toString()));
    return new DueJson(
        "wua.run-due/1",
        List.of(),
        due.scan().map(scan -> scan.scan().status().name()).orElse(null),
        due.download().map(DownloadJson::of).orElse(null),
        due.install().map(install -> InstallJson.of(install, false)).orElse(null),
        due.report().map(ReportJson::of).orElse(null),
        due.reboot().map(RebootJson::of).orElse(null),
        due.problems(),
        next);
  }
}
