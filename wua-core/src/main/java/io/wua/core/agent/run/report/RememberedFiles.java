package io.wua.core.agent.run.report;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.UpdateHistory;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the agent remembers of files and installations, for reports.
 *
 * @param updates what it remembers
 */
public record RememberedFiles(UpdatesMemory updates) implements FileAvailability, UpdateHistory {
  @Override
  public boolean lacks(UpdateId id) {
    return updates.of(id).files().filter(FilesMemory::isMissing).isPresent();
  }

  @Override
  public Optional<Instant> installedOn(UpdateId id) {
    return updates
        .of(id)
        .last()
        .filter(attempt -> attempt.end() == Attempt.End.SUCCEEDED)
        .map(Attempt::at);
  }

  @Override
  public boolean isDownloaded(UpdateId id) {
    return updates
        .of(id)
        .files()
        .filter(files -> !files.isMissing() && !files.stored().isEmpty())
        .isPresent();
  }
}
