package io.wua.core.download;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Downloads files one after the other; one that fails never keeps the others from coming. */
public final class DownloadPayloads {
  private final Repository repository;

  /** Downloads from that repository. */
  public DownloadPayloads(Repository repository) {
    this.repository = Objects.requireNonNull(repository, "repository");
  }

  /**
   * Downloads every file, each once.
   *
   * @param payloads the files, in the order in which they are wanted
   * @param progress who is told how far each is
   * @return what became of each
   * @throws WuaException ABORTED alone, where somebody asked to stop
   */
  public Downloads download(Collection<Payload> payloads, Progress progress) throws WuaException {
    Map<Payload, FetchOutcome> answers = new LinkedHashMap<>();
    Map<Payload, WuaException> failures = new LinkedHashMap<>();
    for (Payload payload : payloads) {
      if (answers.containsKey(payload) || failures.containsKey(payload)) {
        continue;
      }
      try {
        answers.put(payload, repository.fetch(payload, progress));
      } catch (WuaException e) {
        if (e.reason() == FailureReason.ABORTED) {
          throw e;
        }
        failures.put(payload, e);
      }
    }
    return new Downloads(answers, failures);
  }
}
