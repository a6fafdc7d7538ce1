package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * The named facts of one family.
 *
 * @param stated the answers that the snapshot states, by canonical name
 * @param complete whether what is not stated is not there
 */
record FactFamily<T>(Map<String, Answer<T>> stated, boolean complete) {
  FactFamily {
    stated = Map.copyOf(stated);
  }

  /** The answer, stated or implied by completeness. */
  Answer<T> ask(String canonicalName, String fact) {
    return statedAs(canonicalName)
        .orElseGet(() -> complete ? Answer.absent() : Answer.unknown(fact));
  }

  /** The answer that the snapshot itself states. */
  Optional<Answer<T>> statedAs(String canonicalName) {
    return Optional.ofNullable(stated.get(canonicalName));
  }
}
