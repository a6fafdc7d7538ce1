package io.wua.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wua.core.update.UpdateId;
import io.wua.http.wire.row.LocalStatusRow;
import io.wua.http.wire.row.RowBehavior;
import io.wua.http.wire.row.RowCategories;
import io.wua.http.wire.row.RowDownload;
import io.wua.http.wire.row.RowNotes;
import io.wua.http.wire.row.RowRelations;
import io.wua.http.wire.row.UpdateRow;
import io.wua.http.wire.row.WaptwuaStatus;
import io.wua.http.wire.row.WuauservStatus;
import io.wua.http.wire.status.ChangedSections;
import io.wua.http.wire.status.Sections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the hosts of one build of Windows report; they all have the same updates.
 *
 * @param first the whole status, as a host sends it first
 * @param later what is sent after {@value #CHANGED} updates were installed
 */
record WindowsBuild(ChangedSections first, ChangedSections later) {
  /** How many rows change. */
  static final int CHANGED = 5;

  private static final int REVISION = 200;
  private static final long MIB = 1L << 20;

  /**
   * Makes one.
   *
   * @param number which; builds have no update in common
   * @param fqdn the name that its hosts give themselves
   * @param updates how many updates it has
   */
  static WindowsBuild of(int number, String fqdn, int updates) {
    ArrayNode catalog = JsonNodeFactory.instance.arrayNode();
    for (UpdateId id : ids(number, updates)) {
      catalog.add(catalogRow(number, catalog.size(), id).toJson());
    }
    Map<String, JsonNode> first =
        Map.of(
            Sections.HOST_INFO,
            JsonNodeFactory.instance
                .objectNode()
                .put(Sections.COMPUTER_FQDN, fqdn)
                .put("computer_name", fqdn)
                .put("windows_version", "10.0.2263" + number),
            Sections.WUAUSERV_STATUS,
            new WuauservStatus(Optional.of("10.0.22621.1")).toJson(),
            Sections.WAPTWUA_STATUS,
            status("PENDING_UPDATES", 12.5),
            Sections.UPDATES,
            catalog,
            Sections.LOCAL_STATUS,
            localRows(number, updates, 0));
    Map<String, JsonNode> later = new HashMap<>(first);
    later.put(Sections.WAPTWUA_STATUS, status("PENDING_UPDATES", 11.5));
    later.put(Sections.LOCAL_STATUS, localRows(number, updates, CHANGED));
    ChangedSections all = ChangedSections.all(first);
    return new WindowsBuild(all, ChangedSections.since(all.hashes(), later));
  }

  /** Random ones, as of real updates: they decide how well a body is compressed. */
  private static List<UpdateId> ids(int build, int updates) {
    SplittableRandom random = new SplittableRandom(build);
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
        .limit(updates)
        .map(guid -> new UpdateId(guid, REVISION))
        .toList();
  }

  private static JsonNode status(String word, double seconds) {
    return new WaptwuaStatus(
            Optional.of(word),
            Optional.of(true),
            Optional.of("2026-11-10T18:00:00"),
            Optional.of("2026-11-24T12:00:00"),
            OptionalDouble.of(seconds),
            Optional.of(false))
        .toJson();
  }

  private static ArrayNode localRows(int build, int updates, int installed) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (UpdateId id : ids(build, updates)) {
      boolean done = rows.size() < installed;
      rows.add(
          new LocalStatusRow(
                  id,
                  Optional.of(done ? "OK" : "PENDING"),
                  true,
                  done,
                  true,
                  false,
                  false,
                  Optional.empty(),
                  done,
                  Optional.of("2026-11-24T12:00:00").filter(date -> done),
                  List.of())
              .toJson());
    }
    return rows;
  }

  private static UpdateRow catalogRow(int build, int place, UpdateId id) {
    String kb = Integer.toString(5_000_000 + build * 10_000 + place);
    String url =
        "http://download.windowsupdate.com/d/msdownload/update/software/secu/2026/11/windows10.0-kb"
            + kb
            + "-x64_"
            + id.guid().toString().replace("-", "")
            + "01234567.cab";
    return new UpdateRow(
        id,
        "2026-11 Cumulative Update for Windows build " + build + " for x64 (KB" + kb + ")",
        "Software",
        List.of(kb),
        Optional.of("Critical"),
        Optional.of("2026-11-10T18:00:00"),
        new RowCategories(
            Optional.of("Windows 11"),
            Optional.of("Security Updates"),
            List.of(new UUID(1, build)),
            Optional.of(new UUID(2, 0))),
        new RowDownload(
            List.of(url), OptionalLong.of(MIB), OptionalLong.of(500 * MIB), Optional.empty()),
        new RowRelations(
            List.of(new UUID(3, build).toString()), List.of(), List.of("CVE-2026-" + kb)),
        new RowBehavior(
            Optional.empty(),
            Optional.of(false),
            Optional.of(true),
            Optional.empty(),
            Optional.of("CanRequestReboot"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new RowNotes(
            Optional.of("https://support.microsoft.com/help/" + kb),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }
}
