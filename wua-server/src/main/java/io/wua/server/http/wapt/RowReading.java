package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.http.wire.row.LocalStatusRow;
import io.wua.http.wire.row.UpdateRow;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import io.wua.server.fleet.report.UpdateNames;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Reads the rows of the wire into what the fleet keeps of them. */
final class RowReading {
  private RowReading() {}

  /**
   * Described updates.
   *
   * @throws IllegalArgumentException where a row says what no agent writes
   */
  static List<ReportedUpdate> updates(List<UpdateRow> rows) {
    return rows.stream().map(RowReading::update).toList();
  }

  private static ReportedUpdate update(UpdateRow row) {
    UpdateNames names =
        new UpdateNames(row.title(), row.categories().product(), row.categories().classification());
    return new ReportedUpdate(row.updateId(), names, facts(row), lists(row));
  }

  private static UpdateFacts facts(UpdateRow row) {
    return new UpdateFacts(
        row.updateType(),
        row.severity(),
        row.changetime(),
        boxed(row.download().minBytes()),
        boxed(row.download().maxBytes()),
        row.behavior().mandatory(),
        row.behavior().rebootBehavior(),
        row.behavior().canRequestUserInput(),
        row.behavior().requiresNetwork(),
        row.behavior().beta(),
        row.behavior().uninstallable(),
        row.behavior().installationImpact(),
        row.behavior().uninstallationImpact(),
        row.notes().supportUrl(),
        row.notes().releaseNotes(),
        row.notes().uninstallationNotes(),
        row.categories().productIds().stream().findFirst().map(UUID::toString),
        row.categories().classificationId().map(UUID::toString));
  }

  private static Optional<Long> boxed(OptionalLong size) {
    return size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty();
  }

  private static Map<ListedKind, SortedSet<String>> lists(UpdateRow row) {
    Map<ListedKind, SortedSet<String>> lists = new EnumMap<>(ListedKind.class);
    put(lists, ListedKind.KB, row.kbids());
    put(lists, ListedKind.REPORTED_URL, row.download().urls());
    put(lists, ListedKind.SUPERSEDED, row.relations().supersededUpdateIds());
    put(lists, ListedKind.BULLETIN, row.relations().securityBulletinIds());
    put(lists, ListedKind.LANGUAGE, row.notes().languages());
    return lists;
  }

  private static void put(
      Map<ListedKind, SortedSet<String>> lists, ListedKind kind, Collection<String> items) {
    if (!items.isEmpty()) {
      lists.put(kind, new TreeSet<>(items));
    }
  }

  /**
   * The rows of a host.
   *
   * @throws IllegalArgumentException where a row says what no agent writes
   */
  static List<ReportedRow> rows(List<LocalStatusRow> rows) {
    return rows.stream().map(RowReading::row).toList();
  }

  private static ReportedRow row(LocalStatusRow row) {
    ObjectNode json = row.toJson();
    return new ReportedRow(
        row.updateId(),
        row.status(),
        Optional.of(row.allowed()),
        Optional.of(row.installed()),
        Optional.of(row.present()),
        Optional.of(row.hidden()),
        Optional.of(row.delayed()),
        row.delayedUntil().flatMap(RowReading::instant),
        Optional.of(row.downloaded()),
        row.installDate(),
        Optional.of(json.path("history").toString()));
  }

  /** A date of ours is in UTC; one that is none tells nothing. */
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
