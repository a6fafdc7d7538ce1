package io.wua.http.wire.status;

import io.wua.core.report.ReportedUpdate;
import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateType;
import io.wua.http.wire.row.LocalStatusRow;
import io.wua.http.wire.row.RowBehavior;
import io.wua.http.wire.row.RowCategories;
import io.wua.http.wire.row.RowDownload;
import io.wua.http.wire.row.RowNotes;
import io.wua.http.wire.row.RowRelations;
import io.wua.http.wire.row.UpdateRow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** The two rows of WAPT's wire that tell of one update. */
final class UpdateRows {
  private UpdateRows() {}

  static UpdateRow catalogRow(ReportedUpdate reported) {
    Update update = reported.update();
    return new UpdateRow(
        update.id(),
        update.title(),
        update.type() == UpdateType.DRIVER ? "Driver" : "Software",
        update.kbs().stream().map(KbNumber::digits).toList(),
        Optional.of(update.severity()).filter(s -> s != Severity.UNSPECIFIED).map(Severity::label),
        update.released().map(WireDates::utc),
        categories(update),
        download(update),
        new RowRelations(
            reported.supersedes().stream().map(UUID::toString).sorted().toList(),
            List.of(),
            update.cves()),
        behavior(update),
        new RowNotes(
            Optional.of(update.supportUrl()).filter(url -> !url.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  static LocalStatusRow localRow(ReportedUpdate reported) {
    return new LocalStatusRow(
        reported.row().id(),
        reported.row().status().map(Enum::name),
        reported.row().allowed(),
        reported.row().installed(),
        true,
        reported.hidden(),
        reported.row().delayed(),
        reported.row().delayedUntil().map(WireDates::utc),
        reported.downloaded(),
        reported.installedOn().map(WireDates::utc),
        List.of());
  }

  private static RowCategories categories(Update update) {
    String products =
        update.products().stream().map(Category::name).sorted().collect(Collectors.joining(", "));
    return new RowCategories(
        Optional.of(products).filter(text -> !text.isEmpty()),
        update.classification().map(Category::name),
        update.products().stream().map(Category::id).sorted().toList(),
        update.classification().map(Category::id));
  }

  private static RowDownload download(Update update) {
    List<String> urls =
        update.payloads().stream()
            .map(Payload::url)
            .flatMap(Optional::stream)
            .map(URI::toString)
            .sorted()
            .distinct()
            .toList();
    return new RowDownload(urls, OptionalLong.empty(), update.sizeBytes(), Optional.empty());
  }

  private static RowBehavior behavior(Update update) {
    return new RowBehavior(
        Optional.empty(),
        Optional.of(update.beta()),
        Optional.empty(),
        Optional.empty(),
        reboot(update.rebootBehavior()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The words of the Windows Update Agent's enumeration. */
  private static Optional<String> reboot(RebootBehavior behavior) {
    return switch (behavior) {
      case NEVER_REBOOTS -> Optional.of("NeverReboots");
      case ALWAYS_REQUIRES_REBOOT -> Optional.of("AlwaysRequiresReboot");
      case CAN_REQUEST_REBOOT -> Optional.of("CanRequestReboot");
      case UNSTATED -> Optional.empty();
    };
  }
}
