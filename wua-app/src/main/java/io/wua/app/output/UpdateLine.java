package io.wua.app.output;

import io.wua.core.decide.Reason;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.StatusRow;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** The cells of one update in a table. */
final class UpdateLine {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private final OfferedUpdate offered;
  private final StatusRow row;

  UpdateLine(OfferedUpdate offered) {
    this.offered = offered;
    this.row = StatusRow.of(offered, FileAvailability.notAsked());
  }

  /** WAPT's status; DELAYED for its delayed PENDING; the state where there is no status. */
  String status() {
    if (row.delayed()) {
      return "DELAYED";
    }
    return row.status()
        .map(Enum::name)
        .orElseGet(() -> offered.state().kind().name().replace('_', ' '));
  }

  String kbs() {
    String kbs =
        offered.update().kbs().stream().map(KbNumber::toString).collect(Collectors.joining(","));
    return kbs.isEmpty() ? "-" : kbs;
  }

  String severity() {
    return offered.update().severity().label();
  }

  String classification() {
    return offered.update().classification().map(c -> c.name()).orElse("-");
  }

  String published() {
    return offered.update().released().map(DAY::format).orElse("-");
  }

  String size() {
    return Sizes.of(offered.update().sizeBytes().orElse(0));
  }

  String title() {
    Update update = offered.update();
    return update.title().equals(update.id().wire())
        ? "(no title) " + update.title()
        : update.title();
  }

  /** Why, in a few words. */
  String why() {
    UpdateState state = offered.state();
    if (state.is(Kind.UNKNOWN)) {
      return String.join("; ", state.missing());
    }
    Reason reason =
        offered.trace().stream()
            .filter(Reason::decisive)
            .reduce((first, last) -> last)
            .orElseGet(() -> offered.decision().decisive());
    return state.is(Kind.INSTALLED) || state.is(Kind.NOT_APPLICABLE)
        ? ""
        : (reason.source().equals(Reason.BUILT_IN) ? "" : reason.source() + ": ") + reason.text();
  }
}
