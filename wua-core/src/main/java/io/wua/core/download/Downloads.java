package io.wua.core.download;

import io.wua.core.failure.WuaException;
import io.wua.core.report.FileAvailability;
import io.wua.core.update.Payload;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of a batch of downloads.
 *
 * @param answers of the repository, by file
 * @param failures by file: the repository could not be asked, so nothing is known of it
 */
public record Downloads(Map<Payload, FetchOutcome> answers, Map<Payload, WuaException> failures) {
  /** Copies the maps. */
  public Downloads {
    answers = Map.copyOf(answers);
    failures = Map.copyOf(failures);
  }

  /** Which of these updates lack a file that the repository was asked for and does not have. */
  public FileAvailability availability(Collection<Update> updates) {
    Set<UpdateId> lacking = new HashSet<>();
    for (Update update : updates) {
      if (update.payloads().stream().anyMatch(this::isAbsent)) {
        lacking.add(update.id());
      }
    }
    return lacking::contains;
  }

  private boolean isAbsent(Payload payload) {
    return answers.get(payload) instanceof FetchOutcome.Absent;
  }
}
