package io.wua.app.output.agent;

import static java.util.Comparator.comparingInt;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.agent.run.report.RememberedFiles;
import io.wua.core.install.failure.ErrorCode;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.HostStatus;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.update.Update;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One update of a host as its agent knows it.
 *
 * @param update the update
 * @param status WAPT's status; DELAYED for its delayed PENDING, UNKNOWN where facts are missing
 * @param downloaded whether its files are on the host
 * @param note what people should know of it; may be empty
 */
public record StatusLine(Update update, String status, boolean downloaded, String note) {
  private static final List<String> ORDER =
      List.of("ERROR", "MISSING", "PENDING", "UNKNOWN", "DELAYED", "OK", "DISCARDED");

  /**
   * Those that there is something to tell of, the most urgent first.
   *
   * @param all what is installed too
   */
  public static List<StatusLine> of(AgentStatus status, boolean all) {
    RememberedFiles files = new RememberedFiles(status.memory().updates());
    List<StatusLine> lines = new ArrayList<>();
    status
        .scan()
        .ifPresent(
            scan -> {
              for (OfferedUpdate offered : scan.offers().updates()) {
                StatusRow row = StatusRow.of(offered, files);
                boolean plain = row.status().filter(s -> s == UpdateStatus.OK).isPresent();
                boolean telling = row.status().isPresent() || HostStatus.isUndetermined(offered);
                if (telling && (all || !plain || row.rebootPending())) {
                  lines.add(line(offered, row, status, files));
                }
              }
            });
    lines.sort(comparingInt(line -> ORDER.indexOf(line.status)));
    return List.copyOf(lines);
  }

  /** Its KB numbers; a dash for none. */
  public String kbs() {
    String kbs = UpdateName.kbs(update);
    return kbs.isEmpty() ? "-" : kbs;
  }

  private static StatusLine line(
      OfferedUpdate offered, StatusRow row, AgentStatus status, RememberedFiles files) {
    String word =
        row.delayed() ? "DELAYED" : row.status().map(UpdateStatus::name).orElse("UNKNOWN");
    UpdateMemory memory = status.memory().updates().of(row.id());
    return new StatusLine(
        offered.update(), word, files.isDownloaded(row.id()), note(offered, row, memory));
  }

  private static String note(OfferedUpdate offered, StatusRow row, UpdateMemory memory) {
    if (row.status().isEmpty()) {
      return "not known: " + String.join("; ", offered.state().missing());
    }
    if (row.rebootPending()) {
      return "complete after a reboot";
    }
    return switch (row.status().get()) {
      case OK -> "";
      case ERROR -> memory.last().map(StatusLine::failure).orElse("");
      case MISSING ->
          "not in the repository: "
              + memory
                  .files()
                  .map(FilesMemory::lacking)
                  .filter(lacking -> !lacking.isEmpty())
                  .map(lacking -> String.join(", ", lacking))
                  .orElse("no file of it helps");
      case PENDING ->
          row.delayedUntil()
              .map(until -> "waits until " + until.truncatedTo(ChronoUnit.SECONDS))
              .orElse("to be installed");
      case DISCARDED -> offered.decision().decisive().text();
    };
  }

  private static String failure(Attempt attempt) {
    String when = "last try " + attempt.at().truncatedTo(ChronoUnit.SECONDS) + ": ";
    if (attempt.hresult() == 0) {
      return when + attempt.end().name();
    }
    ErrorCode code = ErrorCode.of(attempt.hresult());
    return when + code + ". " + code.remedy().advice();
  }
}
