package io.wua.app.wiring;

import io.wua.core.host.HostFacts;
import java.util.List;
import java.util.Locale;

/** In which languages a host wants the titles of updates. */
public final class HostLanguages {
  private HostLanguages() {}

  /**
   * The host's language and its primary form: fr-CA, then fr. None for English, which follows by
   * itself, so that one prepared catalog serves all hosts in English.
   */
  public static List<String> of(HostFacts facts) {
    return facts
        .language()
        .found()
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .filter(tag -> !tag.equals("en") && !tag.startsWith("en-"))
        .map(tag -> List.of(tag, tag.split("-", 2)[0]))
        .orElse(List.of());
  }
}
