package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportedUpdate;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.http.wire.CleanText;
import io.wua.http.wire.row.WaptwuaStatus;
import io.wua.http.wire.row.WuauservStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns what a host has to report into the sections of a status. */
public final class ReportSections {
  private static final double MILLIS = 1000;

  private ReportSections() {}

  /**
   * Every section, by its key. The same report gives the same bytes: rows are sorted.
   *
   * @param report what is told
   * @param zone of the host: WAPT tells the date of a scan in local time
   */
  public static Map<String, JsonNode> of(HostReport report, ZoneId zone) {
    Map<String, JsonNode> sections = new LinkedHashMap<>();
    sections.put(Sections.HOST_INFO, hostInfo(report));
    sections.put(Sections.WAPTWUA_STATUS, status(report.windowsUpdate(), zone).toJson());
    sections.put(
        Sections.WUAUSERV_STATUS,
        new WuauservStatus(report.windowsUpdate().agentVersion()).toJson());
    report.updates().ifPresent(updates -> addRows(sections, updates));
    return sections;
  }

  private static ObjectNode hostInfo(HostReport report) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put(Sections.COMPUTER_FQDN, CleanText.of(report.identity().fqdn()));
    info.put("computer_name", CleanText.of(report.host().name()));
    report.host().version().ifPresent(version -> info.put("windows_version", version.toString()));
    report
        .host()
        .architecture()
        .ifPresent(type -> info.put("architecture", type.name().toLowerCase(Locale.ROOT)));
    return info;
  }

  private static WaptwuaStatus status(WindowsUpdateStatus status, ZoneId zone) {
    return new WaptwuaStatus(
        status.status().map(HostStatus::name),
        status.enabled(),
        status.catalogDate().map(WireDates::utc),
        status.lastScan().map(when -> WireDates.in(when, zone)),
        status
            .scanTook()
            .map(Duration::toMillis)
            .map(millis -> OptionalDouble.of(millis / MILLIS))
            .orElse(OptionalDouble.empty()),
        Optional.of(status.rebootRequired()));
  }

  private static void addRows(Map<String, JsonNode> sections, List<ReportedUpdate> updates) {
    List<ReportedUpdate> sorted =
        updates.stream().sorted(Comparator.comparing(each -> each.update().id())).toList();
    ArrayNode catalog = JsonNodeFactory.instance.arrayNode();
    ArrayNode local = JsonNodeFactory.instance.arrayNode();
    for (ReportedUpdate each : sorted) {
      catalog.add(UpdateRows.catalogRow(each).toJson());
      local.add(UpdateRows.localRow(each).toJson());
    }
    sections.put(Sections.UPDATES, catalog);
    sections.put(Sections.LOCAL_STATUS, local);
  }
}
