package io.wua.app.output.agent;

import io.wua.core.agent.HostScan;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an update is called in a line of text. */
final class UpdateName {
  private UpdateName() {}

  static String of(Update update) {
    String kbs = kbs(update);
    return (kbs.isEmpty() ? "" : kbs + " ") + update.title();
  }

  static String kbs(Update update) {
    return update.kbs().stream().map(KbNumber::toString).collect(Collectors.joining(","));
  }

  /** Its name where one of these is it, else its id. */
  static String of(UpdateId id, Collection<Update> known) {
    return known.stream()
        .filter(update -> update.id().equals(id))
        .findFirst()
        .map(UpdateName::of)
        .orElseGet(id::wire);
  }

  static String of(UpdateId id, Optional<HostScan> scan) {
    return of(
        id,
        scan.map(s -> s.offers().updates().stream().map(o -> o.update()).toList())
            .orElse(List.of()));
  }
}
