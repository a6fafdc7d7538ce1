package io.wua.http.wire.status;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.host.HostInfo;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.ReportedUpdate;
import io.wua.core.report.StatusRow;
import io.wua.core.report.UpdateStatus;
import io.wua.core.report.WindowsUpdateStatus;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.JsonText;
import io.wua.http.wire.WireJson;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the records of the core to WAPT's rows. */
class ReportSectionsTest {
  private static final UpdateId FIRST = new UpdateId(new UUID(1, 1), 200);
  private static final UpdateId SECOND = new UpdateId(new UUID(1, 2), 201);

  private static final Update PATCH =
      Update.builder(FIRST)
          .title("Patch\0one")
          .kbs(List.of(KbNumber.parse("KB5012170")))
          .severity(Severity.CRITICAL)
          .classification(Classification.SECURITY_UPDATES)
          .products(
              List.of(
                  new Category(new UUID(9, 2), "Windows 11"),
                  new Category(new UUID(9, 1), "Windows 10")))
          .released(Instant.parse("2026-07-14T17:00:00Z"))
          .rebootBehavior(RebootBehavior.CAN_REQUEST_REBOOT)
          .payloads(
              List.of(
                  new Payload(
                      "a.cab",
                      1024,
                      new Sha1("0".repeat(40)),
                      Optional.empty(),
                      Optional.of(URI.create("http://download.windowsupdate.com/d/a.cab")))))
          .build();

  private static ReportedUpdate reported(Update update, UpdateStatus status) {
    boolean installed = status == UpdateStatus.OK;
    return new ReportedUpdate(
        update,
        new StatusRow(update.id(), Optional.of(status), true, Optional.empty(), installed, false),
        Set.of(new UUID(1, 7)),
        false,
        true,
        installed ? Optional.of(Instant.parse("2026-07-20T01:02:03.456Z")) : Optional.empty());
  }

  private static Map<String, JsonNode> sections(Optional<List<ReportedUpdate>> updates) {
    WindowsUpdateStatus status =
        new WindowsUpdateStatus(
            Optional.of(HostStatus.PENDING_UPDATES),
            Optional.of(true),
            Optional.of(Instant.parse("2026-07-14T18:00:00Z")),
            Optional.of(Instant.parse("2026-07-20T10:00:00Z")),
            Optional.of(Duration.ofMillis(161_500)),
            false,
            Optional.of("10.0.19041.1"));
    HostReport report =
        new HostReport(
            new HostIdentity("H", "h.example.org"),
            new HostInfo("H", Optional.empty(), Optional.empty()),
            status,
            updates);
    return ReportSections.of(report, ZoneId.of("Europe/Paris"));
  }

  @Test
  void writesTheCatalogRowOfAnUpdate() {
    JsonNode row =
        sections(Optional.of(List.of(reported(PATCH, UpdateStatus.PENDING))))
            .get(Sections.UPDATES)
            .get(0);
    assertEquals(
        "{'can_request_user_input':null,'changetime':'2026-07-14T17:00:00',"
            + "'classification':'Security Updates',"
            + "'classification_id':'0fa1201d-4330-4fa8-8ae9-b877473b6441','cve_ids':[],"
            + "'download_urls':['http://download.windowsupdate.com/d/a.cab'],"
            + "'installation_impact':null,'is_beta':false,'is_mandatory':null,"
            + "'is_uninstallable':null,'kbids':['5012170'],'languages':[],"
            + "'max_download_size':1024,'min_download_size':null,"
            + "'product':'Windows 10, Windows 11','product_ids':["
            + "'00000000-0000-0009-0000-000000000001','00000000-0000-0009-0000-000000000002'],"
            + "'reboot_behaviour':'CanRequestReboot','release_notes':null,"
            + "'requires_network_connectivity':null,'security_bulletin_ids':[],"
            + "'severity':'Critical','superseded_update_ids':["
            + "'00000000-0000-0001-0000-000000000007'],'support_url':null,'title':'Patch one',"
            + "'uninstallation_impact':null,'uninstallation_notes':null,"
            + "'update_id':'00000000-0000-0001-0000-000000000001_200','update_type':'Software'}",
        JsonText.of(row));
  }

  @Test
  void writesTheRowsOfTheHostWithTheSameColumns() {
    Update bare = Update.builder(SECOND).build();
    JsonNode rows =
        sections(
                Optional.of(
                    List.of(
                        reported(bare, UpdateStatus.OK), reported(PATCH, UpdateStatus.MISSING))))
            .get(Sections.LOCAL_STATUS);
    assertEquals(
        "[{'allowed':true,'delayed':false,'delayed_until':null,'downloaded':true,'hidden':false,'history':[],"
            + "'install_date':null,'installed':false,'present':true,'status':'MISSING',"
            + "'update_id':'00000000-0000-0001-0000-000000000001_200'},"
            + "{'allowed':true,'delayed':false,'delayed_until':null,'downloaded':true,'hidden':false,'history':[],"
            + "'install_date':'2026-07-20T01:02:03','installed':true,'present':true,"
            + "'status':'OK','update_id':'00000000-0000-0001-0000-000000000002_201'}]",
        JsonText.of(rows));
  }

  @Test
  void writesTheStatusOfTheHostWithItsScanInLocalTime() {
    Map<String, JsonNode> sections = sections(Optional.empty());
    assertEquals(
        "{'enabled':true,'last_scan_date':'2026-07-20T12:00:00','last_scan_duration':161.5,"
            + "'rebootrequired':false,'status':'PENDING_UPDATES',"
            + "'wsusscn2cab_date':'2026-07-14T18:00:00'}",
        JsonText.of(sections.get(Sections.WAPTWUA_STATUS)));
    assertEquals(
        "{'agent_version':'10.0.19041.1'}", JsonText.of(sections.get(Sections.WUAUSERV_STATUS)));
    assertEquals(
        Set.of(Sections.HOST_INFO, Sections.WAPTWUA_STATUS, Sections.WUAUSERV_STATUS),
        sections.keySet(),
        "no rows where nothing was scanned");
  }

  @Test
  void aServerReadsWhatIsWritten() throws Exception {
    List<ReportedUpdate> both =
        List.of(
            reported(PATCH, UpdateStatus.PENDING),
            reported(Update.builder(SECOND).build(), UpdateStatus.OK));
    StatusBody body = StatusBody.of("H", 1, ChangedSections.all(sections(Optional.of(both))));
    StatusBody read =
        StatusBody.read(
            new WireJson(JsonLimits.DEFAULT)
                .readObject("a test", new ByteArrayInputStream(body.bytes())));
    assertEquals(Optional.of("h.example.org"), read.computerFqdn());
    assertEquals(
        List.of(FIRST, SECOND),
        read.updates(JsonLimits.DEFAULT).orElseThrow().stream().map(r -> r.updateId()).toList());
    assertEquals(
        List.of(FIRST, SECOND),
        read.localStatus(JsonLimits.DEFAULT).orElseThrow().stream()
            .map(r -> r.updateId())
            .toList());
  }

  @Test
  void theSameReportGivesTheSameBytesWhateverTheOrderOfTheScan() {
    ReportedUpdate one = reported(PATCH, UpdateStatus.PENDING);
    ReportedUpdate two = reported(Update.builder(SECOND).build(), UpdateStatus.OK);
    assertArrayEquals(
        WireJson.bytes(sections(Optional.of(List.of(one, two))).get(Sections.UPDATES)),
        WireJson.bytes(sections(Optional.of(List.of(two, one))).get(Sections.UPDATES)));
  }
}
